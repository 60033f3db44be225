import { textOf } from '../../model.ts';
import type { Rule } from '../../rule.ts';

/** Forms named in the model exist in the county. */
export const formRef: Rule = {
  name: 'form/ref',
  level: 'B',
  appliesTo: 'bh:Form',
  executableOnly: true,

  check(form, report, { resources }) {
    const ref = textOf(form, 'ref') ?? '';
    if (resources.forms && !Object.hasOwn(resources.forms, ref)) report(form, '', { actual: ref });
  },
};
