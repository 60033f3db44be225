import { readDecision } from '../../decisions.ts';
import { textOf } from '../../model.ts';
import type { Rule } from '../../rule.ts';

/** Decisions named in the model exist in the county, and are tables that can be read. */
export const decisionRef: Rule = {
  name: 'decision/ref',
  level: 'B',
  appliesTo: 'bh:Decision',
  executableOnly: true,

  check(decision, report, { resources: { decisions } }) {
    const ref = textOf(decision, 'ref') ?? '';
    if (!decisions) return;
    if (!Object.hasOwn(decisions, ref)) return report(decision, '', { actual: ref });
    const read = readDecision(decisions[ref]);
    if (!read.ok) report(decision, 'table', { ref, ...read.fault });
  },
};
