import type { ModdleElement } from 'bpmn-moddle';
import {
  boundaryEventsOf,
  definitionKind,
  definitionsOf,
  elementOf,
  elementsOf,
  flowNodesOf,
  is,
  isActivity,
  isCompensationHandler,
  isEventSubProcess,
} from './model.ts';

/** Named predicates over what undoes what (BPMN 10.7); nothing here judges. */

export const isCompensation = (event: ModdleElement): boolean =>
  definitionsOf(event).some((definition) => definitionKind(definition) === 'compensate');

/** The activities an association leads to from this compensation boundary event. */
export const handlersOf = (event: ModdleElement): readonly ModdleElement[] =>
  associationsAround(event).flatMap((association) => {
    const to = elementOf(association, 'targetRef');
    return elementOf(association, 'sourceRef') === event && to && isActivity(to) ? [to] : [];
  });

/** The compensation boundary events that lead to this handler. */
export const eventsOfHandler = (handler: ModdleElement): readonly ModdleElement[] =>
  associationsAround(handler).flatMap((association) => {
    const from = elementOf(association, 'sourceRef');
    const leadsHere = elementOf(association, 'targetRef') === handler;
    return leadsHere && from && is(from, 'BoundaryEvent') && isCompensation(from) ? [from] : [];
  });

/** The handler activity of an activity's compensation boundary event. */
export const handlerOf = (activity: ModdleElement): ModdleElement | undefined =>
  boundaryEventsOf(activity).flatMap(handlersOf).find(isCompensationHandler);

/** Whether something of it can be undone: by a handler, or by what completed inside. */
export const isCompensable = (activity: ModdleElement): boolean =>
  handlerOf(activity) !== undefined ||
  (is(activity, 'SubProcess') &&
    flowNodesOf(activity).some(
      (inner) =>
        (isEventSubProcess(inner) && startsByCompensation(inner)) ||
        (isActivity(inner) && isCompensable(inner)),
    ));

const startsByCompensation = (handler: ModdleElement): boolean =>
  flowNodesOf(handler).some((node) => is(node, 'StartEvent') && isCompensation(node));

const associationsAround = ({ $parent: container }: ModdleElement): readonly ModdleElement[] =>
  container ? elementsOf(container, 'artifacts').filter((one) => is(one, 'Association')) : [];
