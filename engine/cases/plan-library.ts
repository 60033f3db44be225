import type { EntityManager } from '@mikro-orm/postgresql';
import { InvariantViolation } from '../answer.ts';
import type { ProcessPlan } from '../interpreter/plan.ts';
import { selectPlan } from '../store/sql/plans.ts';

/** Plans by hash. A hash names one plan for ever, so what was read once is kept. */
export interface PlanLibrary {
  read(
    em: EntityManager,
    countyId: string,
    hashes: readonly string[],
  ): Promise<ReadonlyMap<string, ProcessPlan>>;
}
const PLANS_KEPT = 200;

export const createPlanLibrary = (): PlanLibrary => {
  const kept = new Map<string, ProcessPlan>();
  const readOne = async (
    em: EntityManager,
    countyId: string,
    hash: string,
  ): Promise<ProcessPlan> => {
    const key = `${countyId} ${hash}`;
    const known = kept.get(key);
    if (known) return known;
    const plan = await selectPlan(em, countyId, hash);
    if (!plan)
      throw new InvariantViolation(`Expected plan "${hash}" of a running case, but there is none`);
    const [oldest] = kept.keys();
    if (kept.size >= PLANS_KEPT && oldest !== undefined) kept.delete(oldest);
    kept.set(key, plan);
    return plan;
  };
  return {
    read: async (em, countyId, hashes) => {
      const plans = new Map<string, ProcessPlan>();
      for (const hash of new Set(hashes)) plans.set(hash, await readOne(em, countyId, hash));
      return plans;
    },
  };
};
