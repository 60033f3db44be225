import type { ModdleElement } from './canvas-types.ts';
import { definitionKind, definitionsOf, definitionType } from './event-definitions.ts';
import { isA, listOf, referenceOf, textOf } from './model.ts';
import { anotherRoot } from './roots.ts';
import { own, setPart, setParts, type Target } from './write.ts';

/** When instances throw (BPMN 10.3.8): never, at the first completion, at each, or as conditions say. */
export const BEHAVIORS = ['All', 'One', 'None', 'Complex'] as const;

/** What a completing instance can throw. */
export const THROWN = ['message', 'signal', 'error', 'escalation', 'compensate'] as const;

export const behaviorOf = (marker: ModdleElement): string => textOf(marker, 'behavior') || 'All';

const REFERENCES: Readonly<Record<string, string>> = {
  One: 'oneBehaviorEventRef',
  None: 'noneBehaviorEventRef',
};

/** What is thrown at the first or at each completion; none: the signal of the activity's own. */
export const thrownBy = (marker: ModdleElement): ModdleElement | undefined => {
  const reference = REFERENCES[behaviorOf(marker)];
  return reference === undefined ? undefined : referenceOf(marker, reference);
};

/** An event that was named stays named when it is thrown at other completions. */
export const setBehavior = ({ editor, shape }: Target, marker: ModdleElement, to: string): void => {
  const thrown = thrownBy(marker);
  setPart(editor, shape, marker, {
    behavior: to,
    ...Object.fromEntries(
      Object.entries(REFERENCES).map(([behavior, reference]) => [
        reference,
        behavior === to ? thrown : undefined,
      ]),
    ),
    ...(to === 'Complex' ? {} : { complexBehaviorDefinition: [] }),
  });
};

/** A definition among the roots, as the reference demands; no kind: the signal of the activity's own. */
export const setThrown = (target: Target, marker: ModdleElement, kind: string): void => {
  const reference = REFERENCES[behaviorOf(marker)];
  if (reference === undefined) return;
  const made = kind === '' ? null : anotherRoot(target, definitionType(kind), {});
  setParts(target.editor, target.shape, [
    ...(made?.changes ?? []),
    { part: marker, properties: { [reference]: made?.root } },
  ]);
};

/** The conditions of a complex behavior, each with what is thrown where it holds. */
export const conditionsOf = (marker: ModdleElement): readonly ModdleElement[] =>
  listOf(marker, 'complexBehaviorDefinition');

export const addCondition = ({ editor, shape }: Target, marker: ModdleElement): void => {
  const models = editor.get('bpmnFactory');
  const condition = models.create('bpmn:FormalExpression', {
    body: 'numberOfCompletedInstances = 1',
  });
  const added = own(models.create('bpmn:ComplexBehaviorDefinition', { condition }), marker);
  own(condition, added);
  added.set('event', eventThrowing(editor, added, 'signal'));
  setPart(editor, shape, marker, {
    complexBehaviorDefinition: [...conditionsOf(marker), added],
  });
};

export const removeCondition = (
  { editor, shape }: Target,
  marker: ModdleElement,
  condition: ModdleElement,
): void =>
  setPart(editor, shape, marker, {
    complexBehaviorDefinition: conditionsOf(marker).filter((one) => one !== condition),
  });

/** The one definition its event throws. */
export const thrownWhen = (condition: ModdleElement): ModdleElement | undefined => {
  const event = referenceOf(condition, 'event');
  return event && definitionsOf(event)[0];
};

export const setThrownWhen = (
  { editor, shape }: Target,
  condition: ModdleElement,
  kind: string,
): void => {
  const before = thrownWhen(condition);
  if (before && definitionKind(before) === kind) return;
  setPart(editor, shape, condition, { event: eventThrowing(editor, condition, kind) });
};

const eventThrowing = (
  editor: Target['editor'],
  condition: ModdleElement,
  kind: string,
): ModdleElement => {
  const models = editor.get('bpmnFactory');
  const definition = models.create(definitionType(kind));
  const event = models.create('bpmn:ImplicitThrowEvent', { eventDefinitions: [definition] });
  own(definition, event);
  return own(event, condition);
};

/** A signal of nobody's name is heard on the border of the activity whose instances throw it. */
export const hearsOwnSignal = (event: ModdleElement): boolean => {
  const host = isA(event, 'bpmn:BoundaryEvent') ? referenceOf(event, 'attachedToRef') : undefined;
  const marker = host && referenceOf(host, 'loopCharacteristics');
  if (!marker || event.get('parallelMultiple') === true) return false;
  return behaviorOf(marker) in REFERENCES && thrownBy(marker) === undefined;
};
