import { answered, refused, type Answer } from '../answer.ts';
import type { Doer } from '../cases/ports.ts';
import { calendarOf, takeCalendar } from '../store/calendar.ts';
import { changeOpenEdition } from './open-edition.ts';
import type { CalendarPorts, SeenYear } from './ports.ts';
import { calendarNotProposed, ownProposal, proposalExpired } from './refusals.ts';

const PROPOSAL_MS = 72 * 3_600_000; // whoever approves later no longer knows what was meant

/**
 * 批准发布: the second pair of eyes. From now on every new due date is computed with it, and every
 * running case is told, which computes its open terms again.
 */
export const createPublishYear =
  (ports: CalendarPorts) =>
  async (doer: Doer, seen: SeenYear): Promise<Answer<{ number: number }>> => {
    const { countyId, personId } = doer.person;
    const published = await changeOpenEdition(
      ports,
      doer,
      { seen, kind: 'calendarPublished' },
      async (edition, em) => {
        if (edition.status !== 'PROPOSED' || !edition.proposedAt)
          return refused(calendarNotProposed(seen.year));
        if (edition.editors.includes(personId) || edition.proposedBy === personId)
          return refused(ownProposal(seen.year));
        if (ports.now() - edition.proposedAt.getTime() > PROPOSAL_MS)
          return refused(proposalExpired(seen.year));
        await takeCalendar(em, countyId);
        edition.status = 'PUBLISHED';
        edition.publishedBy = personId;
        edition.publishedAt = new Date(ports.now());
        await em.flush();
        const { version } = await calendarOf(em, countyId);
        return answered({ number: edition.number, version });
      },
    );
    if (!published.ok) return published;
    const { number, version } = published.value;
    await ports.spread(countyId, version).catch(ports.onLate);
    return answered({ number });
  };
