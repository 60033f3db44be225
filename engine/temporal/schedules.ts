import {
  ScheduleAlreadyRunning,
  ScheduleNotFoundError,
  type Client,
  type ScheduleOptions,
} from '@temporalio/client';
import type { RecurringInput } from '../../activities/start-recurring.ts';
import type { recurringStart } from '../../workflows/recurring-start.ts';

export interface TimerStart extends RecurringInput {
  readonly at: string; // time of day, `09:00`
  readonly timeZone: string;
  readonly name: string; // of the start, for whoever looks at the Schedules
}

export interface Schedules {
  /** Makes the Schedules of a definition exactly these. */
  sync(countyId: string, definitionId: string, starts: readonly TimerStart[]): Promise<void>;
}

/**
 * Timer starts as Temporal Schedules. Each asks once a day at its time; which day counts, and how
 * it rolls off days of rest, the county's calendar decides when the day has come.
 */
export const createSchedules = (client: Client, taskQueue: string): Schedules => ({
  async sync(countyId, definitionId, starts) {
    const prefix = `county:${countyId}:${definitionId}:`;
    const wanted = new Map(
      starts.map((start) => [`${prefix}${start.processId}:${start.elementId}`, start]),
    );
    for await (const { scheduleId } of client.schedule.list()) {
      if (scheduleId.startsWith(prefix) && !wanted.has(scheduleId))
        await remove(client, scheduleId);
    }
    for (const [scheduleId, start] of wanted) {
      await remove(client, scheduleId);
      await create(client, optionsOf(scheduleId, start, taskQueue));
    }
  },
});

const optionsOf = (scheduleId: string, start: TimerStart, taskQueue: string): ScheduleOptions => {
  const [hour = 0, minute = 0] = start.at.split(':').map(Number);
  const { at: _at, timeZone, name, ...input } = start;
  return {
    scheduleId,
    spec: { calendars: [{ comment: name, hour, minute }], timezone: timeZone, jitter: '0s' },
    // Named although the defaults are close: client and server disagree about them.
    policies: { overlap: 'BUFFER_ONE', catchupWindow: '7 days', pauseOnFailure: false },
    action: {
      type: 'startWorkflow',
      workflowType: 'recurringStart' satisfies (typeof recurringStart)['name'],
      taskQueue,
      workflowId: `recurring:${scheduleId}`,
      args: [input],
    },
  };
};

const create = async (client: Client, options: ScheduleOptions): Promise<void> => {
  try {
    await client.schedule.create(options);
  } catch (error) {
    if (!(error instanceof ScheduleAlreadyRunning)) throw error;
  }
};

const remove = async (client: Client, scheduleId: string): Promise<void> => {
  try {
    await client.schedule.getHandle(scheduleId).delete();
  } catch (error) {
    if (!(error instanceof ScheduleNotFoundError)) throw error;
  }
};
