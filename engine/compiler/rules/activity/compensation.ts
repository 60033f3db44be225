import type { ModdleElement } from 'bpmn-moddle';
import { eventsOfHandler, handlersOf, isCompensable, isCompensation } from '../../compensation.ts';
import {
  definitionKind,
  definitionsOf,
  elementOf,
  flowNodesOf,
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
  if (isEventSubProcess(activity)) report(activity, 'eventSubProcess');
  const events = eventsOfHandler(activity).length;
  if (events === 0 && isMissedBySibling(activity)) return; // `event/boundary`
  if (events !== 1) report(activity, 'association', { actual: events });
};

/** A compensation event beside it leads nowhere: the missing association is told there, once. */
const isMissedBySibling = ({ $parent: container }: ModdleElement): boolean =>
  container !== undefined &&
  flowNodesOf(container).some(
    (node) => is(node, 'BoundaryEvent') && isCompensation(node) && handlersOf(node).length === 0,
  );

const checkThrow = (event: ModdleElement, report: ReportFault): void => {
  for (const definition of definitionsOf(event)) {
    if (definitionKind(definition) !== 'compensate') continue;
    const activity = elementOf(definition, 'activityRef');
    if (!activity) continue;
    const actual = activity.id ?? '';
    if (!isInSight(activity, event)) report(event, 'hidden', { actual });
    else if (!isCompensable(activity)) report(event, 'nothing', { actual });
  }
};

/** What stands beside the event; in an event sub-process, also what stands beside that. */
const isInSight = (activity: ModdleElement, { $parent: container }: ModdleElement): boolean =>
  activity.$parent === container ||
  (container !== undefined &&
    isEventSubProcess(container) &&
    activity.$parent === container.$parent);
