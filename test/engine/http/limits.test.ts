import pg from 'pg';
import { afterAll, describe, expect, it } from 'vitest';
import { createLimits } from '../../../engine/http/limits.ts';

const pool = new pg.Pool(); // what is counted in memory never asks it
afterAll(() => pool.end());

/** How many of so many at once are let through. */
const passed = async (limit: (key: string) => Promise<void>, times: number): Promise<number> => {
  const asked = await Promise.allSettled(Array.from({ length: times }, () => limit('a person')));
  return asked.filter(({ status }) => status === 'fulfilled').length;
};

describe('how often what may be asked', () => {
  it('is bounded for the changes of one person, who is told when to come back', async () => {
    const { writes } = createLimits(pool);
    expect(await passed(writes, 30)).toBe(25); // five a second and twenty at once
    await expect(writes('a person')).rejects.toMatchObject({
      code: 'tooManyRequests',
      detail: { retryAfter: expect.any(Number) },
    });
    await expect(writes('another')).resolves.toBeUndefined();
  });

  it('is bounded for the requests of one person and of one county', async () => {
    const { person, county } = createLimits(pool);
    expect(await passed(person, 100)).toBe(80);
    expect(await passed(county, 1_000)).toBe(900);
  });

  it('is nothing a demo meets', async () => {
    const { writes, person } = createLimits(pool, true);
    expect(await passed(writes, 500)).toBe(500);
    expect(await passed(person, 500)).toBe(500);
  });
});
