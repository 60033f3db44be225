import { calendarOf } from '../engine/store/calendar.ts';
import { selectActiveInstances } from '../engine/store/sql/instances.ts';
import type { ActivityPorts } from './ports.ts';

const PAGE = 500; // signals of a few ms each: well inside the activity's time

/** Tells the next running cases the calendar in force; `last` null: there are no more. */
export const createTellCalendar =
  ({ withCounty, instances }: ActivityPorts) =>
  async (countyId: string, after: string): Promise<{ told: number; last: string | null }> => {
    const { calendar, ids } = await withCounty({ countyId }, async (em) => ({
      calendar: await calendarOf(em, countyId),
      ids: await selectActiveInstances(em, countyId, { after, most: PAGE }),
    }));
    for (const id of ids) {
      await instances.deliver(countyId, id, {
        id: `calendar:${calendar.version}`,
        happened: { type: 'calendarChanged', calendar },
        actor: { kind: 'system', id: 'calendar' },
      });
    }
    return { told: ids.length, last: ids.length < PAGE ? null : (ids.at(-1) ?? null) };
  };
