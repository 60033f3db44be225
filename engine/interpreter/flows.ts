import { expressionType, failed, noFlowTaken, ok } from './failures.ts';
import type { FlowId, FlowNode, ProcessPlan } from './plan.ts';
import type { Expression, Json, Result } from './values.ts';
import { isActivity } from './node-kinds.ts';

type Ask = (condition: Expression) => Result<Json>;

/** Every flow that holds, in the order drawn; else the default; else nothing can be taken. */
export const holdingFlows = (
  plan: ProcessPlan,
  node: FlowNode,
  ask: Ask,
): Result<readonly FlowId[]> => {
  if (node.outgoing.length === 0) return ok([]);
  const taken: FlowId[] = [];
  let conditionHeld = false;
  for (const id of node.outgoing) {
    if (id === node.defaultFlow) continue;
    const condition = plan.flows[id]?.condition;
    const held = condition ? holds(condition, ask) : ok(true);
    if (!held.ok) return held;
    if (!held.value) continue;
    taken.push(id);
    if (condition || !isActivity(node)) conditionHeld = true;
  }
  // An activity's unconditional flows say nothing about its default; a gateway's do.
  const all =
    node.defaultFlow !== undefined && !conditionHeld
      ? node.outgoing.filter((id) => id === node.defaultFlow || taken.includes(id))
      : taken;
  return all.length > 0 ? ok(all) : failed(noFlowTaken(node.id));
};

/** The first flow that holds, else the default. */
export const firstFlow = (
  plan: ProcessPlan,
  node: FlowNode,
  ask: Ask,
): Result<readonly FlowId[]> => {
  if (node.outgoing.length === 0) return ok([]);
  for (const id of node.outgoing) {
    if (id === node.defaultFlow) continue;
    const condition = plan.flows[id]?.condition;
    const held = condition ? holds(condition, ask) : ok(true);
    if (!held.ok) return held;
    if (held.value) return ok([id]);
  }
  return node.defaultFlow === undefined ? failed(noFlowTaken(node.id)) : ok([node.defaultFlow]);
};

/** A condition is true or false; null, from a missing variable, would silently mean "else". */
export const holds = (condition: Expression, ask: Ask): Result<boolean> => {
  const value = ask(condition);
  if (!value.ok) return value;
  return typeof value.value === 'boolean'
    ? ok(value.value)
    : failed(expressionType(condition.feel, 'boolean', value.value));
};
