import type { ModdleElement } from 'bpmn-moddle';
import { callablesOf, pinnedCallee } from './calls.ts';
import {
  boundaryEventsOf,
  definitionKind,
  definitionsOf,
  elementOf,
  elementsOf,
  fileOf,
  flowElementsOf,
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
  associationsIn(event).flatMap((association) => {
    const to = elementOf(association, 'targetRef');
    return elementOf(association, 'sourceRef') === event && to && isActivity(to) ? [to] : [];
  });

/** The compensation boundary events that lead to this handler. */
export const eventsOfHandler = (handler: ModdleElement): readonly ModdleElement[] =>
  associationsIn(handler).flatMap((association) => {
    const from = elementOf(association, 'sourceRef');
    const leadsHere = elementOf(association, 'targetRef') === handler;
    return leadsHere && from && is(from, 'BoundaryEvent') && isCompensation(from) ? [from] : [];
  });

/** The handler activity of an activity's compensation boundary event. */
export const handlerOf = (activity: ModdleElement): ModdleElement | undefined =>
  boundaryEventsOf(activity).flatMap(handlersOf).find(isCompensationHandler);

/** Whether something of it can be undone: by a handler, or by what completed inside. */
export const isCompensable = (
  activity: ModdleElement,
  entered: ReadonlySet<ModdleElement> = new Set(),
): boolean => {
  if (handlerOf(activity)) return true;
  if (is(activity, 'SubProcess')) return hasCompensable(activity, entered);
  if (!is(activity, 'CallActivity')) return false;
  const called = pinnedCallee(activity, callablesOf(elementsOf(fileOf(activity), 'rootElements')));
  if (!called) return true; // known only when it is called
  return is(called, 'Process') && hasCompensable(called, entered);
};

const hasCompensable = (container: ModdleElement, entered: ReadonlySet<ModdleElement>): boolean => {
  if (entered.has(container)) return false; // called in a circle, which has its own rule
  const within = new Set([...entered, container]);
  return flowNodesOf(container).some(
    (inner) =>
      (isEventSubProcess(inner) && startsByCompensation(inner)) ||
      (isActivity(inner) && isCompensable(inner, within)),
  );
};

const startsByCompensation = (handler: ModdleElement): boolean =>
  flowNodesOf(handler).some((node) => is(node, 'StartEvent') && isCompensation(node));

/** Wherever a tool put them: beside the activity, in the process, or in the collaboration. */
const associationsIn = (element: ModdleElement): readonly ModdleElement[] => {
  const file = fileOf(element);
  const known = associations.get(file);
  if (known) return known;
  const found: ModdleElement[] = [];
  const visit = (container: ModdleElement): void => {
    found.push(...elementsOf(container, 'artifacts').filter((one) => is(one, 'Association')));
    flowElementsOf(container).forEach(visit);
  };
  elementsOf(file, 'rootElements').forEach(visit);
  associations.set(file, found);
  return found;
};
const associations = new WeakMap<ModdleElement, readonly ModdleElement[]>();
