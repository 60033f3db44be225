import { Context } from '@temporalio/activity';
import { calendarOf } from '../engine/store/calendar.ts';
import { selectActiveInstances } from '../engine/store/sql/instances.ts';
import { calendarDelivery } from './deliveries.ts';
import type { ActivityPorts } from './ports.ts';

const PAGE = 500; // signals of a few ms each: well inside the activity's time

interface Told {
  readonly told: number;
  readonly after: string; // the last case that was told
}

/**
 * Tells the next running cases the calendar in force; `last` null: there are no more. A worker that
 * dies in the middle is noticed by its silence, and the next one goes on where it was; a case told
 * twice knows the delivery's id.
 */
export const createTellCalendar =
  ({ withCounty, instances }: ActivityPorts) =>
  async (countyId: string, after: string): Promise<{ told: number; last: string | null }> => {
    const { info, heartbeat } = Context.current();
    let done = (info.heartbeatDetails as Told | undefined) ?? { told: 0, after };
    const most = PAGE - done.told;
    const { calendar, ids } = await withCounty({ countyId }, async (em) => ({
      calendar: await calendarOf(em, countyId),
      ids: await selectActiveInstances(em, countyId, { after: done.after, most }),
    }));
    for (const id of ids) {
      await instances.deliver(countyId, id, calendarDelivery(calendar));
      done = { told: done.told + 1, after: id };
      heartbeat(done);
    }
    return { told: done.told, last: ids.length < most ? null : done.after };
  };
