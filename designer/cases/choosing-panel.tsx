import { Button, Popconfirm } from 'antd';
import type { Choosing } from '../../engine/http/contract/choosing.ts';
import type { ApiError } from '../api/client.ts';
import { useOfflineSince } from '../ui/shell/offline-bar.tsx';
import { useErrorText } from '../ui/use-error-text.ts';
import { useWords } from '../ui/use-words.ts';
import { useChoose } from './use-choose.ts';

type Activity = Choosing['activities'][number];
interface ChoosingPanelProps {
  readonly choosing: Choosing;
  readonly onRefused: (error: ApiError | null) => void;
}

/** 可办事项: what may begin, what runs, what is done, and whose choice it is. */
export function ChoosingPanel({ choosing, onRefused }: ChoosingPanelProps) {
  const { t, name } = useWords();
  const offline = useOfflineSince() !== null;
  const { choose, sending } = useChoose(choosing, onRefused);
  const { state, offer, activities } = choosing;
  const mayChoose = state === 'open' && offer !== null && offer.refusal === null;
  const title = t('cases.choosing.title', { step: name(choosing.step) });

  return (
    <section className="panel" aria-label={title}>
      <h2>{title}</h2>
      <div className="panel-body choosing">
        <Rule choosing={choosing} />
        {activities.length === 0 && <p className="muted">{t('cases.choosing.none')}</p>}
        <ul>
          {activities.map((activity) => (
            <li key={activity.elementId}>
              <Standing activity={activity} />
              {mayChoose && activity.offered && (
                <BeginButton
                  activity={activity}
                  loading={sending?.includes(activity.elementId) ?? false}
                  disabled={offline || sending !== null}
                  onBegin={() => choose(activity.elementId)}
                />
              )}
            </li>
          ))}
        </ul>
        {mayChoose && choosing.endedByHand && (
          <EndButton
            choosing={choosing}
            disabled={offline || sending !== null}
            onEnd={() => choose()}
          />
        )}
      </div>
    </section>
  );
}

/** How it is worked through, and why the reader has no button where he has none. */
function Rule({ choosing }: { readonly choosing: Choosing }) {
  const { t, names } = useWords();
  const errorText = useErrorText();
  const { state, sequential, endedByHand, offer, who } = choosing;
  const rule = state === 'open' ? (sequential ? 'inOrder' : 'together') : state;
  const refusal = state === 'open' ? (offer?.refusal ?? null) : null;
  return (
    <>
      <p>{t(`cases.choosing.states.${rule}`)}</p>
      {state !== 'over' && !endedByHand && <p>{t('cases.choosing.byCondition')}</p>}
      {state === 'open' && who.length > 0 && (
        <p className="muted">
          {t('cases.choosing.who', {
            who: names(
              who.map(({ name, person }) => (person ? { zh: person.name, en: person.name } : name)),
            ),
          })}{' '}
          {offer === null && t('cases.choosing.readOnly')}
          {refusal && errorText(refusal.code, refusal.params)}
        </p>
      )}
    </>
  );
}

interface BeginButtonProps {
  readonly activity: Activity;
  readonly loading: boolean;
  readonly disabled: boolean;
  readonly onBegin: () => void;
}

function BeginButton({ activity, loading, disabled, onBegin }: BeginButtonProps) {
  const { t, name } = useWords();
  const step = name(activity.step);
  const isAgain = activity.running + activity.done > 0;
  return (
    <Button
      aria-label={t(isAgain ? 'cases.choosing.againOne' : 'cases.choosing.beginOne', { step })}
      loading={loading}
      disabled={disabled && !loading}
      onClick={onBegin}
    >
      {t(isAgain ? 'cases.choosing.again' : 'cases.choosing.begin')}
    </Button>
  );
}

function Standing({ activity }: { readonly activity: Activity }) {
  const { t, name } = useWords();
  const { step, offered, running, done } = activity;
  return (
    <div>
      <strong>{name(step)}</strong>{' '}
      {running > 0 && (
        <span className="badge running">{t('cases.choosing.running', { n: running })}</span>
      )}{' '}
      {done > 0 && <span className="badge ended">{t('cases.choosing.done', { n: done })}</span>}
      {running + done === 0 && <span className="muted">{t('cases.choosing.notBegun')}</span>}
      {!offered && <span className="muted"> {t('cases.choosing.followsOn')}</span>}
    </div>
  );
}

interface EndButtonProps {
  readonly choosing: Choosing;
  readonly disabled: boolean;
  readonly onEnd: () => void;
}

/** Nothing chosen ends the step: said first, with what becomes of whatever still runs. */
function EndButton({ choosing, disabled, onEnd }: EndButtonProps) {
  const { t } = useWords();
  const running = choosing.activities.reduce((sum, one) => sum + one.running, 0);
  const consequence =
    running === 0
      ? t('cases.choosing.end.nothingRuns')
      : t(choosing.awaitsRunning ? 'cases.choosing.end.awaits' : 'cases.choosing.end.withdraws', {
          n: running,
        });
  return (
    <Popconfirm
      title={t('cases.choosing.end.sure')}
      description={consequence}
      okText={t('cases.choosing.end.name')}
      cancelText={t('common.cancel')}
      disabled={disabled}
      onConfirm={onEnd}
    >
      <Button disabled={disabled}>{t('cases.choosing.end.name')}</Button>
    </Popconfirm>
  );
}
