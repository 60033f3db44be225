import { kindOf } from '../../model.ts';
import type { Rule } from '../../rule.ts';
import { lockedBy } from './locked.ts';

/** What the template locks is still there, as what it was. */
export const lockElement: Rule = {
  name: 'lock/element',
  level: 'B',
  appliesTo: 'bpmn:Definitions',

  check(definitions, report, context) {
    for (const { original, own, words } of lockedBy('element', context)) {
      if (!own) report(definitions, '', words);
      else if (own.$type !== original.$type)
        report(own, 'kind', { expected: kindOf(original), actual: kindOf(own) });
    }
  },
};
