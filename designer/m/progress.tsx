import type { TrackResponse } from '../../engine/http/contract/tracking.ts';
import { shortTime } from '../ui/dates.ts';
import { Lateness } from '../ui/lateness.tsx';
import { Phases } from '../ui/phases.tsx';
import { useNextWords } from '../ui/use-next-words.ts';
import { useWords } from '../ui/use-words.ts';
import { QuestionForm } from './question-form.tsx';
import '../ui/answers.css';

interface ProgressProps {
  readonly answer: TrackResponse;
  readonly code: string;
  readonly onRefresh: () => void;
}

/** The four answers, what is asked of the requester, the reply, the public steps. */
export function Progress({ answer, code, onRefresh }: ProgressProps) {
  const { t, name, names, date } = useWords();
  const nextWords = useNextWords();
  const open = answer.state === 'open';
  return (
    <>
      {answer.questions.map((question) => (
        <QuestionForm key={question.id} question={question} code={code} />
      ))}
      <section className="light-card" aria-label={t('answers.title')}>
        <h2>{answer.title || t('light.track.untitled')}</h2>
        <p className="muted">
          {answer.number ?? t('light.track.noNumber')} · {name(answer.station)} ·{' '}
          {t('light.track.submitted', { date: date(answer.submittedAt) })}
        </p>
        <Phases phases={answer.phases} />
        <dl className="facts light-answers">
          <dt>{t('answers.where')}</dt>
          <dd>
            {answer.state === 'open'
              ? names(answer.where) || t('answers.between')
              : t(`light.track.${answer.state}`)}
          </dd>
          <dt>{t('answers.who')}</dt>
          <dd>{open ? names(answer.who) || t('answers.nobody') : '—'}</dd>
          <dt>{t('answers.due')}</dt>
          <dd>{open ? <Lateness due={answer.due} /> : '—'}</dd>
          <dt>{t('answers.next')}</dt>
          <dd>{open ? nextWords(answer.next) : '—'}</dd>
        </dl>
        <button type="button" className="button" onClick={onRefresh}>
          {t('light.track.refresh')}
        </button>
      </section>
      {answer.answer && (
        <section className="light-card reply" aria-label={t('light.track.reply')}>
          <h2>{t('light.track.reply')}</h2>
          {answer.answer.result && <p className="badge ended">{name(answer.answer.result)}</p>}
          <p className="reading">{answer.answer.text}</p>
          <p className="muted">{date(answer.answer.at)}</p>
        </section>
      )}
      <section className="light-card" aria-label={t('light.track.steps')}>
        <h2>{t('light.track.steps')}</h2>
        {answer.steps.length === 0 ? (
          <p className="muted">{t('light.track.noSteps')}</p>
        ) : (
          <ol className="light-steps">
            {answer.steps.map((step, index) => (
              <li key={`${step.at}-${index}`}>
                <span className="muted">{shortTime(step.at)}</span> {name(step.step)}
              </li>
            ))}
          </ol>
        )}
      </section>
    </>
  );
}
