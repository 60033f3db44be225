import type { ModdleElement } from 'bpmn-moddle';
import type { Approval } from '../interpreter/human-plan.ts';
import type { MultiInstance, StandardLoop } from '../interpreter/plan.ts';
import { defaultSignal, throwsDefaultSignal } from './default-signal.ts';
import { eventDefinitionsOf } from './event-definitions/index.ts';
import {
  elementOf,
  elementsOf,
  extensionElement,
  idOf,
  is,
  isTrue,
  nameOf,
  numberOf,
  textOf,
} from './model.ts';
import { variableName } from './data-items.ts';
import type { Toolbox } from './translator.ts';

/** Standard loop, multi-instance, or the approval that asks every participant. */
export const loopOf = (
  activity: ModdleElement,
  toolbox: Toolbox,
): { readonly loop?: StandardLoop | MultiInstance } => {
  const marker = elementOf(activity, 'loopCharacteristics');
  const approval = approvalOf(activity, toolbox);
  if (marker && is(marker, 'StandardLoopCharacteristics')) {
    return { loop: standardLoop(marker, toolbox) };
  }
  if (marker) return { loop: { ...multiInstance(marker, toolbox), ...approval } };
  if (!approval) return {};
  return {
    loop: {
      type: 'multiInstance',
      sequential: approval.approval.mode === 'sequential',
      over: 'participants',
      behavior: 'all',
      throws: [],
      ...approval,
    },
  };
};

const standardLoop = (marker: ModdleElement, { optionalFeel }: Toolbox): StandardLoop => {
  const condition = optionalFeel(marker, 'loopCondition');
  const maximum = numberOf(marker, 'loopMaximum');
  return {
    type: 'standard',
    ...(condition ? { condition } : {}),
    testBefore: isTrue(marker, 'testBefore'),
    ...(maximum === undefined ? {} : { maximum }),
  };
};

const multiInstance = (marker: ModdleElement, toolbox: Toolbox): MultiInstance => {
  const { optionalFeel } = toolbox;
  const completion = optionalFeel(marker, 'completionCondition');
  const gather = gatherOf(marker, toolbox);
  const behavior = (textOf(marker, 'behavior') ?? 'All').toLowerCase();
  return {
    type: 'multiInstance',
    sequential: isTrue(marker, 'isSequential'),
    over: overOf(marker, toolbox),
    ...(gather ? { gather } : {}),
    ...(completion ? { completion } : {}),
    behavior: behavior as MultiInstance['behavior'],
    throws: throwsOf(marker, behavior, toolbox),
  };
};

const overOf = (marker: ModdleElement, { feel, optionalFeel }: Toolbox): MultiInstance['over'] => {
  const input = elementOf(marker, 'inputDataItem');
  const item = textOf(marker, 'bh:element') ?? (input && (nameOf(input) ?? idOf(input))) ?? 'item';
  const collection = optionalFeel(marker, 'bh:collection');
  if (collection) return { collection, item };
  const list = elementOf(marker, 'loopDataInputRef');
  if (list) return { collection: { feel: variableName(list) }, item };
  return { cardinality: feel(marker, 'loopCardinality') };
};

const gatherOf = (marker: ModdleElement, { optionalFeel }: Toolbox): MultiInstance['gather'] => {
  const output = elementOf(marker, 'outputDataItem');
  const list = elementOf(marker, 'loopDataOutputRef');
  const collection = textOf(marker, 'bh:outputCollection') ?? (list && variableName(list));
  if (collection === undefined) return undefined;
  const item = optionalFeel(marker, 'bh:outputElement');
  if (item) return { collection, item };
  const local = output && (nameOf(output) ?? idOf(output));
  return local === undefined ? undefined : { collection, item: { feel: local }, local };
};

/** The events its `behavior` throws at instance completions. */
const throwsOf = (
  marker: ModdleElement,
  behavior: string,
  toolbox: Toolbox,
): MultiInstance['throws'] => {
  if (behavior === 'complex') {
    return elementsOf(marker, 'complexBehaviorDefinition').flatMap((definition) => {
      const event = elementOf(definition, 'event');
      const when = toolbox.optionalFeel(definition, 'condition');
      return (event ? eventDefinitionsOf(event, toolbox) : []).map((thrown) => ({
        ...(when ? { when } : {}),
        event: thrown,
      }));
    });
  }
  const referenced = elementOf(marker, `${behavior}BehaviorEventRef`);
  if (!referenced)
    return throwsDefaultSignal(marker.$parent ?? marker) ? [{ event: defaultSignal }] : [];
  return eventDefinitionsOf(eventHolding(referenced, marker), toolbox).map((event) => ({ event }));
};

/** The referenced root definition, seen as if an event of the marker's activity held it. */
const eventHolding = (definition: ModdleElement, marker: ModdleElement): ModdleElement => {
  const activity = marker.$parent ?? marker;
  const properties: Readonly<Record<string, unknown>> = { eventDefinitions: [definition] };
  return {
    $type: 'bpmn:ImplicitThrowEvent',
    $descriptor: activity.$descriptor,
    id: idOf(activity),
    get: (property) => properties[property],
    set: () => undefined, // nobody writes a model that was read
    $instanceOf: (type) => type === 'bpmn:ImplicitThrowEvent',
  };
};

const approvalOf = (
  activity: ModdleElement,
  { optionalFeel }: Toolbox,
): { readonly approval: Approval } | undefined => {
  const own = extensionElement(activity, 'Approval');
  const mode = own && textOf(own, 'mode');
  if (!own || mode === undefined || mode === 'single') return undefined;
  const threshold = optionalFeel(own, 'threshold');
  const weights = optionalFeel(own, 'weights');
  return {
    approval: {
      mode: mode as Approval['mode'],
      ...(threshold ? { threshold } : {}),
      compare: (textOf(own, 'compare') ?? 'ge') as Approval['compare'],
      ...(weights ? { weights } : {}),
      abstain: (textOf(own, 'abstain') ?? 'count') as Approval['abstain'],
      onReject: (textOf(own, 'onReject') ?? 'immediate') as Approval['onReject'],
      dedupe: (textOf(own, 'dedupe') ?? 'none') as Approval['dedupe'],
      resultVariable: textOf(own, 'resultVariable') ?? 'outcome',
    },
  };
};
