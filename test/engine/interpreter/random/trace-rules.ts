import type { FlowNode, ProcessPlan } from '../../../../engine/interpreter/plan.ts';
import type { InstanceState } from '../../../../engine/interpreter/state.ts';
import type { TraceEntry } from '../../../../engine/interpreter/trace.ts';
import { must } from './violation.ts';

type Fate = 'activated' | 'over';

/**
 * The trace is a story without gaps: every activation ends once, nothing happens in a scope that
 * is over, and every token that a flow carried was sent by its source and is where its flow leads.
 */
export const createTraceRules = (plan: ProcessPlan) => {
  const fates = new Map<string, Fate>();
  const carried = new Map<string, string>(); // token → the flow it came by
  const counts = new Map<string, { begun: number; completed: number; terminated: number }>();
  const completions = new Map<string, number>();
  const undone = new Map<string, number>();
  let lastSeq = 0;

  return (state: InstanceState, trace: readonly TraceEntry[]): void => {
    trace.forEach((entry, at) => {
      must(entry.seq === (lastSeq += 1), () => `entry ${entry.seq} follows ${lastSeq - 1}`);
      if (entry.scope !== null)
        must(
          fates.get(entry.scope) !== 'over',
          () => `${entry.type} of "${entry.elementId}" in a scope that is over`,
        );
      follow(entry);
      if (entry.type === 'elementCompleted') checkOutgoing(plan, entry, trace.slice(at + 1));
    });
    must(state.lastSeq === lastSeq, () => `the state counts ${state.lastSeq} entries`);
    for (const token of Object.values(state.tokens)) checkCounters(token.id, state);
    checkUndone();
    checkEnds(state);
  };

  function follow(entry: TraceEntry): void {
    const { token, elementId, type } = entry;
    if (token === null) return;
    switch (type) {
      case 'sequenceFlowTaken':
        must(!carried.has(token), () => `${token} was carried by two flows`);
        carried.set(token, elementId);
        return;
      case 'elementActivated':
        return begin(entry, token);
      case 'elementCompleted':
      case 'elementTerminated': {
        must(
          fates.get(token) === 'activated',
          () =>
            `${type} of "${elementId}" (${token}), which is ${fates.get(token) ?? 'not active'}`,
        );
        fates.set(token, 'over');
        const count = counts.get(entry.scope ?? '');
        if (count) count[type === 'elementCompleted' ? 'completed' : 'terminated'] += 1;
        if (type === 'elementCompleted' && !isBody(entry)) add(completions, elementId);
        return;
      }
      default:
        return;
    }
  }

  function begin(entry: TraceEntry, token: string): void {
    const { elementId } = entry;
    must(!fates.has(token), () => `"${elementId}" (${token}) was activated twice`);
    fates.set(token, 'activated');
    if (isBody(entry)) counts.set(token, { begun: 0, completed: 0, terminated: 0 });
    const body = counts.get(entry.scope ?? '');
    if (body) body.begun += 1;
    const node = plan.nodes[elementId];
    if (node && 'isForCompensation' in node && node.isForCompensation) add(undone, elementId);
    const flow = carried.get(token);
    if (flow !== undefined)
      must(
        plan.flows[flow]?.target === elementId,
        () => `"${flow}" does not lead to "${elementId}"`,
      );
  }

  function checkCounters(id: string, state: InstanceState): void {
    const body = state.tokens[id]?.body;
    const count = counts.get(id);
    if (!body || !count || !state.tokens[id]) return;
    must(count.completed === body.done, () => `${id} counts ${body.done} of ${count.completed}`);
    must(count.begun <= body.next, () => `${id} began ${count.begun}, but counts ${body.next}`);
  }

  /** Each completion of an activity is undone at most once. */
  function checkUndone(): void {
    for (const node of Object.values(plan.nodes)) {
      if (!('compensatedBy' in node) || node.compensatedBy === undefined) continue;
      const runs = undone.get(node.compensatedBy) ?? 0;
      const done = completions.get(node.id) ?? 0;
      must(runs <= done, () => `"${node.id}" completed ${done} times, was undone ${runs} times`);
    }
  }

  function checkEnds(state: InstanceState): void {
    for (const [token, fate] of fates) {
      if (fate === 'over') continue;
      const isThere = state.status === 'active' && state.tokens[token] !== undefined;
      must(isThere, () => `${token} was activated, and then nobody said how it ended`);
    }
  }
};

const isBody = ({ elementType }: TraceEntry): boolean =>
  elementType === 'loopBody' || elementType === 'multiInstanceBody';

const add = (counts: Map<string, number>, id: string): void => {
  counts.set(id, (counts.get(id) ?? 0) + 1);
};

/** Token conservation at a gateway and behind an activity: what goes out is what its kind says. */
const checkOutgoing = (
  plan: ProcessPlan,
  { elementId }: TraceEntry,
  after: readonly TraceEntry[],
): void => {
  const node = plan.nodes[elementId];
  if (!node) return;
  const taken: string[] = [];
  for (const { type, elementId: flow } of after) {
    if (type !== 'sequenceFlowTaken' || plan.flows[flow]?.source !== elementId) break;
    taken.push(flow);
  }
  const each = new Set(taken);
  const wrong = faultOf(node, taken, each);
  must(wrong === null, () => `"${elementId}" took ${taken.join(', ') || 'no flow'}: ${wrong}`);
};

const faultOf = (node: FlowNode, taken: readonly string[], each: ReadonlySet<string>) => {
  const out = node.outgoing.length;
  switch (node.kind) {
    case 'parallelGateway':
      return taken.join() === node.outgoing.join() ? null : 'expected every flow once';
    case 'eventBasedGateway':
      if (node.parallel) return each.size === out ? null : 'expected every flow';
      return taken.length === Math.min(out, 1) ? null : 'expected one flow';
    case 'exclusiveGateway':
      return taken.length === Math.min(out, 1) ? null : 'expected one flow';
    case 'inclusiveGateway':
      return (taken.length > 0 || out === 0) && each.size === taken.length ? null : 'expected some';
    default: {
      const quantity = 'completionQuantity' in node ? node.completionQuantity : 1;
      return taken.length === each.size * quantity ? null : `expected each flow ${quantity} times`;
    }
  }
};
