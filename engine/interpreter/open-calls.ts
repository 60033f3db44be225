import type { InstanceState, WaitId } from './state.ts';

/**
 * Called instances one case may have at a time, however they call each other: each is an instance
 * of its own for the host, and sixteen levels alone would leave room for more than any host bears.
 * Twice a full loop, so that each of a thousand may call once more.
 */
export const MOST_OPEN_CALLS = 2_000;

/** The newest of the calls a host was just asked for, as many as are too many; `open`: of the whole case, with them. */
export const tooManyOf = (asked: readonly WaitId[], open: number): readonly WaitId[] => {
  const excess = Math.max(0, open - MOST_OPEN_CALLS);
  return asked.slice(Math.max(0, asked.length - excess));
};

/** Refused while its case is suspended: the refusal is heard once that goes on. */
export const isRefused = ({ deferred }: Pick<InstanceState, 'deferred'>, waitId: WaitId): boolean =>
  deferred.some(
    (event) =>
      event.type === 'callsRefused' && [event.waitId, ...(event.beside ?? [])].includes(waitId),
  );
