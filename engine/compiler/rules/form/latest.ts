import { textOf } from '../../model.ts';
import type { Rule } from '../../rule.ts';

/** A case is filled in with the forms it was published with, also where the file asks for the newest. */
export const formLatest: Rule = {
  name: 'form/latest',
  level: 'W',
  appliesTo: 'bh:Form',
  executableOnly: true,

  check(form, report) {
    if (textOf(form, 'binding') === 'latest') report(form, '');
  },
};
