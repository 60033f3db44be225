import { isAssigned } from '../../elements/assignment.ts';
import type { Rule } from '../../rule.ts';

/** Somebody is asked: by the task itself, by BPMN's resource roles, by its lane or its pool. */
export const assignNone: Rule = {
  name: 'assign/none',
  level: 'B',
  appliesTo: ['bpmn:UserTask', 'bpmn:ManualTask'],
  executableOnly: true,

  check(task, report, { resources }) {
    if (resources.roles && !isAssigned(task)) report(task, '');
  },
};
