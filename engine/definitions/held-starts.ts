import type { EntityManager } from '@mikro-orm/postgresql';
import { startMaterial } from '../directory/start-material.ts';
import { createEvaluate } from '../feel/evaluate.ts';
import type { Instant, Variables } from '../interpreter/values.ts';
import { selectConditionalStarts, type ConditionalStartRow } from '../store/sql/plans.ts';

const evaluate = createEvaluate();

/**
 * The conditional starts of the county that hold for these facts. Of several that hold in one
 * process the first one does, for the same facts never begin two.
 */
export const heldStarts = async (
  em: EntityManager,
  countyId: string,
  { id, facts }: { readonly id: string; readonly facts: Variables },
  now: Instant,
): Promise<readonly ConditionalStartRow[]> => {
  const starts = await selectConditionalStarts(em, countyId);
  const about = { countyId, caseId: id, kind: 'OTHER', stationId: null };
  const { calendar, parameters } = await startMaterial(em, about);
  const held = starts.filter(({ condition }) => {
    const result = evaluate(condition, { ...facts, ...parameters }, now, calendar);
    return result.ok && result.value === true;
  });
  return held.filter(
    (start, at) => at === held.findIndex((other) => other.processId === start.processId),
  );
};
