import {
  ScheduleAlreadyRunning,
  ScheduleNotFoundError,
  type CalendarSpec,
  type Client,
  type ScheduleDescription,
  type ScheduleOptions,
} from '@temporalio/client';
import type { RecurringInput } from '../../activities/start-recurring.ts';
import type { Asks, OwnTimer } from '../time/own-timer.ts';
import type { recurringStart } from '../../workflows/recurring-start.ts';

export interface TimerStart extends StartId {
  readonly timeZone: string;
  readonly name: string; // of the start, for whoever looks at the Schedules
  /** At a time of each day, `09:00`; or when the start's own timer may fire. */
  readonly asked: { readonly at: string } | { readonly own: OwnTimer; readonly asks: Asks };
}

/** Which recurring start: of a procedure, a process in it, and its start event. */
export type StartId = Omit<RecurringInput, 'byHand' | 'own' | 'definition'> & {
  readonly definition: number; // of several that one start has
};

/** How a Schedule stands. `skipped`: civil moments at which it does not ask. */
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
  skip(start: StartId, moment: string): Promise<void>;
  /** Once for a key, whatever day it is. */
  startNow(start: StartId, byHand: { readonly key: string; readonly by: string }): Promise<void>;
}

/**
 * Timer starts as Temporal Schedules. By a term of the county each asks once a day at its time;
 * which day counts, and how it rolls off days of rest, the county's calendar decides when the day
 * has come. One with a time of its own asks when that may be, from its first to its last one.
 */
