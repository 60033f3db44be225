import type { Instant } from '../interpreter/values.ts';

/** What somebody outside will do at an instant; equal instants keep rank, then order of planning. */
interface Planned<T> {
  readonly at: Instant;
  readonly rank: number;
  readonly order: number;
  readonly item: T;
}
export interface VirtualClock<T> {
  plan(at: Instant, rank: number, item: T): void;
  /** The instant of what comes next. */
  next(): Instant | null;
  take(): T | null;
}

/** An agenda instead of a clock: nobody waits, time jumps from one planned thing to the next. */
export const createVirtualClock = <T>(): VirtualClock<T> => {
  const agenda: Planned<T>[] = [];
  let planned = 0;
  return {
    plan(at, rank, item) {
      planned += 1;
      const entry = { at, rank, order: planned, item };
      const place = agenda.findIndex((other) => isBefore(entry, other));
      agenda.splice(place < 0 ? agenda.length : place, 0, entry);
    },
    next: () => agenda[0]?.at ?? null,
    take: () => agenda.shift()?.item ?? null,
  };
};

const isBefore = <T>(a: Planned<T>, b: Planned<T>): boolean =>
  a.at !== b.at ? a.at < b.at : a.rank !== b.rank ? a.rank < b.rank : a.order < b.order;
