import { withoutEquals } from '../../expressions.ts';
import { extension, textOf } from '../../model.ts';
import type { Rule } from '../../rule.ts';

/** domain.md §14 R12: roles, job types and lists named in the model exist in the county. */
export const countyNames: Rule = {
  name: 'county/R12',
  level: 'B',
  appliesTo: [
    ...['bh:Assignment', 'bh:Connector', 'bpmn:Lane', 'bpmn:Participant'],
    'bpmn:MultiInstanceLoopCharacteristics',
  ],

  check(element, report, { resources }) {
    const isPlace = element.$instanceOf('bpmn:Lane') || element.$instanceOf('bpmn:Participant');
    const role = isPlace ? extension(element, 'role') : element.get('role');
    if (typeof role === 'string' && resources.roles) {
      const id = role.split(':')[0] ?? role; // `stationHead:OFFICIAL` is a kind of one role
      if (!resources.roles.includes(id)) report(element, 'role', { actual: role });
    }
    const type = element.$type === 'bh:Connector' ? textOf(element, 'type') : undefined;
    if (type !== undefined && resources.jobTypes && !resources.jobTypes.includes(type)) {
      report(element, 'job', { actual: type });
    }
    const list = /^lists\.(\w+)$/.exec(withoutEquals(collectionOf(element)))?.[1];
    if (list !== undefined && resources.lists && !resources.lists.includes(list)) {
      report(element, 'list', { actual: list });
    }
  },
};

const collectionOf = (element: Parameters<Rule['check']>[0]): string =>
  element.$instanceOf('bpmn:MultiInstanceLoopCharacteristics')
    ? (extension(element, 'collection') ?? '')
    : '';
