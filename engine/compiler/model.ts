import type { ModdleElement } from 'bpmn-moddle';
import { isElement } from './read-model.ts';

/**
 * Named predicates and derivations over the model as it is drawn, so that a rule reads as a
 * sentence. Nothing here judges; nothing here crashes on a broken model.
 */

// values of a property
export const textOf = (element: ModdleElement, property: string): string | undefined => {
  const value = element.get(property);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
};
export const elementOf = (element: ModdleElement, property: string): ModdleElement | undefined => {
  const value = element.get(property);
  return isElement(value) ? value : undefined;
};
export const elementsOf = (element: ModdleElement, property: string): readonly ModdleElement[] => {
  const value = element.get(property);
  return Array.isArray(value) ? value.filter(isElement) : [];
};
/** What an expression element says; undefined: it is not there, or empty. */
export const expressionIn = (element: ModdleElement, property: string): string | undefined => {
  const expression = elementOf(element, property);
  return expression && textOf(expression, 'body');
};
export const isTrue = (element: ModdleElement, property: string): boolean =>
  element.get(property) === true;
export const isFalse = (element: ModdleElement, property: string): boolean =>
  element.get(property) === false;
export const numberOf = (element: ModdleElement, property: string): number | undefined => {
  const value = element.get(property);
  return typeof value === 'number' ? value : undefined;
};

/** Space-separated ids or codes. */
export const wordsOf = (text: string | undefined): readonly string[] =>
  text === undefined ? [] : text.split(/\s+/).filter((word) => word !== '');

// names
export const idOf = (element: ModdleElement): string => element.id ?? '';
export const nameOf = (element: ModdleElement): string | undefined => textOf(element, 'name');

/** The first extension element of this `bh` type. */
export const extensionElement = (element: ModdleElement, type: string): ModdleElement | undefined =>
  extensionElements(element, type)[0];

export const extensionElements = (
  element: ModdleElement,
  type: string,
): readonly ModdleElement[] => {
  const holder = elementOf(element, 'extensionElements');
  return holder ? elementsOf(holder, 'values').filter((value) => value.$type === `bh:${type}`) : [];
};

export const extension = (element: ModdleElement, attribute: string): string | undefined =>
  textOf(element, `bh:${attribute}`);

// kinds
/** Asked hundreds of thousands of times a file; moddle's own answer looks the descriptor up. */
export const isOfType = (element: ModdleElement, type: string): boolean => {
  const { allTypesByName } = element.$descriptor;
  return allTypesByName ? type in allTypesByName : element.$instanceOf(type);
};
export const is = (element: ModdleElement | undefined, ...types: readonly string[]): boolean =>
  element !== undefined && types.some((type) => isOfType(element, `bpmn:${type}`));
export const isActivity = (element: ModdleElement | undefined): boolean => is(element, 'Activity');
export const isGateway = (element: ModdleElement | undefined): boolean => is(element, 'Gateway');
export const isFlowNode = (element: ModdleElement | undefined): boolean => is(element, 'FlowNode');
export const isEventSubProcess = (element: ModdleElement | undefined): boolean =>
  element !== undefined && is(element, 'SubProcess') && isTrue(element, 'triggeredByEvent');
export const isCompensationHandler = (element: ModdleElement): boolean =>
  isActivity(element) && isTrue(element, 'isForCompensation');
export const isInstantiating = (element: ModdleElement): boolean =>
  is(element, 'ReceiveTask', 'EventBasedGateway') && isTrue(element, 'instantiate');

/** `bpmn:UserTask` → `userTask`: the tag name, and the kind of the plan. */
export const kindOf = (element: ModdleElement): string => {
  const local = element.$type.slice(element.$type.indexOf(':') + 1);
  return local.charAt(0).toLowerCase() + local.slice(1);
};

