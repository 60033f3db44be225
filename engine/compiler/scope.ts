import type { ModdleElement } from 'bpmn-moddle';
import type { ScopePlan } from '../interpreter/plan.ts';
import { dataItem, isCollection } from './data-items.ts';
import { declaredData } from './data.ts';
import { linkNames } from './links.ts';
import {
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
  outgoingOf,
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
/** A gateway beside start or end events that nothing leads to, or that leads nowhere: `flow/connected`. */
export const isUnconnected = (gateway: ModdleElement): boolean => {
  const { $parent: container } = gateway;
  if (!container || is(container, 'AdHocSubProcess') || isInstantiating(gateway)) return false;
  const shown = boundsOf(container);
  return (
    (shown.start || shown.end) &&
    (incomingOf(gateway).length === 0 || outgoingOf(gateway).length === 0)
  );
};

const bounds = new WeakMap<ModdleElement, { readonly start: boolean; readonly end: boolean }>();

/** Data of the process itself, properties and data objects; references share their object. */
const variablesOf = (container: ModdleElement): ScopePlan['variables'] => {
  const { inputs, outputs } = declaredData(container);
  const objects = flowElementsOf(container).filter((element) => is(element, 'DataObject'));
  const own = [...elementsOf(container, 'properties'), ...objects].map((item) => ({
    ...dataItem(item),
    ...(isCollection(item) ? { initial: { feel: '[]' } } : {}),
  }));
  return is(container, 'Process') ? [...[...inputs, ...outputs].map(dataItem), ...own] : own;
};
