import type { ModdleElement } from 'bpmn-moddle';
import type { ScopePlan } from '../interpreter/plan.ts';
import {
  elementOf,
  elementsOf,
  flowElementsOf,
  flowNodesOf,
  idOf,
  incomingOf,
  is,
  isActivity,
  isEventSubProcess,
  isImplicitStart,
  isInstantiating,
  isNoneStart,
  isTriggeredStart,
  isTrue,
  linkNames,
  nameOf,
  textOf,
} from './model.ts';

/**
 * What a container brings to life: its variables, the nodes that get a token, those that wait
 * for an event. Several none starts are alternatives; an activity nothing leads to starts beside
 * them (OMG BPMN2-202).
 */
export const scopeOf = (container: ModdleElement): ScopePlan => {
  const nodes = flowNodesOf(container);
  const triggered = nodes.filter((node) => isTriggeredStart(node) || isInstantiating(node));
  const noneStarts = nodes.filter(isNoneStart);
  const beside = noneStarts.length > 0 || triggered.length > 0;
  const implicit = nodes.filter(
    (node) =>
      (isImplicitStart(node) && (!beside || isActivity(node))) || isFreeCatch(container, node),
  );

  return {
    variables: variablesOf(container),
    starts: isEventSubProcess(container) ? [] : [...noneStarts, ...implicit].map(idOf),
    triggeredStarts: triggered.map(idOf),
    eventSubProcesses: nodes.filter(isEventSubProcess).map(idOf),
  };
};

/** An event nothing leads to in an ad-hoc sub-process listens from its beginning. */
const isFreeCatch = (container: ModdleElement, node: ModdleElement): boolean =>
  is(container, 'AdHocSubProcess') &&
  is(node, 'IntermediateCatchEvent') &&
  incomingOf(node).length === 0 &&
  linkNames(node).length === 0;

/** Whether the container shows where it starts and ends. */
export const boundsOf = (
  container: ModdleElement,
): { readonly start: boolean; readonly end: boolean } => {
  const known = bounds.get(container);
  if (known) return known;
  const nodes = flowNodesOf(container);
  const found = {
    start: nodes.some((node) => is(node, 'StartEvent') || isInstantiating(node)),
    end: nodes.some((node) => is(node, 'EndEvent')),
  };
  bounds.set(container, found);
  return found;
};
const bounds = new WeakMap<ModdleElement, { readonly start: boolean; readonly end: boolean }>();

/** Properties and data objects; references share the object they refer to. */
const variablesOf = (container: ModdleElement): ScopePlan['variables'] => {
  const objects = flowElementsOf(container).filter((element) => is(element, 'DataObject'));
  return [...elementsOf(container, 'properties'), ...objects].map((item) => {
    const type = simpleType(item);
    return {
      name: variableName(item),
      ...(type === undefined ? {} : { type }),
      ...(isTrue(item, 'isCollection') ? { initial: { feel: '[]' } } : {}),
    };
  });
};

/** A data object, property, input or output is known by its name, else by its id. */
export const variableName = (item: ModdleElement): string => {
  const object = elementOf(item, 'dataObjectRef') ?? item;
  return nameOf(object) ?? idOf(object);
};

const SIMPLE_TYPE =
  /^(?:xsd?:)?(string|boolean|integer|int|long|decimal|double|float|date|dateTime)$/;

const simpleType = (item: ModdleElement): string | undefined => {
  const subject = elementOf(item, 'itemSubjectRef');
  const structure = subject && textOf(subject, 'structureRef');
  return structure === undefined ? undefined : SIMPLE_TYPE.exec(structure)?.[1];
};
