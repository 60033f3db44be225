import { storesOf } from '../../data-reach.ts';
import { extension } from '../../model.ts';
import type { Rule } from '../../rule.ts';

/** Runs headless; where the county's host keeps no registers, no county may depend on it. */
export const supportRegister: Rule = {
  name: 'support/register',
  level: 'B',
  appliesTo: 'bpmn:DataAssociation',
  executableOnly: true,

  check(association, report, { resources: { jobTypes } }) {
    if (!jobTypes || jobTypes.includes('register')) return;
    const [store] = storesOf(association);
    if (store) report(association, '', { actual: extension(store, 'register') ?? '' });
  },
};
