import type { Proposed } from '../approvals/four-eyes.ts';
import type { AuditRow } from '../audit/body.ts';
import { byPerson } from '../audit/by-person.ts';
import { digestOf } from '../cases/digest.ts';
import type { Doer } from '../cases/ports.ts';
import type { Json } from '../interpreter/values.ts';
import type { CalendarEditionRow } from '../store/entities/calendar.ts';

/** What a year says: this is what is put forward, approved and hashed. */
export const contentOf = ({ notice, days }: CalendarEditionRow): Json =>
  ({ notice, days }) as unknown as Json;

/** What somebody did to a year; the hash binds the row to the days it was about. */
export const calendarRow = (
  kind: AuditRow['kind'] & `calendar${string}`,
  doer: Doer,
  edition: CalendarEditionRow,
  approval: Proposed | null,
): AuditRow => ({
  kind,
  outcome: 'done',
  ...byPerson(doer),
  object: { type: 'calendarYear', id: `${edition.year}.${edition.number}` },
  after: digestOf(contentOf(edition)),
  ...(approval ? { approval: approval.id } : {}),
  detail: {
    year: edition.year,
    number: edition.number,
    rev: edition.rev,
    days: edition.days.length,
    ...(approval ? { proposedBy: approval.proposedBy, editors: edition.editors } : {}),
  },
});
