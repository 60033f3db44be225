import { useMemo, useState } from 'react';
import type { Problem } from '../../engine/compiler/problems.ts';
import type { DesignResources } from '../../engine/http/contract/definition.ts';
import type { ModdleElement } from '../modeler/canvas-types.ts';
import type { Editor } from '../modeler/editor.ts';
import { nameOf } from '../modeler/properties/choices.ts';
import { StepList } from '../modeler/step-list.tsx';
import { useEnglish } from '../modeler/use-english.ts';
import { useWords } from '../ui/use-words.ts';

interface ListPaneProps {
  readonly editor: Editor | null;
  readonly process: ModdleElement | undefined;
  readonly resources: DesignResources;
  readonly readOnly: boolean;
  readonly hidden: boolean;
  readonly problems: readonly Problem[];
  readonly onOpen: (id: string) => void;
}

/** The step list with what is said aloud about it. */
export function ListPane({ editor, process, hidden, problems, ...rest }: ListPaneProps) {
  const { t } = useWords();
  const english = useEnglish();
  const [said, setSaid] = useState('');
  const problemsOf = useMemo(() => countByElement(problems), [problems]);
  return (
    <section className="bh-list-pane" aria-label={t('design.edit.listPane')} hidden={hidden}>
      {editor && process && (
        <StepList
          key={process.id}
          editor={editor}
          process={process}
          processName={nameOf(process, english)}
          problemsOf={problemsOf}
          onAnnounce={setSaid}
          {...rest}
        />
      )}
      <p role="status" className="visually-hidden">
        {said}
      </p>
    </section>
  );
}

const countByElement = (problems: readonly Problem[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { elementId } of problems)
    if (elementId !== null) counts.set(elementId, (counts.get(elementId) ?? 0) + 1);
  return counts;
};
