import { isTrue, textOf } from '../../model.ts';
import type { Rule } from '../../rule.ts';

/** A public process only shows what partners see; it cannot be run as such. */
export const supportProcessType: Rule = {
  name: 'support/process-type',
  level: 'E',
  appliesTo: 'bpmn:Process',

  check(process, report) {
    if (isTrue(process, 'isExecutable') && textOf(process, 'processType') === 'Public') {
      report(process, '');
    }
  },
};
