import type { Context } from '@temporalio/activity';
import { describe, expect, it } from 'vitest';
import { countyGuard } from '../../../engine/temporal/county-guard.ts';

const COUNTY = '0190a3d0-0000-7000-8000-000000000001';
const contextOf = (workflowId: string) =>
  ({ info: { workflowExecution: { workflowId, runId: 'r' } } }) as Pick<Context, 'info'>;
const run = (workflowId: string, argument: unknown): Promise<unknown> =>
  Promise.resolve().then(() =>
    countyGuard(contextOf(workflowId)).inbound!.execute!({ args: [argument], headers: {} }, () =>
      Promise.resolve('done'),
    ),
  );

describe('an activity', () => {
  it.each([
    [`case:${COUNTY}:i`, { countyId: COUNTY }],
    [`case:${COUNTY}:i.w3`, COUNTY],
    [`message:${COUNTY}:m`, COUNTY],
    [`recurring:county:${COUNTY}:d:p:s-2026-01-01T01:00:00Z`, { countyId: COUNTY }],
  ])('of %s works for its county', async (workflowId, argument) => {
    await expect(run(workflowId, argument)).resolves.toBe('done');
  });

  it.each([{ countyId: 'another' }, 'another', undefined, {}])(
    'is refused another county: %j',
    async (argument) => {
      await expect(run(`case:${COUNTY}:i`, argument)).rejects.toThrow(/own county/);
    },
  );
});
