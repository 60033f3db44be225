import { isAssigned } from '../../elements/assignment.ts';
import { extension, is } from '../../model.ts';
import type { Rule } from '../../rule.ts';

/**
 * Somebody is asked: by the task itself, by BPMN's resource roles, by its lane or its pool. So it is
 * where people choose what an ad-hoc sub-process begins.
 */
export const assignNone: Rule = {
  name: 'assign/none',
  level: 'B',
  appliesTo: ['bpmn:UserTask', 'bpmn:ManualTask', 'bpmn:AdHocSubProcess'],
  executableOnly: true,

  check(task, report, { resources }) {
    if (is(task, 'AdHocSubProcess') && extension(task, 'activation') !== 'manual') return;
    if (resources.roles && !isAssigned(task)) report(task, '');
  },
};
