import type { ModelProblem } from '../../engine/http/contract/problem.ts';
import { useWords } from '../ui/use-words.ts';

const SHOWN = 20; // who mends twenty asks again

type Located = Pick<ModelProblem, 'rule' | 'line' | 'column' | 'zh' | 'en'>;

/** Problems of a file that is not open: sentence and place. */
export function LocatedProblems({ problems }: { readonly problems: readonly Located[] }) {
  const { t, language } = useWords();
  return (
    <ol className="located-problems">
      {problems.slice(0, SHOWN).map((problem, index) => (
        <li key={`${problem.rule}${index}`}>
          {language === 'en' ? problem.en : problem.zh}
          {problem.line !== null && problem.column !== null && (
            <span className="muted">
              {' '}
              {t('design.list.new.refusedPlace', { line: problem.line, column: problem.column })}
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}
