import type { FlowNode, ProcessPlan } from '../../../../engine/interpreter/plan.ts';
import type { InstanceState, Token } from '../../../../engine/interpreter/state.ts';
import type { TraceEntry } from '../../../../engine/interpreter/trace.ts';
import { mayFire } from './join-search.ts';
import { must } from './violation.ts';

type Tokens = InstanceState['tokens'];
type Standing = Pick<Token, 'id' | 'elementId' | 'scope' | 'phase' | 'via' | 'consumed'>;

/**
 * An inclusive join that fires must be allowed to, in the very moment it does: in the middle of a
 * step, where no state is seen. Who stands where then is read from the trace; what it leaves out
 * (a token that is gone without having begun) is put right by the state at the end of each step.
 */
export const createJoinRules = (plan: ProcessPlan) => {
  let standing = new Map<string, Standing>();
  let silent: readonly Standing[] = []; // complex gateways that begin anew in this step, unseen

  return (state: InstanceState, trace: readonly TraceEntry[]): void => {
    const seen = new Set(trace.map(({ token }) => token));
    silent = [...standing.values()].filter(
      ({ id, phase }) => phase === 'resetting' && !state.tokens[id] && !seen.has(id),
    );
    for (const entry of trace) follow(entry);
    standing = new Map(Object.values(state.tokens).map((token) => [token.id, token]));
  };

  function follow({ type, token: id, elementId, scope }: TraceEntry): void {
    if (id === null) return;
    switch (type) {
      case 'sequenceFlowTaken': {
        const target = plan.flows[elementId]?.target ?? '';
        standing.set(id, { id, elementId: target, scope, phase: 'arrived', via: elementId });
        return;
      }
      case 'elementActivated': {
        const node = plan.nodes[elementId];
        if (node) {
          checkJoin(node, scope);
          for (const taken of takenBy(node, scope)) standing.delete(taken);
        }
        standing.set(id, { id, elementId, scope, phase: 'active' });
        return;
      }
      case 'elementCompleted':
      case 'elementTerminated':
        standing.delete(id);
        return;
      default:
        return;
    }
  }

  function checkJoin(node: FlowNode, scope: string | null): void {
    if (node.kind !== 'inclusiveGateway' || node.incoming.length < 2 || scope === null) return;
    const all = Object.fromEntries(standing) as Tokens;
    const gone = silent.filter((one) => mayReset(one, all)).map(({ id }) => id);
    const tokens = Object.fromEntries(Object.entries(all).filter(([id]) => !gone.includes(id)));
    must(
      mayFire(plan, { tokens }, node, scope),
      () => `"${node.id}" fires although something it waits for can still come`,
    );
  }

  /** A gateway nothing more can come to takes nothing and begins anew; the trace does not say when. */
  function mayReset({ elementId, scope, consumed }: Standing, tokens: Tokens): boolean {
    const node = plan.nodes[elementId];
    if (node?.kind !== 'complexGateway' || scope === null) return false;
    return mayFire(plan, { tokens }, node, scope, consumed);
  }

  /** What has come together for this activation: as many as it needs, or one of each flow. */
  function takenBy(node: FlowNode, scope: string | null): readonly string[] {
    const arrived = [...standing.values()]
      .filter((one) => one.elementId === node.id && one.scope === scope)
      .filter(({ phase }) => phase === 'arrived')
      .sort((a, b) => Number(a.id.slice(1)) - Number(b.id.slice(1)));
    const taken =
      'startQuantity' in node
        ? arrived.slice(0, node.startQuantity)
        : node.incoming.flatMap((flow) => arrived.find(({ via }) => via === flow) ?? []);
    return taken.map(({ id }) => id);
  }
};
