import { answered, refused, type Answer } from '../answer.ts';
import { dropProposal, propose } from '../approvals/four-eyes.ts';
import type { Doer } from '../cases/ports.ts';
import { digestOf } from '../cases/digest.ts';
import type { Json } from '../interpreter/values.ts';
import { calendarDataOf } from '../store/calendar.ts';
import { contentOf } from './audit-row.ts';
import { overlaid, type CalendarData } from './calendar-data.ts';
import { faultOf } from './faults.ts';
import { aboutYear, changeOpenEdition } from './open-edition.ts';
import type { CalendarPorts, SeenYear } from './ports.ts';
import { calendarRefused, calendarUnchanged } from './refusals.ts';

/** 送审: hands the year as it stands to the second pair of eyes. It must say where it comes from. */
export const createProposeYear =
  (ports: CalendarPorts) =>
  (doer: Doer, seen: SeenYear): Promise<Answer<{ rev: number }>> =>
    changeOpenEdition(ports, doer, { seen, kind: 'calendarProposed' }, async (edition, em) => {
      if (edition.notice.trim() === '')
        return refused(calendarRefused([faultOf('notice', edition.notice)]));
      const known = await calendarDataOf(em, doer.person.countyId);
      if (digestOfDays(overlaid(known, [edition])) === digestOfDays(known))
        return refused(calendarUnchanged(seen.year));
      const proposed = await propose(em, doer.person, aboutYear(seen.year), {
        payload: contentOf(edition),
        authors: edition.editors,
      });
      if (!proposed.ok) return proposed;
      edition.status = 'PROPOSED';
      return answered({ value: { rev: edition.rev + 1 }, approval: proposed.value });
    });

const digestOfDays = ({ years, days }: CalendarData): string =>
  digestOf({ years, days } as unknown as Json);

/** 撤销草稿: what was being worked on is set aside; the year in force stays. */
export const createDiscardYear =
  (ports: CalendarPorts) =>
  (doer: Doer, seen: SeenYear): Promise<Answer<null>> =>
    changeOpenEdition(ports, doer, { seen, kind: 'calendarDiscarded' }, async (edition, em) => {
      await dropProposal(em, doer.person, aboutYear(seen.year));
      edition.status = 'DISCARDED';
      return answered({ value: null, approval: null });
    });
