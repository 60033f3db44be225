import { definitionKind, definitionsOf, is, isTrue } from '../../model.ts';
import type { Rule } from '../../rule.ts';

const LAST = ['error', 'cancel', 'terminate'];

/** Waiting for all of several events needs several; only one thrown event can end the path. */
export const eventMultiple: Rule = {
  name: 'event/multiple',
  level: 'E',
  appliesTo: 'bpmn:Event',

  check(event, report) {
    const kinds = definitionsOf(event).map(definitionKind);
    if (is(event, 'CatchEvent') && isTrue(event, 'parallelMultiple') && kinds.length < 2) {
      report(event, 'parallel', { actual: kinds.length });
    }
    const last = kinds.filter((kind) => LAST.includes(kind));
    if (is(event, 'ThrowEvent') && last.length > 1)
      report(event, 'last', { actual: last.join(', ') });
  },
};
