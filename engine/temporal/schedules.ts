import {
  ScheduleAlreadyRunning,
  ScheduleNotFoundError,
  type CalendarSpec,
  type Client,
  type ScheduleDescription,
  type ScheduleOptions,
} from '@temporalio/client';
import type { RecurringInput } from '../../activities/start-recurring.ts';
import type { recurringStart } from '../../workflows/recurring-start.ts';

export interface TimerStart extends Omit<RecurringInput, 'byHand'> {
  readonly at: string; // time of day, `09:00`
  readonly timeZone: string;
  readonly name: string; // of the start, for whoever looks at the Schedules
}

/** Which recurring start: of a procedure, a process in it, and its start event. */
export type StartId = Pick<RecurringInput, 'countyId' | 'definitionId' | 'processId' | 'elementId'>;

/** How a Schedule stands. `skipped`: civil days on which it does not ask. */
export interface ScheduleState {
  readonly paused: boolean;
  readonly note: string | null;
  readonly skipped: readonly string[];
}

export interface Schedules {
  /** Makes the Schedules of a definition exactly these; one that is paused stays paused. */
  sync(countyId: string, definitionId: string, starts: readonly TimerStart[]): Promise<void>;
  /** null: there is none; its procedure was published while the engine was away. */
  state(start: StartId): Promise<ScheduleState | null>;
  pause(start: StartId, note: string): Promise<void>;
  resume(start: StartId, note: string): Promise<void>;
  skip(start: StartId, day: string): Promise<void>;
  /** Once for a key, whatever day it is. */
  startNow(start: StartId, byHand: { readonly key: string; readonly by: string }): Promise<void>;
}

/**
 * Timer starts as Temporal Schedules. Each asks once a day at its time; which day counts, and how
 * it rolls off days of rest, the county's calendar decides when the day has come.
 */
export const createSchedules = (client: Client, taskQueue: string): Schedules => {
  const handleOf = (start: StartId) => client.schedule.getHandle(idOf(start));
  return {
    async sync(countyId, definitionId, starts) {
      const prefix = `county:${countyId}:${definitionId}:`;
      const wanted = new Map(starts.map((start) => [idOf(start), start]));
      for await (const { scheduleId } of client.schedule.list()) {
        if (scheduleId.startsWith(prefix) && !wanted.has(scheduleId))
          await remove(client, scheduleId);
      }
      for (const start of wanted.values()) await put(client, optionsOf(start, taskQueue));
    },

    async state(start) {
      const found = await describe(client, idOf(start));
      if (!found) return null;
      const { state, spec } = found;
      return {
        paused: state.paused,
        note: state.note ?? null,
        skipped: (spec.skip ?? []).flatMap(({ year, month, dayOfMonth }) => {
          const [y, m, d] = [year?.[0]?.start, month[0]?.start, dayOfMonth[0]?.start];
          if (y === undefined || m === undefined || d === undefined) return [];
          return [`${y}-${twoDigits(MONTHS.indexOf(m) + 1)}-${twoDigits(d)}`];
        }),
      };
    },

    pause: (start, note) => handleOf(start).pause(note),
    resume: (start, note) => handleOf(start).unpause(note),

    skip: (start, day) =>
      handleOf(start).update((previous) => ({
        ...previous,
        spec: { ...previous.spec, skip: [...(previous.spec.skip ?? []), dayAt(day, previous)] },
      })),

    async startNow(start, byHand) {
      const input: RecurringInput = { ...only(start), byHand };
      await client.workflow.start<typeof recurringStart>('recurringStart', {
        taskQueue,
        workflowId: `recurring:${idOf(start)}:byHand:${byHand.by}:${byHand.key}`,
        workflowIdConflictPolicy: 'USE_EXISTING',
        workflowIdReusePolicy: 'ALLOW_DUPLICATE_FAILED_ONLY',
        args: [input],
      });
    },
  };
};

const MONTHS = [
  ...['JANUARY', 'FEBRUARY', 'MARCH', 'APRIL', 'MAY', 'JUNE'],
  ...['JULY', 'AUGUST', 'SEPTEMBER', 'OCTOBER', 'NOVEMBER', 'DECEMBER'],
] as const;
const twoDigits = (value: number): string => String(value).padStart(2, '0');

const idOf = ({ countyId, definitionId, processId, elementId }: StartId): string =>
  `county:${countyId}:${definitionId}:${processId}:${elementId}`;

const only = ({ countyId, definitionId, processId, elementId }: StartId): RecurringInput => ({
  countyId,
  definitionId,
  processId,
  elementId,
});

/** A skip must match to the second, so it carries the hour at which the Schedule asks. */
const dayAt = (day: string, { spec }: Pick<ScheduleDescription, 'spec'>): CalendarSpec => {
  const [year, month, dayOfMonth] = day.split('-').map(Number);
  const [asks] = spec.calendars ?? [];
  return {
    year: year ?? 0,
    month: MONTHS[(month ?? 1) - 1] ?? 'JANUARY',
    dayOfMonth: dayOfMonth ?? 1,
    hour: asks?.hour[0]?.start ?? 0,
    minute: asks?.minute[0]?.start ?? 0,
  };
};

const optionsOf = (start: TimerStart, taskQueue: string): ScheduleOptions => {
  const [hour = 0, minute = 0] = start.at.split(':').map(Number);
  const scheduleId = idOf(start);
  return {
    scheduleId,
    spec: {
      calendars: [{ comment: start.name, hour, minute }],
      timezone: start.timeZone,
      jitter: '0s',
    },
    // Named although the defaults are close: client and server disagree about them.
    policies: { overlap: 'BUFFER_ONE', catchupWindow: '7 days', pauseOnFailure: false },
    action: {
      type: 'startWorkflow',
      workflowType: 'recurringStart' satisfies (typeof recurringStart)['name'],
      taskQueue,
      workflowId: `recurring:${scheduleId}`,
      args: [only(start)],
    },
  };
};

/** Changed in place: deleting one and making it anew would forget that it is paused, and what it skips. */
const put = async (client: Client, options: ScheduleOptions): Promise<void> => {
  if (await describe(client, options.scheduleId)) {
    const { spec, policies, action } = options;
    await client.schedule.getHandle(options.scheduleId).update((previous) => ({
      state: previous.state,
      policies: { ...previous.policies, ...policies },
      action,
      spec: { ...spec, skip: (previous.spec.skip ?? []).map((skip) => atHour(skip, spec)) },
    }));
    return;
  }
  try {
    await client.schedule.create(options);
  } catch (error) {
    if (!(error instanceof ScheduleAlreadyRunning)) throw error;
  }
};

const atHour = (skip: CalendarSpec, { calendars }: ScheduleOptions['spec']): CalendarSpec => {
  const [asks] = calendars ?? [];
  return { ...skip, hour: asks?.hour ?? 0, minute: asks?.minute ?? 0 };
};

const describe = async (
  client: Client,
  scheduleId: string,
): Promise<ScheduleDescription | null> => {
  try {
    return await client.schedule.getHandle(scheduleId).describe();
  } catch (error) {
    if (error instanceof ScheduleNotFoundError) return null;
    throw error;
  }
};

const remove = async (client: Client, scheduleId: string): Promise<void> => {
  try {
    await client.schedule.getHandle(scheduleId).delete();
  } catch (error) {
    if (!(error instanceof ScheduleNotFoundError)) throw error;
  }
};
