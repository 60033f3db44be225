import type { AuditRow } from '../audit/body.ts';
import { byPerson } from '../audit/by-person.ts';
import { digestOf } from '../cases/digest.ts';
import type { Doer } from '../cases/ports.ts';
import type { Json } from '../interpreter/values.ts';
import type { CalendarEditionRow } from '../store/entities/calendar.ts';

/** What somebody did to a year; the hash binds the row to the days it was about. */
export const calendarRow = (
  kind: AuditRow['kind'] & `calendar${string}`,
  doer: Doer,
  edition: CalendarEditionRow,
): AuditRow => ({
  kind,
  outcome: 'done',
  ...byPerson(doer),
  object: { type: 'calendarYear', id: `${edition.year}.${edition.number}` },
  after: digestOf({ notice: edition.notice, days: edition.days } as unknown as Json),
  detail: {
    year: edition.year,
    number: edition.number,
    rev: edition.rev,
    days: edition.days.length,
    ...(kind === 'calendarPublished' ? { editors: edition.editors } : {}),
  },
});
