import {
  hasCondition,
  is,
  isActivity,
  isDefault,
  isOnlyWayOut,
  mayChoose,
  sourceOf,
} from '../../model.ts';
import type { Rule } from '../../rule.ts';

/**
 * A condition stands only where something can choose, and never on the only way out of an
 * activity: when it is false, the token would have nowhere to go.
 */
export const flowCondition: Rule = {
  name: 'flow/condition',
  level: 'E',
  appliesTo: 'bpmn:SequenceFlow',

  check(flow, report) {
    const source = sourceOf(flow);
    if (!hasCondition(flow) || !source || isDefault(flow)) return;
    if (is(source, 'EventBasedGateway')) return; // `gateway/event`

    if (!mayChoose(source)) report(flow, 'sourceCannotChoose', { source: source.id ?? '' });
    else if (isActivity(source) && isOnlyWayOut(flow)) {
      report(flow, 'noSibling', { source: source.id ?? '' });
    }
  },
};
