import type { EntityManager } from '@mikro-orm/postgresql';
import { answered, refused, type Answer } from '../answer.ts';
import { appendAudit } from '../audit/append.ts';
import { byPerson } from '../audit/by-person.ts';
import type { Calendar, Instant } from '../interpreter/values.ts';
import { calendarOf } from '../store/calendar.ts';
import { selectInstances } from '../store/sql/case-view.ts';
import { nextDeadline, setAhead } from '../store/sql/sandbox.ts';
import { isCivilDate, MS_A_DAY, toCivil, toInstant } from '../time/civil-date.ts';
import { termDay } from '../time/term-day.ts';
import { caseNow } from './case-clock.ts';
import type { FoundCase } from './find-task.ts';
import type { CasePorts, Doer } from './ports.ts';
import { caseEnded, dayNotAhead, nothingDue } from './refusals.ts';

/** 快进到: the next deadline, some working days or months on, or a day. */
export type Destination =
  | { readonly to: 'nextDeadline' }
  | { readonly to: 'workingDays' | 'months'; readonly count: number }
  | { readonly to: 'day'; readonly day: string };

const MORNING_MINUTE = 9 * 60 + 1; // a minute after the hour at which reminders are sent
const FARTHEST_DAYS = 1_000;
const JUST_AFTER_MS = 1_000; // of a deadline: what it sets off has happened

/**
 * Fast-forward of one case in a sandbox county: every term, reminder and escalation on the way
 * happens, on the real server, at its own virtual time. The mark and its audit row stand before
 * anything moves, so nothing a moved clock produced can be taken for real.
 */
export const createFastForward =
  (ports: CasePorts) =>
  async (
    doer: Doer,
    { row }: FoundCase,
    destination: Destination,
  ): Promise<Answer<{ now: Instant }>> => {
    const { countyId, accountId } = doer.person;
    const planned = await ports.withCounty({ countyId, accountId }, async (em) => {
      const found = await targetOf(em, ports, row, destination);
      if (!found.ok) return found;
      const instances = await selectInstances(em, countyId, row.id);
      const active = instances.filter(({ status }) => status === 'active').map(({ id }) => id);
      if (active.length === 0) return refused(caseEnded());
      await setAhead(em, countyId, row.id, found.value - ports.now());
      await appendAudit(em, [auditRow(doer, row, found.value)]);
      return answered({ target: found.value, active });
    });
    if (!planned.ok) return planned;
    const { target, active } = planned.value;
    const moved = await ports.runner.fastForward(countyId, active, target);
    return moved.ok ? answered({ now: target }) : moved;
  };

const targetOf = async (
  em: EntityManager,
  { now }: CasePorts,
  row: FoundCase['row'],
  destination: Destination,
): Promise<Answer<Instant>> => {
  const from = caseNow(now, row);
  if (destination.to === 'nextDeadline') {
    const due = await nextDeadline(em, row.countyId, row.id, from);
    return due === null ? refused(nothingDue()) : answered(due + JUST_AFTER_MS);
  }
  const calendar = await calendarOf(em, row.countyId);
  const target = morningOf(destination, from, calendar);
  const isAhead = target !== null && target > from && target <= from + FARTHEST_DAYS * MS_A_DAY;
  return isAhead ? answered(target) : refused(dayNotAhead(FARTHEST_DAYS));
};

const morningOf = (
  destination: Exclude<Destination, { to: 'nextDeadline' }>,
  from: Instant,
  calendar: Calendar,
): Instant | null => {
  const day =
    destination.to === 'day'
      ? destination.day
      : termDay(calendar, toCivil(from, calendar.utcOffset).date, {
          value: destination.count,
          unit: destination.to,
          roll: 'none',
        })?.due;
  return day !== undefined && isCivilDate(day)
    ? toInstant(day, MORNING_MINUTE, calendar.utcOffset)
    : null;
};

const auditRow = (doer: Doer, row: FoundCase['row'], to: Instant) => ({
  kind: 'caseFastForwarded' as const,
  outcome: 'done' as const,
  ...byPerson(doer),
  object: { type: 'case', id: row.id },
  case: row.id,
  sandbox: true as const,
  detail: { to: new Date(to).toISOString() },
});
