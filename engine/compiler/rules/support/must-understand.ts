import { isTrue } from '../../model.ts';
import type { Rule } from '../../rule.ts';

/** An extension that must be understood, and is not, changes the meaning of the whole file. */
export const supportMustUnderstand: Rule = {
  name: 'support/must-understand',
  level: 'E',
  appliesTo: 'bpmn:Extension',
  sketch: true,

  check(extension, report) {
    if (isTrue(extension, 'mustUnderstand')) report(extension, '');
  },
};
