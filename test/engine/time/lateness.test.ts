import { describe, expect, it } from 'vitest';
import { hasFiredLate, LATE_AFTER_MS } from '../../../engine/time/lateness.ts';

const DUE = Date.UTC(2026, 9, 8, 16);

describe('a timer', () => {
  it.each([
    { what: 'in time', firedAt: DUE, late: false },
    { what: 'after a busy moment', firedAt: DUE + LATE_AFTER_MS, late: false },
    { what: 'after the machine stood still', firedAt: DUE + LATE_AFTER_MS + 1, late: true },
  ])('that fires $what: late is $late', ({ firedAt, late }) => {
    expect(hasFiredLate({ due: DUE, since: DUE - 86_400_000 }, firedAt)).toBe(late);
  });

  it('whose term had passed before it was opened is measured from its opening', () => {
    const since = DUE + 86_400_000;
    expect(hasFiredLate({ due: DUE, since }, since)).toBe(false);
    expect(hasFiredLate({ due: DUE, since }, since + LATE_AFTER_MS + 1)).toBe(true);
  });

  it('that waits for its anchor is never late', () => {
    expect(hasFiredLate({ due: null, since: DUE }, DUE + 86_400_000)).toBe(false);
  });
});
