import type { Happened } from '../../../../engine/interpreter/events.ts';
import type { Approval } from '../../../../engine/interpreter/human-plan.ts';
import type { FlowNode, ProcessPlan } from '../../../../engine/interpreter/plan.ts';
import type { InstanceState } from '../../../../engine/interpreter/state.ts';
import type { TraceEntry } from '../../../../engine/interpreter/trace.ts';
import { must } from './violation.ts';

type Outcome = 'APPROVE' | 'REFUSE';
interface Open {
  readonly approval: Approval;
  readonly votes: readonly string[];
}

/**
 * bpmn.md §9: an approval ends as soon as its result is certain, and not before. Certain is what no
 * vote still to come could change; here all of them are tried out.
 */
export const createVoteRules = (plan: ProcessPlan) => {
  let open = new Map<string, Open>();

  return (state: InstanceState, trace: readonly TraceEntry[], happened: Happened): void => {
    for (const entry of trace) {
      if (entry.type !== 'variableSet' || entry.name !== 'outcome') continue;
      const voted = open.get(entry.token ?? '');
      if (voted && happened.type !== 'instanceResumed')
        // then several may have voted at once
        checkResult(entry.elementId, voted, String(entry.value), happened);
    }
    open = new Map(Object.keys(state.tokens).flatMap((id) => openIn(state, id)));
  };

  function openIn(state: InstanceState, id: string): readonly (readonly [string, Open])[] {
    const { elementId = '', body, phase } = state.tokens[id] ?? {};
    const approval = approvalOf(plan.nodes[elementId]);
    const running = Object.values(state.tokens).filter(({ scope }) => scope === id).length;
    if (!approval || !body || running === 0 || phase !== 'active') return [];
    const votes = body.votes.map(({ outcome }) => outcome);
    const toCome = running + body.items.length - body.next;
    must(
      certain(approval, votes, toCome) === null,
      () => `"${elementId}" goes on, although ${votes.join(', ')} have decided it`,
    );
    return [[id, { approval, votes }]];
  }
};

const checkResult = (
  id: string,
  { approval, votes }: Open,
  result: string,
  happened: Happened,
): void => {
  const last = happened.type === 'userTaskCompleted' ? (happened.outcome ?? []) : [];
  const all = [...votes, ...[last].flat()];
  must(
    verdict(approval, all) === result || verdict(approval, votes) === result,
    () => `"${id}" is ${result} after ${all.join(', ')}`,
  );
};

const approvalOf = (node: FlowNode | undefined): Approval | undefined =>
  node && 'loop' in node && node.loop?.type === 'multiInstance' ? node.loop.approval : undefined;

/** Null: what is still to come may change it, or is to be heard in any case. */
const certain = (approval: Approval, votes: readonly string[], toCome: number): Outcome | null => {
  const results = new Set(
    completions(toCome).map((rest) => verdict(approval, [...votes, ...rest])),
  );
  const [result] = results;
  if (results.size !== 1 || result === undefined) return null;
  const hearsAll = approval.mode !== 'any' && approval.onReject === 'collect';
  return result === 'REFUSE' && hearsAll && toCome > 0 ? null : result;
};

const completions = (count: number): readonly (readonly Outcome[])[] =>
  count === 0
    ? [[]]
    : completions(count - 1).flatMap((rest) => [
        ['APPROVE' as const, ...rest],
        ['REFUSE' as const, ...rest],
      ]);

const verdict = ({ mode }: Approval, votes: readonly string[]): Outcome => {
  const approvals = votes.filter((vote) => vote === 'APPROVE').length;
  const passes =
    mode === 'any'
      ? votes[0] === 'APPROVE'
      : mode === 'ratio'
        ? votes.length > 0 && approvals * 2 >= votes.length
        : votes.length > 0 && approvals === votes.length;
  return passes ? 'APPROVE' : 'REFUSE';
};
