import { afterEach, describe, expect, it, vi } from 'vitest';
import { createDatabaseClock, type DatabaseClock } from '../../../engine/store/database-clock.ts';

const HOUR = 3_600_000;
const NEAR_MS = 500; // of a busy machine
const began = performance.now();
const databaseTime = () => Promise.resolve(Date.UTC(2026, 10, 2) + performance.now() - began);

let clock: DatabaseClock;
afterEach(() => {
  clock.close();
  vi.useRealTimers();
});

const expectNear = (value: number, expected: number): void =>
  expect(Math.abs(value - expected)).toBeLessThan(NEAR_MS);

describe('the clock of a process', () => {
  it('is the database’s, whatever is done to that of the machine', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: (await databaseTime()) - HOUR });
    clock = await createDatabaseClock(databaseTime);
    expectNear(clock.now(), await databaseTime());
    vi.setSystemTime((await databaseTime()) + HOUR);
    expectNear(clock.now(), await databaseTime());
    expect(Number.isInteger(clock.now())).toBe(true);
  });

  it.each([-HOUR, 0, HOUR])('knows that the machine’s is %d ms off', async (shift) => {
    vi.useFakeTimers({ toFake: ['Date'], now: (await databaseTime()) + shift });
    clock = await createDatabaseClock(databaseTime);
    expectNear(clock.skewMs(), shift);
  });

  it('asks again each minute, tells who wants to know, and goes on where nobody answers', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    let ahead = 0;
    let answers = true;
    clock = await createDatabaseClock(async () => {
      if (!answers) throw new Error('no connection');
      return (await databaseTime()) + ahead;
    });
    const told = vi.fn();
    clock.onMeasured(told);
    ahead = HOUR;
    await vi.advanceTimersByTimeAsync(60_000);
    expectNear(clock.now(), (await databaseTime()) + HOUR);
    answers = false;
    await vi.advanceTimersByTimeAsync(60_000);
    expectNear(clock.now(), (await databaseTime()) + HOUR);
    expect(told).toHaveBeenCalledTimes(1);
  });
});
