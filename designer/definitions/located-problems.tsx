import type { ModelProblem } from '../../engine/http/contract/problem.ts';
import { useWords } from '../ui/use-words.ts';

const SHOWN = 20; // who mends twenty asks again

/** Problems of a file that is not open: sentence and place. */
export function LocatedProblems({ problems }: { readonly problems: readonly ModelProblem[] }) {
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
