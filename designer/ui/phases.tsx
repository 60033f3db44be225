import type { Phase } from '../../engine/http/contract/case.ts';
import { useWords } from './use-words.ts';

const MARK = { done: '✓', active: '●', ahead: '○' } as const;

/** The phases people know, as a line of steps; a loop shows as “第 2 次”. */
export function Phases({ phases }: { readonly phases: readonly Phase[] }) {
  const { t, name } = useWords();
  if (phases.length === 0) return null;
  return (
    <ol className="phases" aria-label={t('answers.phases')}>
      {phases.map((phase) => (
        <li
          key={phase.name.zh}
          className={phase.state}
          {...(phase.state === 'active' ? { 'aria-current': 'step' as const } : {})}
        >
          <span className="phase-mark" aria-hidden="true">
            {MARK[phase.state]}
          </span>
          <span>{name(phase.name)}</span>
          {phase.rounds > 1 && (
            <span className="muted">{t('answers.round', { n: phase.rounds })}</span>
          )}
          <span className="visually-hidden">{t(`answers.phaseState.${phase.state}`)}</span>
        </li>
      ))}
    </ol>
  );
}
