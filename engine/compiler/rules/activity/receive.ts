import { incomingOf, is, isTrue } from '../../model.ts';
import type { Rule } from '../../rule.ts';

/** A task that creates its instance is the first thing of its process. */
export const activityReceive: Rule = {
  name: 'activity/receive',
  level: 'E',
  appliesTo: 'bpmn:ReceiveTask',

  check(task, report) {
    if (!isTrue(task, 'instantiate')) return;
    if (incomingOf(task).length > 0) report(task, 'incoming');
    if (!is(task.$parent, 'Process')) report(task, 'level');
  },
};
