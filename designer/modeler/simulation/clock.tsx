import { Button } from 'antd';
import { Link } from '@tanstack/react-router';
import type { Calendar } from '../../../engine/interpreter/values.ts';
import { useWords } from '../../ui/use-words.ts';
import type { Act } from './act.ts';
import { dayKind, uncertainYear, yearWithoutData } from './day.ts';
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
  return (
    <section className="bh-run-clock" aria-label={t('simulation.clock', { now: dateTime(now) })}>
      <p>
        <strong>{t('simulation.clock', { now: dateTime(now) })}</strong>{' '}
        <span className={`badge bh-day-${kind}`}>{t(`simulation.day.${kind}`)}</span>
      </p>
      {uncertain !== null && (
        <p className="notice">{t('simulation.provisionalYear', { year: uncertain })}</p>
      )}
      <Button
        disabled={busy || nextTimer === null || missing !== null}
        onClick={() => nextTimer !== null && onAct({ type: 'pass', to: nextTimer + AFTER_MS })}
      >
        {nextTimer === null
          ? t('simulation.nothingNext')
          : t('simulation.next', { at: dateTime(nextTimer) })}
      </Button>
      {missing !== null && <CalendarMissing year={missing} />}
    </section>
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
