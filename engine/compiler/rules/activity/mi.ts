import { definitionKind, elementOf, expressionIn, elementsOf, is, textOf } from '../../model.ts';
import type { Rule } from '../../rule.ts';

/** What an instance can throw when it completes (bpmn.md §3.3). */
const THROWN = ['message', 'signal', 'error', 'escalation', 'compensate'];

/** How many instances there are is said once, by a number or by a list. */
export const activityMi: Rule = {
  name: 'activity/mi',
  level: 'E',
  appliesTo: 'bpmn:Activity',
  executableOnly: true,

  check(activity, report) {
    const marker = elementOf(activity, 'loopCharacteristics');
    if (!marker || !is(marker, 'MultiInstanceLoopCharacteristics')) return;

    const listed = textOf(marker, 'bh:collection') ?? elementOf(marker, 'loopDataInputRef');
    const counted = expressionIn(marker, 'loopCardinality');
    if (!listed && !counted) report(activity, 'unsaid');
    if (listed && counted) report(activity, 'twice');

    const gathers = [textOf(marker, 'bh:outputCollection'), textOf(marker, 'bh:outputElement')];
    if (gathers.filter((said) => said !== undefined).length === 1) report(activity, 'gather');
    const isComplex = textOf(marker, 'behavior') === 'Complex';
    if (isComplex && elementsOf(marker, 'complexBehaviorDefinition').length === 0) {
      report(activity, 'behavior');
    }
    for (const property of ['oneBehaviorEventRef', 'noneBehaviorEventRef']) {
      const thrown = elementOf(marker, property);
      if (thrown && !THROWN.includes(definitionKind(thrown))) {
        report(activity, 'thrown', { property, actual: definitionKind(thrown) });
      }
    }
  },
};
