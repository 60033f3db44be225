import { Button, DatePicker } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { Link } from '@tanstack/react-router';
import type { Calendar, Instant } from '../../../engine/interpreter/values.ts';
import { Labeled } from '../../ui/labeled.tsx';
import { useWords } from '../../ui/use-words.ts';
import type { Act } from './act.ts';
import { civilOf, dayKind, laterOn, oneLater, uncertainYear, yearWithoutData } from './day.ts';
import type { Sight } from './sight.ts';

interface ClockProps {
  readonly sight: Sight;
  readonly calendar: Calendar;
  readonly busy: boolean;
  readonly onAct: (act: Act) => void;
}
const AFTER_MS = 1_000; // of a moment: what it sets off has happened

/** 虚拟时间: which day it is in the county, and how to get on to a later one. */
export function Clock({ sight, calendar, busy, onAct }: ClockProps) {
  const { t, dateTime } = useWords();
  const { now, nextTimer } = sight;
  const kind = dayKind(calendar, now);
  const uncertain = uncertainYear(calendar, now);
  const missing = nextTimer === null ? null : yearWithoutData(calendar, nextTimer);
  const mayPass = (to: Instant | null): to is Instant =>
    to !== null && yearWithoutData(calendar, to) === null;
  const pass = (to: Instant | null): void => {
    if (mayPass(to)) onAct({ type: 'pass', to });
  };
  return (
    <section className="bh-run-clock" aria-label={t('simulation.clock', { now: dateTime(now) })}>
      <p>
        <strong>{t('simulation.clock', { now: dateTime(now) })}</strong>{' '}
        <span className={`badge bh-day-${kind}`}>{t(`simulation.day.${kind}`)}</span>
      </p>
      {uncertain !== null && (
        <p className="notice">{t('simulation.provisionalYear', { year: uncertain })}</p>
      )}
      <div className="bh-run-acts">
        <Button
          disabled={busy || nextTimer === null || missing !== null}
          onClick={() => nextTimer !== null && onAct({ type: 'pass', to: nextTimer + AFTER_MS })}
        >
          {nextTimer === null
            ? t('simulation.nothingNext')
            : t('simulation.next', { at: dateTime(nextTimer) })}
        </Button>
        {(['workingDays', 'months'] as const).map((unit) => (
          <Button
            key={unit}
            disabled={busy || !mayPass(oneLater(calendar, now, unit))}
            onClick={() => pass(oneLater(calendar, now, unit))}
          >
            {t(`simulation.later.${unit}`)}
          </Button>
        ))}
        <Button
          disabled={busy || nextTimer === null || missing !== null}
          onClick={() => onAct({ type: 'passToEnd' })}
        >
          {t('simulation.toEnd')}
        </Button>
      </div>
      <ToDay calendar={calendar} now={now} busy={busy} onPass={pass} />
      {missing !== null && <CalendarMissing year={missing} />}
    </section>
  );
}

interface ToDayProps {
  readonly calendar: Calendar;
  readonly now: Instant;
  readonly busy: boolean;
  readonly onPass: (to: Instant) => void;
}

function ToDay({ calendar, now, busy, onPass }: ToDayProps) {
  const { t } = useWords();
  const [day, setDay] = useState<string | null>(null);
  const to = day === null ? null : laterOn(calendar, day);
  const missing = to === null ? null : yearWithoutData(calendar, to);
  return (
    <>
      <Labeled label={t('simulation.later.day')}>
        {(id) => (
          <span className="bh-run-acts">
            <DatePicker
              id={id}
              value={day === null ? null : dayjs(day)}
              onChange={(picked: Dayjs | null) => setDay(picked?.format('YYYY-MM-DD') ?? null)}
              disabledDate={(date: Dayjs) => date.format('YYYY-MM-DD') <= civilOf(calendar, now)}
            />
            <Button
              disabled={busy || to === null || to <= now || missing !== null}
              onClick={() => to !== null && onPass(to)}
            >
              {t('simulation.later.toDay')}
            </Button>
          </span>
        )}
      </Labeled>
      {missing !== null && <CalendarMissing year={missing} />}
    </>
  );
}

/** Nothing can be counted in that year before somebody brings its notice in. */
export function CalendarMissing({ year }: { readonly year: number }) {
  const { t } = useWords();
  return (
    <p className="notice error" role="alert">
      {t('simulation.calendarMissing', { year })}{' '}
      <Link to="/admin/calendar" search={{ year }}>
        {t('simulation.calendarLink')}
      </Link>
    </p>
  );
}
