import { elementOf, elementsOf, extension, is } from '../../model.ts';
import type { Rule } from '../../rule.ts';

/** A store that is read or written is a county register by name; there is no other. */
export const supportDataStore: Rule = {
  name: 'support/data-store',
  level: 'E',
  appliesTo: 'bpmn:DataAssociation',
  executableOnly: true,

  check(association, report) {
    const ends = [...elementsOf(association, 'sourceRef'), elementOf(association, 'targetRef')];
    for (const end of ends) {
      if (end && is(end, 'DataStoreReference') && extension(end, 'register') === undefined) {
        report(end, '');
      }
    }
  },
};
