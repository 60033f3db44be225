import type { ModdleElement } from './canvas-types.ts';

/** Reading the model tree: what is missing reads as empty, never as undefined text. */
export const textOf = (element: ModdleElement, property: string): string => {
  const value = element.get(property);
  return value === undefined || value === null ? '' : String(value);
};
export const listOf = (element: ModdleElement, property: string): readonly ModdleElement[] => {
  const value = element.get(property);
  return Array.isArray(value) ? (value as readonly ModdleElement[]) : [];
};
export const referenceOf = (
  element: ModdleElement,
  property: string,
): ModdleElement | undefined => {
  const value = element.get(property);
  return typeof value === 'object' && value !== null ? (value as ModdleElement) : undefined;
};
export const isA = (element: ModdleElement, ...types: readonly string[]): boolean =>
  types.some((type) => element.$instanceOf(type));

/** Everything in the extensions of an element, ours and other vocabularies'. */
export const extensionsOf = (element: ModdleElement): readonly ModdleElement[] => {
  const extensions = referenceOf(element, 'extensionElements');
  return extensions ? listOf(extensions, 'values') : [];
};
/** The `bh` element of a type, such as `bh:Assignment`, among the extensions of an element. */
export const extensionOf = (element: ModdleElement, type: string): ModdleElement | undefined =>
  extensionsOf(element).find((entry) => entry.$type === type);
/** One attribute of an extension, empty where either is missing. */
export const extensionText = (element: ModdleElement, type: string, attribute: string): string => {
  const extension = extensionOf(element, type);
  return extension ? textOf(extension, attribute) : '';
};

export const eventDefinitionOf = (element: ModdleElement): ModdleElement | undefined =>
  isA(element, 'bpmn:Event') ? listOf(element, 'eventDefinitions')[0] : undefined;

export const containerOf = (element: ModdleElement): ModdleElement | undefined => element.$parent;

/** The process an element belongs to; for a pool, the one it shows. */
export const processOf = (element: ModdleElement): ModdleElement | undefined => {
  if (isA(element, 'bpmn:Participant')) return referenceOf(element, 'processRef');
  let at: ModdleElement | undefined = element;
  while (at && !isA(at, 'bpmn:Process')) at = at.$parent;
  return at;
};

/** `approval`, when a user task is done by several; else the BPMN tag name. */
export const kindOf = (element: ModdleElement): string => {
  const tag = element.$type.slice(element.$type.indexOf(':') + 1);
  return tag.charAt(0).toLowerCase() + tag.slice(1);
};

export const isLocked = (
  element: ModdleElement,
  lock: 'element' | 'order' | 'assignment' | 'clock',
): boolean => textOf(element, 'bh:lock').split(/\s+/).includes(lock);

export const conditionOf = (flow: ModdleElement): string => {
  const expression = referenceOf(flow, 'conditionExpression');
  return expression ? textOf(expression, 'body').replace(/^=\s*/, '') : '';
};

/** An activity chooses among its ways once it has several, or asks something of its only one. */
export const hasChoice = (element: ModdleElement): boolean => {
  if (!isA(element, 'bpmn:Activity')) return false;
  const ways = listOf(element, 'outgoing');
  return ways.length > 1 || ways.some(isAsked);
};
/** Whether a way is taken under a condition only. */
export const isAsked = (flow: ModdleElement): boolean =>
  textOf(flow, 'bh:outcome') !== '' || conditionOf(flow) !== '';

/** A task whose one way leads to an exclusive gateway that tests its outcome: its decision. */
export const outcomeGatewayOf = (task: ModdleElement): ModdleElement | undefined => {
  const ways = listOf(task, 'outgoing');
  const next = ways.length === 1 && ways[0] ? referenceOf(ways[0], 'targetRef') : undefined;
  if (!next || !isA(next, 'bpmn:ExclusiveGateway')) return undefined;
  const tested = listOf(next, 'outgoing').some(
    (way) => textOf(way, 'bh:outcome') !== '' || /\boutcome\b/.test(conditionOf(way)),
  );
  return tested ? next : undefined;
};
