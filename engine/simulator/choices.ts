import type { ElementId, FlowId, ProcessPlan } from '../interpreter/plan.ts';
import type { Evaluate, Expression } from '../interpreter/values.ts';

/** By node: the flows its nth leaving takes; the last entry repeats. */
export type Choices = Readonly<Record<ElementId, readonly (readonly FlowId[])[]>>;

interface Way {
  readonly node: ElementId;
  readonly flow: FlowId;
  readonly isFirst: boolean; // asked first, whenever the node is left
}

/**
 * Conditions of the nodes that are chosen for are true or false as the choice says, whatever the
 * data: the interpreter still asks them in its order, and takes a default where none is chosen.
 */
export const choosing = (
  evaluate: Evaluate,
  plans: readonly ProcessPlan[],
  choices: Choices,
): Evaluate => {
  const ways = waysOf(plans, choices);
  if (ways.size === 0) return evaluate;
  const left = new Map<ElementId, number>();
  return (source, ...rest) => {
    const way = ways.get(source);
    if (!way) return evaluate(source, ...rest);
    const count = (left.get(way.node) ?? 0) + (way.isFirst ? 1 : 0);
    left.set(way.node, count);
    const chosen = choices[way.node] ?? [];
    const now = chosen[Math.min(count, chosen.length) - 1] ?? [];
    return { ok: true, value: now.includes(way.flow) };
  };
};

/** A condition is known by its place in the plan, for two flows may ask the same. */
const waysOf = (plans: readonly ProcessPlan[], choices: Choices): ReadonlyMap<Expression, Way> => {
  const ways = new Map<Expression, Way>();
  for (const { nodes, flows } of plans) {
    for (const node of Object.values(nodes)) {
      if (!choices[node.id]) continue;
      const asked = node.outgoing.flatMap((flow) => {
        const condition = flow === node.defaultFlow ? undefined : flows[flow]?.condition;
        return condition ? [{ condition, flow }] : [];
      });
      for (const [at, { condition, flow }] of asked.entries())
        ways.set(condition, { node: node.id, flow, isFirst: at === 0 });
    }
  }
  return ways;
};

/** Every node that is chosen for, and every flow chosen, is there. */
export const choiceFaults = (plans: readonly ProcessPlan[], choices: Choices): string[] =>
  Object.entries(choices).flatMap(([id, chosen]) => {
    const node = plans.map(({ nodes }) => nodes[id]).find((found) => found !== undefined);
    if (!node) return [`Expected element "${id}" of choices in the file, but it is not there`];
    return chosen
      .flat()
      .filter((flow) => !node.outgoing.includes(flow))
      .map((flow) => `Expected flow "${flow}" to leave "${id}", but it does not`);
  });
