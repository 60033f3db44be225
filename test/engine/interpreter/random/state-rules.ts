import type { FlowNode, ProcessPlan } from '../../../../engine/interpreter/plan.ts';
import type { InstanceState, Token } from '../../../../engine/interpreter/state.ts';
import { mayFire } from './join-search.ts';
import { must } from './violation.ts';

/** What is true of every instance that has come to rest, whatever led there. */
export const checkState = (plan: ProcessPlan, state: InstanceState): void => {
  checkTree(state);
  checkIncidents(state);
  if (state.status !== 'active') {
    const left = Object.keys(state.tokens).filter((id) => id !== state.rootId);
    must(left.length === 0, () => `tokens ${left.join(', ')} outlived their instance`);
    return;
  }
  checkCompletion(plan, state);
  for (const token of Object.values(state.tokens)) {
    checkBody(state, token);
    const node = plan.nodes[token.elementId];
    if (node) checkRest(plan, state, token, node);
  }
};

const insideOf = (state: InstanceState, scope: string): readonly Token[] =>
  Object.values(state.tokens).filter((token) => token.scope === scope);

const waitsOn = (state: InstanceState, token: Token): number =>
  Object.values(state.waits).filter(
    ({ tokenId, elementId }) => tokenId === token.id && elementId === token.elementId,
  ).length;

const checkTree = (state: InstanceState): void => {
  for (const token of Object.values(state.tokens)) {
    must(Number(token.id.slice(1)) <= state.lastId, () => `${token.id} is not a number of its own`);
    if (token.scope === null)
      must(token.id === state.rootId, () => `${token.id} stands outside of everything`);
    else
      must(
        state.tokens[token.scope] !== undefined,
        () => `"${token.elementId}" (${token.id}) outlived its scope ${token.scope}`,
      );
  }
};

const checkIncidents = (state: InstanceState): void => {
  const held = Object.values(state.incidents).map(({ token }) => token);
  must(new Set(held).size === held.length, () => 'a token is held by two incidents');
  for (const token of Object.values(state.tokens))
    must(
      (token.phase === 'failed') === held.includes(token.id),
      () =>
        `"${token.elementId}" is ${token.phase}, its incidents: ${held.filter((id) => id === token.id).length}`,
    );
  for (const id of held)
    must(state.tokens[id] !== undefined, () => `an incident outlived its token ${id}`);
};

/** bpmn.md §2.5: a scope goes on exactly as long as something in it does. */
const checkCompletion = (plan: ProcessPlan, state: InstanceState): void => {
  for (const scope of Object.values(state.tokens)) {
    if (scope.phase === 'failed' || insideOf(state, scope.id).length > 0) continue;
    if (scope.scope === null) {
      must(waitsOn(state, scope) > 0, () => 'nothing is left, yet the instance goes on');
      continue;
    }
    const node = plan.nodes[scope.elementId];
    const isBody = scope.body !== undefined;
    const isScope = node?.kind === 'subProcess' || node?.kind === 'transaction';
    if (scope.phase !== 'active' || !(isBody || isScope)) continue;
    must(
      waitsOn(state, scope) > 0,
      () => `nothing is left in "${scope.elementId}", yet it goes on`,
    );
  }
};

const checkBody = (state: InstanceState, { id, elementId, body }: Token): void => {
  if (!body) return;
  const active = insideOf(state, id).length;
  const terminated = body.next - active - body.done;
  must(
    terminated >= 0,
    () => `"${elementId}" began ${body.next}, of which ${active} run and ${body.done} are done`,
  );
  must(
    body.items.length === 0 || body.next <= body.items.length,
    () => `"${elementId}" began more than its ${body.items.length} instances`,
  );
};

/** Whoever could go on has gone on: only what must wait still waits. */
const checkRest = (plan: ProcessPlan, state: InstanceState, token: Token, node: FlowNode): void => {
  const scope = token.scope ?? '';
  const arrived = insideOf(state, scope).filter(
    (other) => other.phase === 'arrived' && other.elementId === node.id && !other.consumed,
  );
  if (token.phase === 'resetting' && node.kind === 'complexGateway') {
    must(
      !mayFire(plan, state, node, scope, token.consumed),
      () => `"${node.id}" waits for nothing, yet it is not reset`,
    );
    return;
  }
  if (token.phase !== 'arrived') return;
  switch (node.kind) {
    case 'parallelGateway': {
      const holding = new Set(arrived.map(({ via }) => via));
      must(holding.size < node.incoming.length, () => `"${node.id}" has all, yet it waits`);
      return;
    }
    case 'inclusiveGateway':
      return must(
        !mayFire(plan, state, node, scope),
        () => `"${node.id}" waits although nothing it waits for can come`,
      );
    case 'complexGateway':
      return;
    default: {
      const needed = 'startQuantity' in node ? node.startQuantity : 1;
      must(arrived.length < needed, () => `"${node.id}" has all it needs, yet it waits`);
    }
  }
};
