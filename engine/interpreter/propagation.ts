import { hearsAll } from './catching.ts';
import { heardBy } from './event-data.ts';
import type { EventDefinition, FlowNode, NodeOf, ProcessPlan, ScopePlan } from './plan.ts';
import { triggersOf } from './positions.ts';
import type { InstanceState, Token } from './state.ts';
import type { Json, Variables } from './values.ts';
import { boundaryEventsOf, isEventSubProcess } from './node-kinds.ts';

export interface Thrown {
  readonly type: 'error' | 'escalation';
  readonly code: string;
  readonly variables: Variables;
}

export type Catcher =
  | { readonly at: 'boundary'; readonly node: NodeOf<'boundaryEvent'>; readonly owner: Token }
  | { readonly at: 'handler'; readonly node: NodeOf<'startEvent'>; readonly owner: Token }
  | { readonly at: 'caller' };

type CatchDefinition = EventDefinition & { readonly type: 'error' | 'escalation' };

/**
 * Searched outward level by level. On one level an exact code beats one that catches all; a
 * nearer level beats a farther one, whatever it catches. What a handler throws goes past its
 * siblings: they stand on the same level as it does.
 */
export const catcherOf = (
  plan: ProcessPlan,
  state: InstanceState,
  from: Token,
  thrown: Thrown,
): Catcher | null => {
  for (const level of levelsOutward(plan, state, from)) {
    const heard = best(level, thrown);
    if (heard) return heard;
  }
  return isCaughtOutside(state, thrown) ? { at: 'caller' } : null;
};

/** What is caught for an instance called from this token: here, outward, and by our own callers. */
export const caughtAround = (
  plan: ProcessPlan,
  state: InstanceState,
  token: Token,
): InstanceState['caughtOutside'] => {
  const errors: (string | null)[] = [...(state.caughtOutside.errors ?? [null])];
  const escalations: (string | null)[] = [...(state.caughtOutside.escalations ?? [null])];
  for (const level of levelsOutward(plan, state, token)) {
    for (const { node } of level) {
      for (const { type, code } of catchDefinitions(node))
        (type === 'error' ? errors : escalations).push(code);
    }
  }
  return { errors: codes(errors), escalations: codes(escalations) };
};

const codes = (found: readonly (string | null)[]): readonly string[] | null =>
  found.includes(null) ? null : [...new Set(found.filter((code) => code !== null))].sort();

export type Candidate = Exclude<Catcher, { readonly at: 'caller' }>;

/** Each level: the boundary events of an activity, or the event sub-processes of a scope. */
const levelsOutward = (plan: ProcessPlan, state: InstanceState, from: Token): Candidate[][] => {
  const levels: Candidate[][] = [];
  for (let token = from; ;) {
    const node = plan.nodes[token.elementId];
    if (node && token.index === undefined && !isRestored(token))
      levels.push(boundaryEventsOf(plan, node).map((event) => onBorder(event, token)));

    const scope = token.scope === null ? undefined : state.tokens[token.scope];
    if (!scope) return levels;
    if (!isEventSubProcess(node) && !scope.body && hasHandlers(scope))
      levels.push(handlersOf(plan, scope));
    token = scope;
  }
};

/** Completed long ago: nothing listens on its border while what it did is undone. */
const isRestored = ({ phase, stopped }: Token): boolean =>
  phase === 'compensating' || stopped?.at === 'undoing';

const hasHandlers = (scope: Token): boolean => scope.phase !== 'canceling' && !isRestored(scope);

const onBorder = (node: NodeOf<'boundaryEvent'>, owner: Token): Candidate => ({
  at: 'boundary',
  node,
  owner,
});

const handlersOf = (plan: ProcessPlan, owner: Token): Candidate[] =>
  (scopePlanOf(plan, owner)?.eventSubProcesses ?? []).flatMap((id) =>
    triggersOf(plan, id).map((node): Candidate => ({ at: 'handler', node, owner })),
  );

export const scopePlanOf = (plan: ProcessPlan, token: Token): ScopePlan | null => {
  if (token.scope === null) return plan.scope;
  const node = plan.nodes[token.elementId];
  return node && 'scope' in node ? node.scope : null;
};

const best = (level: readonly Candidate[], thrown: Thrown): Candidate | null => {
  const open = level.filter((one) => stillListens(one, thrown));
  const exact = open.find(({ node }) => catching(node, thrown)?.code === thrown.code);
  return exact ?? open.find(({ node }) => catching(node, thrown)?.code === null) ?? null;
};

/**
 * A parallel multiple event hears each of its definitions once. An error it can only hear as the
 * last one: who has failed does not go on until the others have occurred.
 */
const stillListens = ({ node, owner }: Candidate, thrown: Thrown): boolean => {
  if (!hearsAll(node)) return true;
  const fired = Object.keys(owner.fired?.[node.id] ?? {});
  if (fired.includes(String(placeOf(node, thrown)))) return false;
  return thrown.type === 'escalation' || fired.length === node.definitions.length - 1;
};

/** The definition that hears the throw; of several, the one with the exact code. */
const catching = (node: FlowNode, thrown: Thrown): CatchDefinition | undefined => {
  const fitting = catchDefinitions(node).filter(
    ({ type, code }) => type === thrown.type && (code === null || code === thrown.code),
  );
  return fitting.find(({ code }) => code !== null) ?? fitting[0];
};

const catchDefinitions = (node: FlowNode): readonly CatchDefinition[] =>
  'definitions' in node
    ? node.definitions.filter(
        (definition): definition is CatchDefinition =>
          definition.type === 'error' || definition.type === 'escalation',
      )
    : [];

/** What the throw brings to who catches it. */
export const broughtBy = (node: FlowNode, thrown: Thrown): Variables => {
  const caught = catching(node, thrown);
  const { codeVariable, messageVariable } = caught ?? {};
  const named: Record<string, Json> = {};
  if (codeVariable !== undefined) named[codeVariable] = thrown.code;
  if (messageVariable !== undefined) named[messageVariable] = thrown.variables['message'] ?? null;
  return { ...heardBy(node, placeOf(node, thrown), thrown.variables), ...named };
};

/** Which of its definitions hears the throw. */
export const placeOf = (node: FlowNode, thrown: Thrown): number => {
  const caught = catching(node, thrown);
  return caught && 'definitions' in node ? node.definitions.indexOf(caught) : 0;
};

const isCaughtOutside = ({ caughtOutside }: InstanceState, thrown: Thrown): boolean => {
  const caught = thrown.type === 'error' ? caughtOutside.errors : caughtOutside.escalations;
  return caught === null || caught.includes(thrown.code);
};
