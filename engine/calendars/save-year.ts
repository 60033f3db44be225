import type { EntityManager } from '@mikro-orm/postgresql';
import { answered, refused, type Answer } from '../answer.ts';
import { dropProposal } from '../approvals/four-eyes.ts';
import { appendAudit } from '../audit/append.ts';
import type { Doer } from '../cases/ports.ts';
import { calendarDataOf, lastNumber, lockOpenEdition } from '../store/calendar.ts';
import { CalendarEdition, type CalendarEditionRow } from '../store/entities/calendar.ts';
import { calendarRow } from './audit-row.ts';
import { inOrder, overlaid } from './calendar-data.ts';
import { checkDays } from './check-days.ts';
import { faultOf } from './faults.ts';
import { aboutYear } from './open-edition.ts';
import type { CalendarPorts, SeenYear, YearContent } from './ports.ts';
import { calendarRefused, draftChanged } from './refusals.ts';

export type SaveYearInput = SeenYear & YearContent;

/**
 * Keeps a year as it was edited, for the next pair of eyes. What contradicts itself is not kept;
 * a proposal that is edited is a draft again. Nothing counts with it before it is published.
 */
export const createSaveYear =
  ({ withCounty, now }: CalendarPorts) =>
  async (doer: Doer, input: SaveYearInput): Promise<Answer<{ rev: number }>> => {
    const { countyId, accountId, personId } = doer.person;
    return withCounty({ countyId, accountId, requestId: doer.request }, async (em) => {
      const open = await lockOpenEdition(em, countyId, input.year);
      if ((open?.rev ?? 0) !== input.rev) return refused(draftChanged(open?.rev ?? 0));
      const faults = await faultsOf(em, countyId, input);
      if (faults.length > 0) return refused(calendarRefused(faults));

      await dropProposal(em, doer.person, aboutYear(input.year));
      const edition = open ?? (await begin(em, countyId, input.year, new Date(now())));
      Object.assign(edition, {
        status: 'DRAFT',
        rev: edition.rev + 1,
        notice: input.notice,
        days: inOrder(input.days),
        editors: [...new Set([...edition.editors, personId])],
        editedAt: new Date(now()),
      } satisfies Partial<CalendarEditionRow>);
      await em.flush();
      await appendAudit(em, [calendarRow('calendarSaved', doer, edition, null)]);
      return answered({ rev: edition.rev });
    });
  };

const begin = async (
  em: EntityManager,
  countyId: string,
  year: number,
  at: Date,
): Promise<CalendarEditionRow> =>
  em.create(CalendarEdition, {
    countyId,
    year,
    number: (await lastNumber(em, countyId, year)) + 1,
    status: 'DRAFT',
    rev: 0,
    notice: '',
    days: [],
    editors: [],
    editedAt: at,
  });

/** The year by itself, and beside the years there are: no gap, no break across New Year. */
const faultsOf = async (em: EntityManager, countyId: string, { year, days }: SaveYearInput) => {
  const own = checkDays({ years: [year], days });
  if (own.length > 0) return own;
  if (days.length === 0) return [faultOf('yearEmpty', year)];
  return checkDays(overlaid(await calendarDataOf(em, countyId), [{ year, days }]));
};