export const createSchedules = (client: Client, taskQueue: string): Schedules => {
  const handleOf = (start: StartId) => client.schedule.getHandle(idOf(start));
  return {
    async sync(countyId, definitionId, starts) {
      const prefix = `county:${countyId}:${definitionId}:`;
      const wanted = new Map(starts.filter(isToCome).map((start) => [idOf(start), start]));
      for await (const { scheduleId } of client.schedule.list()) {
        if (scheduleId.startsWith(prefix) && !wanted.has(scheduleId))
          await remove(client, scheduleId);
      }
      for (const start of wanted.values()) await put(client, start, taskQueue);
    },

    async state(start) {
      const found = await describe(client, idOf(start));
      if (!found) return null;
      const { state, spec } = found;
      return {
        paused: state.paused,
        note: state.note ?? null,
        skipped: (spec.skip ?? []).flatMap(({ year, month, dayOfMonth, ...time }) => {
          const [y, m, d] = [year?.[0]?.start, month[0]?.start, dayOfMonth[0]?.start];
          if (y === undefined || m === undefined || d === undefined) return [];
          const clock = [time.hour, time.minute, time.second].map((one) => one[0]?.start ?? 0);
          const day = `${y}-${twoDigits(MONTHS.indexOf(m) + 1)}-${twoDigits(d)}`;
          return [`${day}T${clock.map(twoDigits).join(':')}`];
        }),
      };
    },

    pause: (start, note) => handleOf(start).pause(note),
    resume: (start, note) => handleOf(start).unpause(note),

    skip: (start, moment) =>
      handleOf(start).update((previous) => ({
        ...previous,
        spec: { ...previous.spec, skip: [...(previous.spec.skip ?? []), momentOf(moment)] },
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

/** The first definition of a start is the start's own; only more of them need telling apart. */
const idOf = ({ countyId, definitionId, processId, elementId, definition }: StartId): string =>
  [
    ...['county', countyId, definitionId, processId, elementId],
    ...(definition === 0 ? [] : [definition]),
  ].join(':');

const only = ({
  countyId,
  definitionId,
  processId,
  elementId,
  definition,
}: StartId): RecurringInput => ({ countyId, definitionId, processId, elementId, definition });

/** A skip must match to the second. */
const momentOf = (moment: string): CalendarSpec => {
  const [year = 0, month = 1, dayOfMonth = 1, hour = 0, minute = 0, second = 0] = moment
    .split(/[-T:]/)
    .map(Number);
  return { year, month: MONTHS[month - 1] ?? 'JANUARY', dayOfMonth, hour, minute, second };
};

const specOf = ({ asked, name, timeZone }: TimerStart): ScheduleOptions['spec'] => {
  const common = { timezone: timeZone, jitter: '0s' } as const;
  if ('at' in asked) {
    const [hour = 0, minute = 0] = asked.at.split(':').map(Number);
    return { ...common, calendars: [{ comment: name, hour, minute }] };
  }
  const { every, from, until } = asked.asks;
  const offset = ((from % every) + every) % every;
  return {
    ...common,
    intervals: [{ every, offset }],
    startAt: new Date(from),
    ...(until === null ? {} : { endAt: new Date(until) }),
  };
};

const CATCHUP_MS = 7 * 86_400_000; // a longer outage is told to people, not made up for

// Named although the defaults are close: client and server disagree about them. What asks each day
// may leave a day out while the one before waits; of a start's own times each begins its case.
const policiesOf = ({ asked }: TimerStart) => ({
  overlap: 'at' in asked ? ('BUFFER_ONE' as const) : ('BUFFER_ALL' as const),
  catchupWindow: CATCHUP_MS,
  pauseOnFailure: false,
});

const optionsOf = (start: TimerStart, taskQueue: string) => {
  const scheduleId = idOf(start);
  const { asked } = start;
  const input: RecurringInput = { ...only(start), ...('own' in asked ? { own: asked.own } : {}) };
  return {
    scheduleId,
    spec: specOf(start),
    policies: policiesOf(start),
    action: {
      type: 'startWorkflow' as const,
      workflowType: 'recurringStart' satisfies (typeof recurringStart)['name'],
      taskQueue,
      workflowId: `recurring:${scheduleId}`,
      args: [input],
    },
  };
};

/**
 * Changed in place while it is the same start: deleting one and making it anew would forget that it
 * is paused, and what it skips. A start with another time of its own is another one; it is paused if
 * its predecessor was.
 */
const put = async (client: Client, start: TimerStart, taskQueue: string): Promise<void> => {
  const options = optionsOf(start, taskQueue);
  const { scheduleId, spec, policies, action } = options;
  const found = await describe(client, scheduleId);
  if (found && sinceIn(found.action) === sinceIn(action)) {
    await client.schedule.getHandle(scheduleId).update((previous) => ({
      state: previous.state,
      policies: { ...previous.policies, ...policies },
      action,
      spec: { ...spec, skip: (previous.spec.skip ?? []).map((skip) => atHour(skip, spec)) },
    }));
    return;
  }
  if (found) await remove(client, scheduleId);
  const { paused = false, note } = found?.state ?? {};
  try {
    await client.schedule.create({
      ...options,
      state: {
        paused,
        ...(note === undefined ? {} : { note }),
        ...(paused ? {} : missedBy(start)),
      },
    });
  } catch (error) {
    if (!(error instanceof ScheduleAlreadyRunning)) throw error;
  }
};

/** The engine lets go of a Schedule a week after its last time; it is not made again. */
const isToCome = ({ asked }: TimerStart): boolean =>
  'at' in asked ||
  asked.asks.until === null ||
  Math.max(asked.asks.until, asked.own.since) > Date.now() - CATCHUP_MS;

/** What came between the version taking effect and its Schedule, and a date that had passed by then. */
const missedBy = ({ asked }: TimerStart): NonNullable<ScheduleOptions['state']> => {
  const now = Date.now();
  if ('at' in asked || asked.asks.from > now) return {};
  const isNew = asked.own.since >= now - CATCHUP_MS;
  const start = new Date(isNew ? asked.asks.from - 1_000 : now - CATCHUP_MS);
  return { backfill: [{ start, end: new Date(now), overlap: 'BUFFER_ALL' }] };
};

/** Which time of its own a Schedule follows; undefined: a term of the county. */
const sinceIn = (action: ScheduleDescription['action'] | ScheduleOptions['action']) =>
  (action.args?.[0] as RecurringInput | undefined)?.own?.since;

const atHour = (skip: CalendarSpec, { calendars }: ScheduleOptions['spec']): CalendarSpec => {
  const [asks] = calendars ?? [];
  return asks ? { ...skip, hour: asks.hour ?? 0, minute: asks.minute ?? 0 } : skip;
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
