import type { ModdleElement } from './canvas-types.ts';
import { extensionOf, isA, kindOf, listOf, referenceOf, textOf } from './model.ts';
import { rootLike } from './roots.ts';
import { setParts, type Target } from './write.ts';

/** Inline definitions first, then those the file keeps for several events (bpmn.md §3.6). */
export const definitionsOf = (event: ModdleElement): readonly ModdleElement[] =>
  isA(event, 'bpmn:Event', 'bpmn:ImplicitThrowEvent')
    ? [...listOf(event, 'eventDefinitions'), ...listOf(event, 'eventDefinitionRef')]
    : [];

/** What an event can be about, as the compiler names it. */
export type DefinitionKind =
  | ('message' | 'signal' | 'timer' | 'conditional' | 'error' | 'escalation')
  | ('compensate' | 'cancel' | 'terminate' | 'link');

/** `bpmn:TimerEventDefinition` → `timer`. */
export const definitionKind = (definition: ModdleElement): DefinitionKind =>
  kindOf(definition).replace(/EventDefinition$/, '') as DefinitionKind;

export const definitionType = (kind: string): string =>
  `bpmn:${kind.charAt(0).toUpperCase()}${kind.slice(1)}EventDefinition`;

/** Kinds that speak of a root element, and the attribute they meet by; without it, its id counts. */
const MEANT = {
  message: { type: 'bpmn:Message', reference: 'messageRef', by: 'name' },
  signal: { type: 'bpmn:Signal', reference: 'signalRef', by: 'name' },
  error: { type: 'bpmn:Error', reference: 'errorRef', by: 'errorCode' },
  escalation: { type: 'bpmn:Escalation', reference: 'escalationRef', by: 'escalationCode' },
} as const;
export type MeantKind = keyof typeof MEANT;

export const isMeantKind = (kind: DefinitionKind): kind is MeantKind => Object.hasOwn(MEANT, kind);

/** The message, signal, error or escalation; of a send or receive task the task's own. */
export const meantBy = (carrier: ModdleElement, kind: MeantKind): ModdleElement | undefined =>
  referenceOf(carrier, MEANT[kind].reference);

/** The name or code it is met by. */
export const meaningOf = (carrier: ModdleElement, kind: MeantKind): string => {
  const meant = meantBy(carrier, kind);
  return meant ? textOf(meant, MEANT[kind].by) || meant.id : '';
};

/** One of the file's by this name or code, or a new one; nothing: it speaks of none. One undo step. */
export const setMeaning = (
  target: Target,
  carrier: ModdleElement,
  kind: MeantKind,
  text: string,
): void => {
  const { type, reference, by } = MEANT[kind];
  const meaning = text.trim();
  if (meaning === meaningOf(carrier, kind)) return;
  const found =
    meaning === ''
      ? null
      : rootLike(target, type, (root) => (textOf(root, by) || root.id) === meaning, {
          ...{ name: meaning, [by]: meaning },
        });
  setParts(target.editor, target.shape, [
    ...(found?.changes ?? []),
    { part: carrier, properties: { [reference]: found?.root } },
  ]);
};

/** Its own key or payload, which the compiler reads before the event's. */
export const carriesOwn = (definition: ModdleElement): boolean =>
  CARRIED.some((type) => extensionOf(definition, type) !== undefined);

export const CARRIED = ['bh:Correlation', 'bh:Mapping'] as const;
