import { heardBy } from '../interpreter/event-data.ts';
import type { ElementId } from '../interpreter/plan.ts';
import type { Occurrence, TriggeredStart } from './starts.ts';
import type { World } from './world.ts';

/** What a parallel multiple start has heard so far, by key. */
export interface Gathering extends Occurrence {
  readonly planHash: string;
  readonly elementId: ElementId;
  readonly heard: readonly number[]; // definitions
}

/**
 * Parallel multiple starts collect their occurrences by key, and the last one begins the instance,
 * with what they brought merged in the order they came. What has no key fits any. null: not yet.
 */
export const gather = (
  world: World,
  { plan, node, index }: TriggeredStart,
  occurrence: Occurrence,
): Occurrence | null => {
  if (node.kind !== 'startEvent' || !node.parallelMultiple) return occurrence;
  const { key } = occurrence;
  const earlier = world.gatherings.find(
    (one) =>
      one.planHash === plan.hash &&
      one.elementId === node.id &&
      !one.heard.includes(index) &&
      (key === null || one.key === null || one.key === key),
  );
  const payload = heardBy(node, index, occurrence.payload);
  const gathered = merged(earlier, { ...occurrence, payload });
  const heard = [...(earlier?.heard ?? []), index];
  const others = world.gatherings.filter((one) => one !== earlier);
  if (heard.length === node.definitions.length) {
    world.gatherings = others;
    return gathered;
  }
  world.gatherings = [...others, { ...gathered, planHash: plan.hash, elementId: node.id, heard }];
  return null;
};

const merged = (earlier: Occurrence | undefined, later: Occurrence): Occurrence => ({
  payload: { ...earlier?.payload, ...later.payload },
  key: earlier?.key ?? later.key,
  message: earlier?.message ?? later.message,
  variables: { ...earlier?.variables, ...later.variables },
});
