import { ApplicationFailure } from '@temporalio/activity';
import type { ProcessPlan } from '../engine/interpreter/plan.ts';
import { selectNewestPlan, selectPlan } from '../engine/store/sql/plans.ts';
import type { PlanRef } from '../workflows/messages.ts';
import type { ActivityPorts } from './ports.ts';

const MOST_CACHED = 100;

/** A plan by its hash, from memory where it can be: the hash is the name, so a copy is never stale. */
export const createLoadPlan = ({ withCounty }: ActivityPorts) => {
  const cache = new Map<string, ProcessPlan>();

  return async (countyId: string, wanted: PlanRef): Promise<ProcessPlan> => {
    const key = 'hash' in wanted ? `${countyId}:${wanted.hash}` : null;
    const cached = key === null ? undefined : cache.get(key);
    if (cached) return cached;

    const plan = await withCounty({ countyId }, (em) =>
      'hash' in wanted
        ? selectPlan(em, countyId, wanted.hash)
        : selectNewestPlan(em, countyId, wanted.processId, wanted.callerId),
    );
    if (!plan) {
      const name = 'hash' in wanted ? wanted.hash : wanted.processId;
      throw ApplicationFailure.create({
        type: 'planMissing',
        message: `Expected plan "${name}" to be stored, but it is not`,
      });
    }
    if (cache.size >= MOST_CACHED) cache.delete(cache.keys().next().value!);
    cache.set(`${countyId}:${plan.hash}`, plan);
    return plan;
  };
};
