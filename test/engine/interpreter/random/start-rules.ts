import type { Happened } from '../../../../engine/interpreter/events.ts';
import type { ProcessPlan } from '../../../../engine/interpreter/plan.ts';
import type { InstanceState, StartTrigger } from '../../../../engine/interpreter/state.ts';
import type { TraceEntry } from '../../../../engine/interpreter/trace.ts';
import { targetsOf } from './beginnings.ts';
import { must } from './violation.ts';

/**
 * bpmn.md §3.1: the ways into a process are alternatives. The one that was taken is done at once;
 * of a parallel gateway the other events are awaited, and nothing else ever begins.
 */
export const createStartRules = (plan: ProcessPlan, trigger: StartTrigger | null) => {
  const { starts, triggeredStarts } = plan.scope;
  const events = starts.filter((id) => plan.nodes[id]?.kind === 'startEvent');
  const taken = trigger?.elementId ?? events[0];
  const gates = triggeredStarts.flatMap((id) => {
    const node = plan.nodes[id];
    return node?.kind === 'eventBasedGateway' ? [{ node, targets: targetsOf(plan, node) }] : [];
  });
  const gate = gates.find(({ targets }) => targets.includes(taken ?? ''));
  const awaited = gate?.node.parallel ? gate.targets.filter((id) => id !== taken) : [];
  const begins = [taken, gate?.node.id, ...awaited];
  const never = [...events, ...triggeredStarts, ...gates.flatMap(({ targets }) => targets)].filter(
    (id) => !begins.includes(id),
  );
  let isFirst = true;

  return (state: InstanceState, trace: readonly TraceEntry[], happened: Happened): void => {
    const isMoved = happened.type === 'tokensMoved'; // wherever somebody wants it
    for (const { type, elementId } of trace)
      if (type === 'elementActivated' && !isMoved)
        must(!never.includes(elementId), () => `"${elementId}" began, but "${taken}" was taken`);
    if (isFirst) checkFirst(state, trace);
    isFirst = false;
  };

  function checkFirst(state: InstanceState, trace: readonly TraceEntry[]): void {
    for (const id of [taken, gate?.node.id]) {
      const seen = trace.filter(({ elementId }) => elementId === id).map(({ type }) => type);
      const isDone = seen[0] === 'elementActivated' && seen.includes('elementCompleted');
      must(id === undefined || isDone, () => `"${id}" was to begin it, but: ${seen.join(', ')}`);
    }
    const listening = Object.values(state.waits).map(({ elementId }) => elementId);
    for (const id of awaited)
      must(
        listening.includes(id),
        () => `"${id}" is not awaited, although the gateway is parallel`,
      );
  }
};
