import { answered, type Answer } from '../answer.ts';
import { approve } from '../approvals/four-eyes.ts';
import { digestOf } from '../cases/digest.ts';
import type { Doer } from '../cases/ports.ts';
import { calendarOf, takeCalendar } from '../store/calendar.ts';
import { contentOf } from './audit-row.ts';
import { aboutYear, changeOpenEdition } from './open-edition.ts';
import type { CalendarPorts, SeenYear } from './ports.ts';

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
      (edition, em) => {
        const proposed = { about: aboutYear(seen.year), hash: digestOf(contentOf(edition)) };
        return approve(em, doer.person, proposed, async (approval) => {
          await takeCalendar(em, countyId);
          edition.status = 'PUBLISHED';
          edition.publishedBy = personId;
          edition.publishedAt = new Date(ports.now());
          await em.flush();
          const { version } = await calendarOf(em, countyId);
          return answered({ value: { number: edition.number, version }, approval });
        });
      },
    );
    if (!published.ok) return published;
    const { number, version } = published.value;
    await ports.spread(countyId, version).catch(ports.onLate);
    return answered({ number });
  };
