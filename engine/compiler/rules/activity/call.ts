import type { ModdleElement } from 'bpmn-moddle';
import { calleeOf, callsOf, isPinnedCall } from '../../calls.ts';
import { elementsOf, idOf, is, isExecutable, processOf } from '../../model.ts';
import { scopeOf } from '../../scope.ts';
import type { Rule } from '../../rule.ts';

/** The callee exists, can begin without an event, and does not lead back to its caller. */
export const activityCall: Rule = {
  name: 'activity/call',
  level: 'E',
  appliesTo: 'bpmn:CallActivity',
  executableOnly: true,

  check(call, report, { definitions, resources }) {
    const callee = calleeOf(call);
    if (callee === '') {
      report(call, 'unsaid');
      return;
    }
    const roots = elementsOf(definitions, 'rootElements');
    const found = roots.find((root) => root.id === callee);
    if (!found) {
      const isElsewhere = !isPinnedCall(call) || Object.hasOwn(resources.processes ?? {}, callee);
      if (!isElsewhere) report(call, 'missing', { callee });
      return;
    }
    if (!is(found, 'Process')) report(call, 'kind', { callee });
    else if (!isExecutable(found)) report(call, 'notExecutable', { callee });
    else if (scopeOf(found).starts.length === 0) report(call, 'noStart', { callee });
    else if (leadsBack(found, processOf(call), roots)) report(call, 'cycle', { callee });
  },
};

/** Following calls fixed at deployment: a hash cannot contain itself. */
const leadsBack = (
  from: ModdleElement,
  caller: ModdleElement | undefined,
  roots: readonly ModdleElement[],
): boolean => {
  const seen = new Set<ModdleElement>();
  const pending = [from];
  for (let process = pending.pop(); process; process = pending.pop()) {
    if (process === caller) return true;
    if (seen.has(process)) continue;
    seen.add(process);
    const callees = callsOf(process).filter(isPinnedCall).map(calleeOf);
    pending.push(...roots.filter((root) => is(root, 'Process') && callees.includes(idOf(root))));
  }
  return false;
};
