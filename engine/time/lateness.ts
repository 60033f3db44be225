import type { Instant } from '../interpreter/values.ts';

/** Less is the breath of a busy machine; whoever waited longer should see why. */
export const LATE_AFTER_MS = 10_000;

/**
 * Whether a timer took effect late: the machine stood still, or the case was suspended. Derived
 * from both instants, never stored (domain.md I9). A term that had passed before it was opened
 * is measured from its opening: nobody could have kept it earlier.
 */
export const hasFiredLate = (
  { due, since }: { readonly due: Instant | null; readonly since: Instant },
  firedAt: Instant,
): boolean => due !== null && firedAt - Math.max(due, since) > LATE_AFTER_MS;
