import {
  EVENT_KINDS,
  NEVER_INTERRUPTS,
  START_TRIGGERS,
} from '../../engine/compiler/support/event-matrix.ts';
import type { ModdleElement } from './canvas-types.ts';
import {
  CARRIED,
  definitionKind,
  definitionsOf,
  definitionType,
  type DefinitionKind,
} from './event-definitions.ts';
import { extensionOf, isA, listOf, referenceOf } from './model.ts';
import type { PartChange } from './set-parts.ts';
import { own, setParts, withExtensions, type Target } from './write.ts';

const KINDS = [
  ...(['message', 'signal', 'timer', 'conditional', 'escalation', 'compensate'] as const),
  ...(['error', 'cancel', 'terminate'] as const),
] as const;
/** After one of these nothing else is thrown. */
const LAST: readonly string[] = ['error', 'cancel', 'terminate'];
/** Alone in their event: a jump, and what runs beside the flow. */
const ALONE: readonly string[] = ['link', ...NEVER_INTERRUPTS];

/** What else this event may be about (bpmn.md §3.6, `event/kind`, `event/multiple`). */
export const kindsToAdd = (event: ModdleElement): readonly (typeof KINDS)[number][] => {
  const present = definitionsOf(event).map(definitionKind);
  const thrown = isA(event, 'bpmn:ThrowEvent');
  if (!thrown && present.some((kind) => ALONE.includes(kind))) return [];
  if (present.includes('link')) return [];
  const ended = thrown && present.some((kind) => LAST.includes(kind));
  const possible = possibleAt(event);
  return KINDS.filter(
    (kind) =>
      possible.includes(kind) &&
      !(ended && LAST.includes(kind)) &&
      !(!thrown && ALONE.includes(kind)) &&
      !(kind === 'cancel' && !mayCancel(event)),
  );
};

const possibleAt = (event: ModdleElement): readonly string[] => {
  if (!isA(event, 'bpmn:StartEvent')) return EVENT_KINDS[event.$type] ?? [];
  return isHandlerStart(event) ? START_TRIGGERS.handler : START_TRIGGERS.process;
};

/** The start of an event sub-process. */
export const isHandlerStart = (event: ModdleElement): boolean =>
  isA(event, 'bpmn:StartEvent') && event.$parent?.get('triggeredByEvent') === true;

/** On the border of a transaction, or an end inside one. */
const mayCancel = (event: ModdleElement): boolean => {
  const host = referenceOf(event, 'attachedToRef');
  if (host) return isA(host, 'bpmn:Transaction');
  for (let at = event.$parent; at; at = at.$parent) if (isA(at, 'bpmn:Transaction')) return true;
  return false;
};

/**
 * One more thing the event is about. What the only one used to say through the event, its key and
 * payload, it says itself from now on: else the new one would say the same.
 */
export const addDefinition = (target: Target, kind: DefinitionKind): void => {
  const { editor, shape, element } = target;
  const before = definitionsOf(element);
  const added = own(editor.get('bpmnFactory').create(definitionType(kind)), element);
  const eventDefinitions = [...listOf(element, 'eventDefinitions'), added];
  setParts(editor, shape, [
    ...(before.length === 1 && before[0] ? handedDown(target, before[0]) : []),
    { part: element, properties: { eventDefinitions } },
  ]);
};

const handedDown = ({ editor, element }: Target, to: ModdleElement): readonly PartChange[] => {
  const types = isA(element, 'bpmn:ThrowEvent') ? CARRIED : (['bh:Correlation'] as const);
  const carried = types.flatMap((type) => extensionOf(element, type) ?? []);
  if (carried.length === 0) return [];
  const listed = (owner: ModdleElement) => {
    const list = referenceOf(owner, 'extensionElements');
    return list ? listOf(list, 'values') : [];
  };
  const left = listed(element).filter((one) => !carried.includes(one));
  return [
    { part: to, values: [...listed(to), ...carried] },
    { part: element, values: left },
  ].map(({ part, values }) => ({
    part,
    properties: { extensionElements: withExtensions(editor, part, values) },
  }));
};

/** The rest stays; waiting for all of several ends with the second of two. */
export const removeDefinition = (
  { editor, shape, element }: Target,
  definition: ModdleElement,
): void => {
  const without = (list: string) => listOf(element, list).filter((one) => one !== definition);
  const properties = {
    eventDefinitions: without('eventDefinitions'),
    eventDefinitionRef: without('eventDefinitionRef'),
  };
  const all = isA(element, 'bpmn:CatchEvent') && definitionsOf(element).length <= 2;
  setParts(editor, shape, [
    { part: element, properties: { ...properties, ...(all && { parallelMultiple: false }) } },
  ]);
};
