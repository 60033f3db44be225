import { Button, Modal, Select } from 'antd';
import { useState } from 'react';
import type { RecurringStart, StartChangeBody } from '../../engine/http/contract/sheets.ts';
import { newKey } from '../api/client.ts';
import { Empty } from '../ui/empty.tsx';
import { Loading } from '../ui/loading.tsx';
import { Problem } from '../ui/problem.tsx';
import { asApiError, useErrorText } from '../ui/use-error-text.ts';
import { useWords } from '../ui/use-words.ts';
import { useChangeStart, useRecurringStarts } from './api/use-sheets.ts';
import { Labeled } from '../ui/labeled.tsx';
import { ReasonField } from '../ui/reason-field.tsx';

type Change = StartChangeBody['type'];

/** 定期启动: what begins by itself, on which days next, and the four things that can be done to it. */
export function StartTable() {
  const { t, name } = useWords();
  const starts = useRecurringStarts();
  const [asked, setAsked] = useState<{
    readonly start: RecurringStart;
    readonly change: Change;
  } | null>(null);
  const ruleText = ({ own, rule, term }: RecurringStart): string => {
    if (own !== null) return t('terms.starts.own', { own });
    return rule
      ? t('terms.starts.rule', { rule: rule.rule, at: rule.at, term })
      : t('terms.starts.noRule', { term });
  };
  const dayText = useDayText();
  if (starts.isError) return <Problem error={starts.error} onRetry={() => void starts.refetch()} />;
  if (!starts.data) return <Loading lines={3} />;
  if (starts.data.starts.length === 0) return <Empty text={t('terms.starts.empty')} />;
  const { mayEdit } = starts.data;
  return (
    <div className="panel-body terms-starts">
      {starts.data.starts.map((start) => {
        const { id, own, state, next } = start;
        const isOver = own !== null && next.length === 0;
        const changes: readonly Change[] = [
          state?.paused ? 'resume' : 'pause',
          ...(isOver ? [] : (['skip'] as const)),
          'startNow',
        ];
        return (
          <section key={id} aria-label={name(start.name)}>
            <h3>
              {name(start.name)} <span className="muted">{name(start.definition.name)}</span>{' '}
              {state?.paused && (
                <span className="badge held">
                  {t('terms.starts.paused', { note: state.note ?? '' })}
                </span>
              )}
              {state === null && !isOver && (
                <span className="badge trouble">{t('terms.starts.missing')}</span>
              )}
              {isOver && <span className="badge">{t('terms.starts.over')}</span>}
            </h3>
            <p className="muted">
              {ruleText(start)}
              {' · '}
              {t(`terms.starts.each.${start.each}`)}
            </p>
            <ol className="terms-days">
              {next.map((one) => (
                <li key={`${one.nominal} ${one.at}`} className={one.skipped ? 'muted' : ''}>
                  {one.skipped ? <s>{dayText(start, one)}</s> : dayText(start, one)}
                  {one.skipped && <span className="badge held">{t('terms.starts.skipped')}</span>}
                  {one.provisional && <span className="badge">{t('terms.provisional')}</span>}
                </li>
              ))}
            </ol>
            {mayEdit && state !== null && (
              <div className="page-actions">
                {changes.map((change) => (
                  <Button key={change} size="small" onClick={() => setAsked({ start, change })}>
                    {t(`terms.starts.${change}`)}
                  </Button>
                ))}
              </div>
            )}
          </section>
        );
      })}
      {asked && <StartDialog {...asked} onClose={() => setAsked(null)} />}
    </div>
  );
}

/** What has a time of its own may come more than once a day. */
const useDayText = () => {
  const { day } = useWords();
  return ({ own }: RecurringStart, one: { readonly day: string; readonly at: string }): string =>
    own === null ? day(one.day) : `${day(one.day)} ${one.at.replace(/:00$/, '')}`;
};

interface StartDialogProps {
  readonly start: RecurringStart;
  readonly change: Change;
  readonly onClose: () => void;
}

/** Each change is asked for with its reason; a skip names its day. */
function StartDialog({ start, change, onClose }: StartDialogProps) {
  const { t, name } = useWords();
  const dayText = useDayText();
  const errorText = useErrorText();
  const mutation = useChangeStart();
  const [key] = useState(newKey);
  const [reason, setReason] = useState('');
  const moments = start.next.filter(({ skipped }) => !skipped);
  const [chosen, setChosen] = useState(0);
  const [missing, setMissing] = useState(false);
  const submit = () => {
    const said = reason.trim();
    if (said === '') return setMissing(true);
    const moment = moments[chosen];
    const body: StartChangeBody =
      change === 'skip'
        ? { type: change, reason: said, day: moment?.day ?? '', at: moment?.at ?? '' }
        : { type: change, reason: said };
    mutation.mutate({ id: start.id, key, body }, { onSuccess: onClose });
  };
  const refusal = mutation.isError ? asApiError(mutation.error).problem : null;
  return (
    <Modal
      open
      title={`${t(`terms.starts.${change}`)} · ${name(start.name)}`}
      okText={t('terms.starts.confirm')}
      cancelText={t('terms.cancel')}
      confirmLoading={mutation.isPending}
      onOk={submit}
      onCancel={onClose}
    >
      <div className="new-definition">
        {change === 'skip' && (
          <Labeled label={t('terms.starts.day')}>
            {(id) => (
              <Select
                id={id}
                value={chosen}
                options={moments.map((one, value) => ({ value, label: dayText(start, one) }))}
                onChange={setChosen}
              />
            )}
          </Labeled>
        )}
        <ReasonField
          label={t('terms.reason')}
          most={500}
          value={reason}
          fault={missing && t('terms.reasonRequired')}
          onChange={(text) => {
            setReason(text);
            setMissing(false);
          }}
        />
        {refusal && (
          <p role="alert" className="notice error">
            {errorText(refusal.code, refusal.params)}
          </p>
        )}
      </div>
    </Modal>
  );
}