/** Parts of an element that tools give ids of their own, though nobody meets them on the canvas. */
export const isDetail = (tag: string): boolean =>
  /(Definition|Expression|Characteristics|Specification|[cC]ondition|Cardinality)$|^time[DC]/.test(
    tag,
  );

// containment; a model is read only, so what was looked up once stays true
const nodesByContainer = new WeakMap<ModdleElement, readonly ModdleElement[]>();
const endsByFile = new WeakMap<ModdleElement, Ends>();
const boundaryByContainer = new WeakMap<
  ModdleElement,
  ReadonlyMap<ModdleElement, readonly ModdleElement[]>
>();

const remembered = <T>(
  memory: WeakMap<ModdleElement, T>,
  container: ModdleElement,
  find: () => T,
): T => {
  const known = memory.get(container);
  if (known !== undefined) return known;
  const found = find();
  memory.set(container, found);
  return found;
};

export const containerOf = (element: ModdleElement): ModdleElement | undefined => element.$parent;
export const flowElementsOf = (container: ModdleElement): readonly ModdleElement[] =>
  elementsOf(container, 'flowElements');
export const flowNodesOf = (container: ModdleElement): readonly ModdleElement[] =>
  remembered(nodesByContainer, container, () => flowElementsOf(container).filter(isFlowNode));
export const sequenceFlowsOf = (container: ModdleElement): readonly ModdleElement[] =>
  flowElementsOf(container).filter((element) => is(element, 'SequenceFlow'));
export const processOf = (element: ModdleElement): ModdleElement | undefined => {
  for (let at: ModdleElement | undefined = element; at; at = at.$parent) {
    if (is(at, 'Process')) return at;
  }
  return undefined;
};
export const rootOf = (element: ModdleElement): ModdleElement =>
  element.$parent ? rootOf(element.$parent) : element;
export const isExecutable = (process: ModdleElement): boolean => !isFalse(process, 'isExecutable');

// flows
interface Ends {
  readonly outgoing: ReadonlyMap<ModdleElement, readonly ModdleElement[]>;
  readonly incoming: ReadonlyMap<ModdleElement, readonly ModdleElement[]>;
}
/** By where they lead, wherever they are kept: a misplaced flow is one fault, at the flow. */
const flowEnds = (element: ModdleElement): Ends => {
  const file = fileOf(element);
  return remembered(endsByFile, file, () => {
    const flows = allElements(file).filter((one) => is(one, 'SequenceFlow'));
    return {
      outgoing: Map.groupBy(flows, (flow) => sourceOf(flow) ?? file),
      incoming: Map.groupBy(flows, (flow) => targetOf(flow) ?? file),
    };
  });
};
export const fileOf = (element: ModdleElement): ModdleElement => {
  let at = element;
  while (at.$parent) at = at.$parent;
  return at;
};

export const sourceOf = (flow: ModdleElement): ModdleElement | undefined =>
  elementOf(flow, 'sourceRef');
export const targetOf = (flow: ModdleElement): ModdleElement | undefined =>
  elementOf(flow, 'targetRef');

/** In the order of the `<outgoing>` children where there are any, else in document order. */
export const outgoingOf = (node: ModdleElement): readonly ModdleElement[] => {
  const flows = flowEnds(node).outgoing.get(node) ?? [];
  const listed = elementsOf(node, 'outgoing');
  if (listed.length === 0) return flows;
  const rank = (flow: ModdleElement): number => {
    const index = listed.indexOf(flow);
    return index === -1 ? listed.length : index;
  };
  return flows.toSorted((a, b) => rank(a) - rank(b));
};
export const incomingOf = (node: ModdleElement): readonly ModdleElement[] =>
  flowEnds(node).incoming.get(node) ?? [];

export const conditionOf = (flow: ModdleElement): ModdleElement | undefined =>
  elementOf(flow, 'conditionExpression');
export const outcomesOf = (flow: ModdleElement): readonly string[] =>
  wordsOf(extension(flow, 'outcome'));
