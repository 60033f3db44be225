import { textOf } from '../../model.ts';
import type { Rule } from '../../rule.ts';

/** Decisions named in the model exist in the county. */
export const decisionRef: Rule = {
  name: 'decision/ref',
  level: 'B',
  appliesTo: 'bh:Decision',
  executableOnly: true,

  check(decision, report, { resources }) {
    const ref = textOf(decision, 'ref') ?? '';
    if (resources.decisions && !resources.decisions.includes(ref)) {
      report(decision, '', { actual: ref });
    }
  },
};
