import { elementOf, expressionIn, extensionElement, is, numberOf, textOf } from '../../model.ts';
import type { Rule } from '../../rule.ts';

/** A loop knows when to stop, quantities are whole and positive. */
export const activityLoop: Rule = {
  name: 'activity/loop',
  level: 'E',
  appliesTo: 'bpmn:Activity',
  executableOnly: true,

  check(activity, report) {
    for (const quantity of ['startQuantity', 'completionQuantity']) {
      const actual = numberOf(activity, quantity) ?? 1;
      if (actual < 1) report(activity, 'quantity', { quantity, actual });
    }
    const loop = elementOf(activity, 'loopCharacteristics');
    if (!loop || !is(loop, 'StandardLoopCharacteristics')) return;

    const maximum = numberOf(loop, 'loopMaximum');
    if (!expressionIn(loop, 'loopCondition') && maximum === undefined) report(activity, 'endless');
    if (maximum !== undefined && maximum < 1) report(activity, 'maximum', { actual: maximum });
    const approval = extensionElement(activity, 'Approval');
    if (approval && textOf(approval, 'mode') !== 'single') report(activity, 'approval');
  },
};