/** Some tools write an empty one on every flow: nothing is asked there. */
export const hasCondition = (flow: ModdleElement): boolean =>
  expressionIn(flow, 'conditionExpression') !== undefined || outcomesOf(flow).length > 0;
export const isDefault = (flow: ModdleElement): boolean => {
  const source = sourceOf(flow);
  return source !== undefined && elementOf(source, 'default') === flow;
};
export const mayChoose = (source: ModdleElement | undefined): boolean =>
  is(source, 'Activity', 'ExclusiveGateway', 'InclusiveGateway', 'ComplexGateway');
export const isOnlyWayOut = (flow: ModdleElement): boolean => {
  const source = sourceOf(flow);
  return source !== undefined && outgoingOf(source).length === 1;
};

// events
export const definitionsOf = (event: ModdleElement): readonly ModdleElement[] => [
  ...elementsOf(event, 'eventDefinitions'),
  ...elementsOf(event, 'eventDefinitionRef'),
];
/** `bpmn:TimerEventDefinition` → `timer`. */
export const definitionKind = (definition: ModdleElement): string =>
  kindOf(definition).replace(/EventDefinition$/, '');
export const isNoneStart = (element: ModdleElement): boolean =>
  is(element, 'StartEvent') && definitionsOf(element).length === 0;
export const isTriggeredStart = (element: ModdleElement): boolean =>
  is(element, 'StartEvent') && definitionsOf(element).length > 0;
export const hostOf = (boundary: ModdleElement): ModdleElement | undefined =>
  elementOf(boundary, 'attachedToRef');
export const boundaryEventsOf = (activity: ModdleElement): readonly ModdleElement[] => {
  const container = containerOf(activity);
  if (!container) return [];
  const byHost = remembered(boundaryByContainer, container, () =>
    Map.groupBy(
      flowNodesOf(container).filter((node) => is(node, 'BoundaryEvent')),
      (event) => hostOf(event) ?? container,
    ),
  );
  return byHost.get(activity) ?? [];
};
export const isInterrupting = (event: ModdleElement): boolean =>
  is(event, 'BoundaryEvent')
    ? !isFalse(event, 'cancelActivity')
    : !isFalse(event, 'isInterrupting');

/** Starts without a start event: nodes a token appears on because nothing leads to them. */
export const isImplicitStart = (node: ModdleElement): boolean =>
  (isActivity(node) || isGateway(node)) &&
  incomingOf(node).length === 0 &&
  !isCompensationHandler(node) &&
  !isEventSubProcess(node) &&
  !isInstantiating(node);

/**
 * The codes a task offers: those its exclusive or inclusive gateway, or its own flows, ask for
 * (domain.md §1.6). Flows in their order; a code once.
 */
export const offeredFlows = (task: ModdleElement): readonly ModdleElement[] => {
  const flows = outgoingOf(task);
  const only = flows.length === 1 && flows[0] ? targetOf(flows[0]) : undefined;
  const choosing =
    only !== undefined && is(only, 'ExclusiveGateway', 'InclusiveGateway') ? outgoingOf(only) : [];
  return [...flows, ...choosing].filter((flow) => outcomesOf(flow).length > 0);
};

/** Every element below, itself included, in document order; the diagram is not looked at. */
export const allElements = (root: ModdleElement): readonly ModdleElement[] => {
  const found: ModdleElement[] = [];
  const visit = (element: ModdleElement): void => {
    found.push(element);
    for (const property of element.$descriptor.properties ?? []) {
      if (property.isReference || property.isVirtual || property.isAttr) continue;
      if (property.name === 'diagrams' || property.name === 'bpmndi:diagrams') continue;
      const value = element.get(property.name);
      if (Array.isArray(value)) value.filter(isElement).forEach(visit);
      else if (isElement(value)) visit(value);
    }
  };
  visit(root);
  return found;
};
