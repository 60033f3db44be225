import { eventsOfHandler } from '../../compensation.ts';
import {
  incomingOf,
  is,
  isCompensationHandler,
  isEventSubProcess,
  isInstantiating,
  outgoingOf,
} from '../../model.ts';
import { boundsOf } from '../../scope.ts';
import type { Rule } from '../../rule.ts';

/** An activity nothing leads to starts by itself, one that leads nowhere ends a path: mostly a slip. */
export const flowImplicit: Rule = {
  name: 'flow/implicit',
  level: 'A',
  appliesTo: 'bpmn:Activity',
  executableOnly: true,

  check(activity, report) {
    const container = activity.$parent;
    if (!container || is(container, 'AdHocSubProcess')) return;
    if (isCompensationHandler(activity) || isEventSubProcess(activity)) return;
    if (eventsOfHandler(activity).length > 0) return; // `event/boundary`
    const shown = boundsOf(container);
    if (shown.start && incomingOf(activity).length === 0 && !isInstantiating(activity)) {
      report(activity, 'start');
    }
    if (shown.end && outgoingOf(activity).length === 0) report(activity, 'end');
  },
};
