import type { Paper } from '../../engine/http/contract/case.ts';
import type { Variables } from '../../engine/interpreter/values.ts';
import { shortTime } from '../ui/dates.ts';
import { ReadForm } from '../ui/form/read-form.tsx';
import { useWords } from '../ui/use-words.ts';

interface PapersProps {
  readonly papers: readonly Paper[];
  readonly opened?: string; // the paper somebody asked for
  readonly firstOpen?: boolean;
}

/** 材料: what was written down in this case, each form as it was. */
export function Papers({ papers, opened, firstOpen = false }: PapersProps) {
  const { t, name } = useWords();
  if (papers.length === 0) return <p className="panel-body muted">{t('cases.noPapers')}</p>;
  return (
    <div className="papers">
      {papers.map((paper, index) => (
        <details
          key={paper.id}
          id={`paper-${paper.id}`}
          open={paper.id === opened || (firstOpen && index === 0)}
        >
          <summary>
            <span className="paper-name">{name(paper.step)}</span>
            {paper.outcome && <span className="badge">{name(paper.outcome)}</span>}
            <span className="muted paper-by">
              {paper.by
                ? t('cases.paperBy', { person: paper.by.name, time: shortTime(paper.at) })
                : shortTime(paper.at)}
            </span>
          </summary>
          <ReadForm
            schema={paper.schema}
            values={paper.values as Variables}
            choices={paper.choices}
          />
        </details>
      ))}
    </div>
  );
}
