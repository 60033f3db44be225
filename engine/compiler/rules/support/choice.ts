import { extension } from '../../model.ts';
import type { Rule } from '../../rule.ts';

/** Runs headless; the inbox does not yet offer the choice, so no county may depend on it. */
export const supportChoice: Rule = {
  name: 'support/choice',
  level: 'B',
  appliesTo: 'bpmn:AdHocSubProcess',

  check(container, report) {
    if (extension(container, 'activation') === 'manual') report(container, '');
  },
};
