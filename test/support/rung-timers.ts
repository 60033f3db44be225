import { expect } from 'vitest';
import { StepLog, WaitRecord } from '../../engine/store/entities/execution.ts';
import { LATE_AFTER_MS } from '../../engine/time/lateness.ts';
import type { CountyFixture } from './county-fixture.ts';

export interface RungTimer {
  readonly element: string;
  readonly due: number;
  readonly at: number;
}

/** Every timer of a case that has rung, in whichever instance, in order of time. */
export const rungTimers = (county: CountyFixture, caseId: string): Promise<RungTimer[]> =>
  county.read(async (em) => {
    const its = { countyId: county.countyId, caseId };
    const waits = await em.find(WaitRecord, its);
    const steps = await em.find(StepLog, its, { orderBy: { at: 1, rev: 1 } });
    return steps.flatMap(({ event, at, instanceId }) => {
      const { type, waitId = '' } = event as { type: string; waitId?: string };
      if (type !== 'timerFired') return [];
      const wait = waits.find((one) => one.instanceId === instanceId && one.waitId === waitId)!;
      return [{ element: wait.elementId, due: wait.due!.getTime(), at: at.getTime() }];
    });
  });

export const elementsRung = async (county: CountyFixture, caseId: string): Promise<string[]> =>
  (await rungTimers(county, caseId)).map(({ element }) => element);

/** None early, none late. */
export const expectOnTime = async (county: CountyFixture, caseId: string): Promise<void> => {
  for (const { due, at } of await rungTimers(county, caseId)) {
    expect(at).toBeGreaterThanOrEqual(due);
    expect(at).toBeLessThan(due + LATE_AFTER_MS);
  }
};
