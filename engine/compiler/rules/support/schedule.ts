import type { ModdleElement } from 'bpmn-moddle';
import { containerOf, definitionsOf, extensionElement, is, textOf } from '../../model.ts';
import type { Rule } from '../../rule.ts';

/**
 * What begins by itself begins by a recurring term of the county, which its people can see, pause
 * and move. A date, a span or a cycle of the model's own runs headless; no county may depend on it.
 */
export const supportSchedule: Rule = {
  name: 'support/schedule',
  level: 'B',
  appliesTo: 'bpmn:StartEvent',
  executableOnly: true,

  check(start, report) {
    if (!is(containerOf(start), 'Process')) return;
    const timers = definitionsOf(start).filter((one) => is(one, 'TimerEventDefinition'));
    if (timers.some((timer) => !namesTerm(timer))) report(start, '');
  },
};

const namesTerm = (definition: ModdleElement): boolean => {
  const timer = extensionElement(definition, 'Timer');
  return timer !== undefined && textOf(timer, 'key') !== undefined;
};
