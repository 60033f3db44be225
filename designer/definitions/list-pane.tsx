import { useMemo, useState } from 'react';
import type { Problem } from '../../engine/compiler/problems.ts';
import type { DesignResources } from '../../engine/http/contract/definition.ts';
import type { ModdleElement } from '../modeler/canvas-types.ts';
import type { Editor } from '../modeler/editor.ts';
import { strongestMarks, type Mark, type Marks } from '../modeler/marks.ts';
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
  /** Of a run that is tried; null: there is none. */
  readonly marks: Marks | null;
  readonly onOpen: (id: string) => void;
}

/** The step list with what is said aloud about it. */
export function ListPane({ editor, process, hidden, problems, marks, ...rest }: ListPaneProps) {
  const { t } = useWords();
  const english = useEnglish();
  const [said, setSaid] = useState('');
  const marked = useMemo(() => (marks ? strongestMarks(marks) : NO_MARKS), [marks]);
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
          marked={marked}
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

const NO_MARKS: ReadonlyMap<string, Mark> = new Map();

const countByElement = (problems: readonly Problem[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { elementId } of problems)
    if (elementId !== null) counts.set(elementId, (counts.get(elementId) ?? 0) + 1);
  return counts;
};
