import { Button, DatePicker } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import type { FastForwardBody } from '../../engine/http/contract/case.ts';
import { newKey } from '../api/client.ts';
import { useFastForward } from '../api/use-fast-forward.ts';
import { Labeled } from '../ui/labeled.tsx';
import { asApiError, useErrorText } from '../ui/use-error-text.ts';
import { useWords } from '../ui/use-words.ts';

interface FastForwardProps {
  readonly caseId: string;
  readonly aheadMs: number;
  readonly nextDeadline: number | null;
}

/** 沙盘快进, in sandbox counties only: what would come in days or months comes now, in order. */
export function FastForward({ caseId, aheadMs, nextDeadline }: FastForwardProps) {
  const { t, dateTime } = useWords();
  const errorText = useErrorText();
  const move = useFastForward(caseId);
  const [day, setDay] = useState<Dayjs | null>(null);
  const go = (body: FastForwardBody) => move.mutate({ key: newKey(), body });
  const refusal = move.isError ? asApiError(move.error).problem : null;
  const [shownAt] = useState(Date.now);
  const now = dayjs(shownAt + aheadMs);

  return (
    <section className="panel" aria-label={t('cases.sandbox.title')}>
      <h2>{t('cases.sandbox.title')}</h2>
      <div className="panel-body fast-forward" aria-busy={move.isPending}>
        <p>{t('cases.sandbox.now', { now: dateTime(now.valueOf()) })}</p>
        <p className="muted">{t('cases.sandbox.note')}</p>
        <Button
          disabled={nextDeadline === null || move.isPending}
          onClick={() => go({ to: 'nextDeadline' })}
        >
          {nextDeadline === null
            ? t('cases.sandbox.noDeadline')
            : t('cases.sandbox.nextDeadline', { due: dateTime(nextDeadline) })}
        </Button>
        <Button disabled={move.isPending} onClick={() => go({ to: 'workingDays', count: 1 })}>
          {t('cases.sandbox.workingDay')}
        </Button>
        <Button disabled={move.isPending} onClick={() => go({ to: 'months', count: 1 })}>
          {t('cases.sandbox.month')}
        </Button>
        <Labeled label={t('cases.sandbox.day')}>
          {(id) => (
            <DatePicker
              id={id}
              value={day}
              onChange={(picked: Dayjs | null) => setDay(picked)}
              disabledDate={(date: Dayjs) => !date.isAfter(now, 'day')}
            />
          )}
        </Labeled>
        <Button
          disabled={day === null || move.isPending}
          onClick={() => day && go({ to: 'day', day: day.format('YYYY-MM-DD') })}
        >
          {t('cases.sandbox.toDay')}
        </Button>
        {move.isPending && <p role="status">{t('cases.sandbox.moving')}</p>}
        {refusal && <p role="alert">{errorText(refusal.code, refusal.params)}</p>}
      </div>
    </section>
  );
}
