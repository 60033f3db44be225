import type { Happened } from '../../../../engine/interpreter/events.ts';
import { canonical } from '../../../../engine/interpreter/keys.ts';
import type { FlowId, FlowNode, ProcessPlan } from '../../../../engine/interpreter/plan.ts';
import type { InstanceState, Token } from '../../../../engine/interpreter/state.ts';
import type { TraceEntry } from '../../../../engine/interpreter/trace.ts';
import type { Json, Result, Variables } from '../../../../engine/interpreter/values.ts';
import { must } from './violation.ts';

type Ask = (condition: string, variables: Variables) => Result<Json>;
interface Known {
  readonly elementId: string;
  readonly scope: string | null;
  readonly variables: Variables | null; // null: its own are not in the trace
}

/**
 * bpmn.md §4 and §3.5, written down once more: what is written goes to the nearest scope that has
 * the name, else to the instance; and what it finds there decides which flows are taken. Followed
 * from the trace alone, in the middle of a step. What a token brings into being by itself (inputs,
 * items, snapshots) is not in the trace: where such a token stands in the way, nothing is said.
 */
export const createVariableRules = (plan: ProcessPlan, ask: Ask) => {
  let known = new Map<string, Known>();
  let isLost = false;

  return (state: InstanceState, trace: readonly TraceEntry[], happened: Happened): void => {
    // what an operator writes goes where the operator says, and the trace does not repeat where
    isLost = happened.type === 'variablesSet' || happened.type === 'incidentResolved';
    trace.forEach((entry, at) => follow(entry, trace.slice(at + 1)));
    if (!isLost && state.status === 'active')
      for (const token of Object.values(state.tokens)) compare(token);
    known = new Map(Object.values(state.tokens).map((token) => [token.id, asKnown(token)]));
  };

  function follow(entry: TraceEntry, after: readonly TraceEntry[]): void {
    const { token: id, elementId, scope, type } = entry;
    if (id === null || isLost) return;
    switch (type) {
      case 'elementActivated': {
        const node = plan.nodes[elementId];
        const own = node && hasOwn(node) ? null : {};
        const variables = scope === null ? declaredBy(plan) : own;
        known.set(id, { elementId, scope, variables });
        return;
      }
      case 'variableSet':
        return write(scope === null ? id : scope, entry.name, entry.value);
      case 'elementCompleted':
        checkFlows(entry, after);
        known.delete(id);
        return;
      case 'elementTerminated':
        known.delete(id);
        return;
      default:
        return;
    }
  }

  /** Null: somebody on the way outward has variables nobody has seen. */
  function outward(from: string | null): readonly (readonly [string, Variables])[] | null {
    const found: [string, Variables][] = [];
    for (let id = from; id !== null; id = known.get(id)?.scope ?? null) {
      const variables = known.get(id)?.variables;
      if (!variables) return null;
      found.push([id, variables]);
    }
    return found;
  }

  function write(from: string, name: string, value: Json): void {
    const scopes = outward(from);
    const home = scopes?.find(([, variables]) => Object.hasOwn(variables, name)) ?? scopes?.at(-1);
    const scope = home && known.get(home[0]);
    if (home && scope) known.set(home[0], { ...scope, variables: { ...home[1], [name]: value } });
    else isLost = true;
  }

  function checkFlows({ elementId, scope }: TraceEntry, after: readonly TraceEntry[]): void {
    const node = plan.nodes[elementId];
    const isInstance = known.get(scope ?? '')?.elementId === elementId;
    const inAdHoc = plan.nodes[node?.parent ?? '']?.kind === 'adHocSubProcess';
    const scopes = outward(scope);
    if (!node || !decides(plan, node) || isInstance || inAdHoc || !scopes) return;
    const visible = Object.assign({}, ...scopes.map(([, own]) => own).reverse()) as Variables;
    const holds = (flow: FlowId): boolean => {
      const condition = plan.flows[flow]?.condition;
      const held = condition ? ask(condition.feel, visible) : null;
      return held === null || (held.ok && held.value === true);
    };
    const expected = flowsBy(plan, node, holds);
    const taken = new Set<string>();
    for (const { type, elementId: flow } of after) {
      if (type !== 'sequenceFlowTaken' || plan.flows[flow]?.source !== elementId) break;
      taken.add(flow);
    }
    must(
      [...taken].join() === expected.join(),
      () => `"${elementId}" took ${[...taken].join(', ')}, but ${expected.join(', ')} hold`,
    );
  }

  function compare({ id, elementId, variables = {}, body }: Token): void {
    const followed = known.get(id)?.variables;
    if (!followed || body) return; // a body gathers what its instances leave
    for (const name of new Set([...Object.keys(followed), ...Object.keys(variables)])) {
      const [written, held] = [followed[name], variables[name]].map(canonical);
      must(
        written === held,
        () => `"${name}" of "${elementId}" (${id}) is ${held}, but ${written} was written`,
      );
    }
  }
};

const asKnown = ({ elementId, scope, variables = {} }: Token): Known => ({
  elementId,
  scope,
  variables,
});

const declaredBy = ({ scope }: ProcessPlan): Variables =>
  Object.fromEntries(scope.variables.map(({ name }) => [name, null]));

/** It begins with variables of its own. */
const hasOwn = (node: FlowNode): boolean =>
  ('inputs' in node && (node.inputs.length > 0 || node.loop !== undefined)) ||
  ('isForCompensation' in node && node.isForCompensation) ||
  ('scope' in node && node.scope.variables.length > 0) ||
  ('data' in node && node.data !== undefined);

const decides = ({ flows }: ProcessPlan, { kind, outgoing }: FlowNode): boolean =>
  kind === 'exclusiveGateway' ||
  kind === 'inclusiveGateway' ||
  (!kind.endsWith('Gateway') && outgoing.some((flow) => flows[flow]?.condition !== undefined));

const flowsBy = (
  { flows }: ProcessPlan,
  { kind, outgoing, defaultFlow }: FlowNode,
  holds: (flow: FlowId) => boolean,
): readonly FlowId[] => {
  const holding = outgoing.filter((flow) => flow !== defaultFlow && holds(flow));
  if (kind === 'exclusiveGateway') return [...holding, defaultFlow ?? []].flat().slice(0, 1);
  const isGateway = kind.endsWith('Gateway');
  const isChosen = holding.some((flow) => isGateway || flows[flow]?.condition !== undefined);
  return outgoing.filter((flow) => holding.includes(flow) || (flow === defaultFlow && !isChosen));
};
