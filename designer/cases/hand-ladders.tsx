import { Button } from 'antd';
import { useState } from 'react';
import type { CaseResponse } from '../../engine/http/contract/case.ts';
import type { HandLadder } from '../../engine/http/contract/ladder.ts';
import type { ApiError } from '../api/client.ts';
import { Refused } from '../ui/refused.tsx';
import { useWords } from '../ui/use-words.ts';
import { ClimbDialog } from './climb-dialog.tsx';
import { useLevelWords } from './use-level-words.ts';

/** 人工启动的阶梯: what was started, by whom and when, and for whoever may the next level. */
export function HandLadders({ answer }: { readonly answer: CaseResponse }) {
  const { t } = useWords();
  const { case: file, ladders, mayClimb } = answer;
  const [asked, setAsked] = useState<HandLadder | null>(null);
  const [refusal, setRefusal] = useState<ApiError | null>(null);
  if (ladders.length === 0) return null;
  const isSuspended = file.suspension !== null;
  const ask = (ladder: HandLadder): void => {
    setRefusal(null);
    setAsked(ladder);
  };
  return (
    <section className="panel">
      <h2>{t('ladders.title')}</h2>
      {refusal && <Refused error={refusal} />}
      <p className="panel-body muted">{t(isSuspended ? 'ladders.suspended' : 'ladders.note')}</p>
      {ladders.map((ladder) => (
        <Levels
          key={ladder.key}
          ladder={ladder}
          {...(mayClimb && !isSuspended ? { onStart: () => ask(ladder) } : {})}
        />
      ))}
      {asked && (
        <ClimbDialog
          caseId={file.id}
          ladder={asked}
          onClose={() => setAsked(null)}
          onRefused={setRefusal}
        />
      )}
    </section>
  );
}

interface LevelsProps {
  readonly ladder: HandLadder;
  readonly onStart?: () => void;
}

function Levels({ ladder, onStart }: LevelsProps) {
  const { t, name, dateTime } = useWords();
  const words = useLevelWords();
  const { next } = ladder;
  return (
    <div className="panel-body">
      <h3>{name(ladder.name)}</h3>
      <ol className="levels" aria-label={name(ladder.name)}>
        {ladder.levels.map((level, index) => (
          <li key={index}>
            <span>{words.told(level)}</span>
            {level.started && (
              <span className="muted">
                {t('ladders.started', {
                  time: dateTime(level.started.at),
                  person: level.started.by?.name ?? t('ladders.somebody'),
                })}
              </span>
            )}
          </li>
        ))}
      </ol>
      {next === null && <p className="muted">{t('ladders.done')}</p>}
      {next !== null && onStart && (
        <Button
          aria-label={t('ladders.startOf', { ladder: name(ladder.name), n: next + 1 })}
          onClick={onStart}
        >
          {t('ladders.start', { n: next + 1 })}
        </Button>
      )}
    </div>
  );
}
