import { inside } from '../interpreter/books.ts';
import type { Region } from '../interpreter/graph-plan.ts';
import type { ElementId, FlowNode, ProcessPlan } from '../interpreter/plan.ts';
import type { InstanceState, Token, TokenId } from '../interpreter/state.ts';
import { isHandler, mayEnterAlone, reachAlone } from './alone.ts';

/** What of a case decides where its tokens may be moved. */
export interface Standing {
  readonly plan: ProcessPlan;
  readonly state: InstanceState;
}
export interface Move {
  readonly end: readonly TokenId[];
  readonly scope: TokenId; // in which the token begins anew
}

/**
 * Where an operator may take the token an incident holds (bpmn.md §9): to elements of the same
 * scope, so that the case then stands as a run of the drawing could stand.
 *
 * Targets are elements a token can enter alone. Never a start or boundary event, an event
 * sub-process or a compensation handler: no flow leads there. Never a join, nor an activity with a
 * start quantity: one token would wait for ever or, let through, leave the others behind; whoever
 * wants to skip a step before a join completes it with a result. In an ad-hoc sub-process only the
 * element itself, because the others begin by choice.
 *
 * A token comes and goes where no fork and no join lies between, and anywhere in its own concurrent
 * branch. It leaves the branch only where all branches of the fork end together, and then every
 * token of the fork ends with it. It never enters a branch from outside, and never leaves a side
 * path, beside which the main path goes on. Branches that overlap it leaves only while no other
 * token is there.
 *
 * An instance of a loop takes the whole loop along. The process itself cannot be moved, nor can a
 * handler or what is being undone.
 */
export const moveTargets = (standing: Standing, incidentId: string): readonly ElementId[] =>
  Object.values(standing.plan.nodes)
    .filter(({ id }) => moveTo(standing, incidentId, id) !== null)
    .sort((one, other) => one.order - other.order)
    .map(({ id }) => id);

/** Null: the token may not go there. */
export const moveTo = (
  standing: Standing,
  incidentId: string,
  targetId: ElementId,
): Move | null => {
  const { plan } = standing;
  const stuck = stuckAt(standing, incidentId);
  const from = stuck && plan.nodes[stuck.elementId];
  const target = plan.nodes[targetId];
  if (!stuck || stuck.scope === null || !from || !target) return null;
  if (from.parent !== target.parent || isHandler(from) || !mayEnterAlone(target)) return null;
  const { scope } = stuck;
  if (target.id === from.id) return { scope, end: [stuck.id] };
  if (plan.nodes[from.parent]?.kind === 'adHocSubProcess') return null;

  const left = reachAlone(plan, from).has(target.id) ? [] : branchesLeft(standing, stuck, target);
  if (!left) return null;
  const [outermost] = left;
  const end = outermost ? tokensOf(standing, scope, outermost) : [stuck];
  return end.some(({ phase }) => phase === 'resetting') // its join has fired: a token is already beyond
    ? null
    : { scope, end: end.map(({ id }) => id) };
};

/** The token to be moved: of a looped activity, its body. */
const stuckAt = ({ state }: Standing, incidentId: string): Token | null => {
  const held = state.tokens[state.incidents[incidentId]?.token ?? ''];
  if (!held || held.stopped?.at === 'undoing') return null;
  const body = held.index === undefined ? held : state.tokens[held.scope ?? ''];
  return body ?? null;
};

/** The branches the token leaves on its way, outermost first; null: it may not. */
const branchesLeft = (
  { plan, state }: Standing,
  stuck: Token,
  target: FlowNode,
): readonly Region[] | null => {
  const source = plan.nodes[stuck.elementId];
  const from = source ? branchesOf(plan, source) : null;
  const to = branchesOf(plan, target);
  if (!to) return null;
  if (!from) return to.length === 0 && inside(state, stuck.scope ?? '').length === 1 ? [] : null;
  if (!to.every((branch) => from.some((own) => isSame(own, branch)))) return null;
  const left = from.filter((branch) => !to.some((other) => isSame(other, branch)));
  return left.every(({ closed }) => closed) ? left : null;
};

/** Within its own container; what is concurrent around the container stays as it is. */
const branchesOf = (
  { nodes }: ProcessPlan,
  { regions, parent }: FlowNode,
): readonly Region[] | null =>
  regions && regions.filter(({ fork }) => nodes[fork]?.parent === parent);

const isSame = (one: Region, other: Region): boolean =>
  one.fork === other.fork && one.flow === other.flow;

/** Every token between a fork and its join, those that have arrived there included. */
const tokensOf = (
  { plan, state }: Standing,
  scope: TokenId,
  { fork }: Region,
): readonly Token[] => {
  const isBetween = (id: ElementId | undefined): boolean =>
    (plan.nodes[id ?? '']?.regions ?? []).some((region) => region.fork === fork);
  return inside(state, scope).filter(({ elementId, via, consumed = [] }) => {
    const taken = via === undefined ? consumed : [via];
    const sources = taken.map((flow) => plan.flows[flow]?.source);
    return isBetween(elementId) || sources.some((id) => id === fork || isBetween(id));
  });
};
