import { declaredData } from '../../data.ts';
import { definitionKind, definitionsOf, is, isTrue } from '../../model.ts';
import type { Rule } from '../../rule.ts';

const LAST = ['error', 'cancel', 'terminate'];

/**
 * Waiting for all of several events needs several; only one thrown event can end the path; data
 * of several definitions are paired with them one by one (BPMN 10.5.1).
 */
export const eventMultiple: Rule = {
  name: 'event/multiple',
  level: 'E',
  appliesTo: 'bpmn:Event',

  check(event, report) {
    const kinds = definitionsOf(event).map(definitionKind);
    if (is(event, 'CatchEvent') && isTrue(event, 'parallelMultiple') && kinds.length < 2) {
      report(event, 'parallel', { actual: kinds.length });
    }
    const { inputs, outputs } = declaredData(event);
    const pairs = inputs.length + outputs.length;
    if (kinds.length > 1 && pairs > 0 && pairs !== kinds.length)
      report(event, 'pairs', { expected: kinds.length, actual: pairs });
    const last = kinds.filter((kind) => LAST.includes(kind));
    if (is(event, 'ThrowEvent') && last.length > 1)
      report(event, 'last', { actual: last.join(', ') });
  },
};
