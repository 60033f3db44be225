import type { ModdleElement } from 'bpmn-moddle';
import { eventsOfHandler, isCompensable } from '../../compensation.ts';
import {
  definitionKind,
  definitionsOf,
  elementOf,
  is,
  isActivity,
  isCompensationHandler,
  isEventSubProcess,
} from '../../model.ts';
import type { ReportFault, Rule } from '../../rule.ts';

/** A handler belongs to one activity; what is thrown at is in sight and can be undone (BPMN 10.7). */
export const activityCompensation: Rule = {
  name: 'activity/compensation',
  level: 'E',
  appliesTo: ['bpmn:Activity', 'bpmn:ThrowEvent'],

  check(element, report) {
    if (isActivity(element)) checkHandler(element, report);
    else checkThrow(element, report);
  },
};

const checkHandler = (activity: ModdleElement, report: ReportFault): void => {
  if (!isCompensationHandler(activity)) return;
  const events = eventsOfHandler(activity).length;
  if (events !== 1) report(activity, 'association', { actual: events });
};

const checkThrow = (event: ModdleElement, report: ReportFault): void => {
  for (const definition of definitionsOf(event)) {
    if (definitionKind(definition) !== 'compensate') continue;
    const activity = elementOf(definition, 'activityRef');
    if (!activity) continue;
    const actual = activity.id ?? '';
    if (activity.$parent !== scopeInSight(event)) report(event, 'hidden', { actual });
    else if (!isCompensable(activity)) report(event, 'nothing', { actual });
  }
};

/** An event sub-process undoes what stands beside it. */
const scopeInSight = ({ $parent: container }: ModdleElement): ModdleElement | undefined =>
  container && is(container, 'SubProcess') && isEventSubProcess(container)
    ? container.$parent
    : container;
