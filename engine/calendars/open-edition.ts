import type { EntityManager } from '@mikro-orm/postgresql';
import { answered, refused, type Answer } from '../answer.ts';
import type { Proposed } from '../approvals/four-eyes.ts';
import { notProposed } from '../approvals/refusals.ts';
import { appendAudit } from '../audit/append.ts';
import type { Doer } from '../cases/ports.ts';
import type { About } from '../store/approvals.ts';
import { lockOpenEdition } from '../store/calendar.ts';
import type { CalendarEditionRow } from '../store/entities/calendar.ts';
import type { AuditRow } from '../audit/body.ts';
import { calendarRow } from './audit-row.ts';
import type { CalendarPorts, SeenYear } from './ports.ts';
import { draftChanged } from './refusals.ts';

interface Changed<T> {
  readonly value: T;
  readonly approval: Proposed | null; // it was put forward or decided with
}
type Change<T> = (edition: CalendarEditionRow, em: EntityManager) => Promise<Answer<Changed<T>>>;

/** One step of the year being worked on, as the person saw it, with its audit row. */
export const changeOpenEdition = <T>(
  { withCounty }: CalendarPorts,
  doer: Doer,
  {
    seen,
    kind,
  }: { readonly seen: SeenYear; readonly kind: AuditRow['kind'] & `calendar${string}` },
  change: Change<T>,
): Promise<Answer<T>> => {
  const { countyId, accountId } = doer.person;
  return withCounty({ countyId, accountId, requestId: doer.request }, async (em) => {
    const edition = await lockOpenEdition(em, countyId, seen.year);
    if (!edition) return refused(notProposed());
    if (edition.rev !== seen.rev) return refused(draftChanged(edition.rev));
    const changed = await change(edition, em);
    if (!changed.ok) return changed;
    edition.rev += 1;
    await em.flush();
    await appendAudit(em, [calendarRow(kind, doer, edition, changed.value.approval)]);
    return answered(changed.value.value);
  });
};

/** A year waits for the second pair of eyes as one thing. */
export const aboutYear = (year: number): About => ({
  kind: 'publishCalendar',
  object: String(year),
});
