import { elementOf, elementsOf } from '../../model.ts';
import type { Rule } from '../../rule.ts';

/** A process has at most one pool. */
export const collabPool: Rule = {
  name: 'collab/pool',
  level: 'E',
  appliesTo: 'bpmn:Collaboration',

  check(collaboration, report) {
    const seen = new Set<unknown>();
    for (const pool of elementsOf(collaboration, 'participants')) {
      const process = elementOf(pool, 'processRef');
      if (process && seen.has(process)) report(pool, '', { actual: process.id ?? '' });
      if (process) seen.add(process);
    }
  },
};
