import type { ModdleElement } from 'bpmn-moddle';
import type { Region } from '../interpreter/graph-plan.ts';
import type { ElementKind, FlowNode, NodeWith } from '../interpreter/plan.ts';
import { handlerOf } from './compensation.ts';
import { dataOf } from './data.ts';
import { translators } from './elements/index.ts';
import { eventDefinitionsOf } from './event-definitions/index.ts';
import { mappingsOf } from './event-definitions/payload.ts';
import { literal } from './expressions.ts';
import { loopOf } from './loops.ts';
import { messageFlowsFrom } from './message-flows.ts';
import {
  boundaryEventsOf,
  elementOf,
  extension,
  extensionElements,
  idOf,
  incomingOf,
  is,
  isActivity,
  isCompensationHandler,
  nameOf,
  numberOf,
  outgoingOf,
  textOf,
  wordsOf,
} from './model.ts';
import type { Toolbox } from './translator.ts';

export interface NodePlace {
  readonly order: number;
  readonly regions: readonly Region[] | null;
}

/**
 * A flow node as the interpreter reads it: what every node has, what activities and events have,
 * and the part only its kind knows, which its translator gives.
 */
export const flowNode = (
  kind: ElementKind,
  source: ModdleElement,
  place: NodePlace,
  toolbox: Toolbox,
): FlowNode => {
  const own = translators[kind].translate(source, toolbox);
  const shared = {
    kind,
    ...basics(source, place, toolbox),
    ...(isActivity(source) ? activityPart(source, toolbox) : {}),
    ...(is(source, 'Event') ? eventPart(source, toolbox) : {}),
    ...own,
  };
  // The translator of the kind gave the kind's own fields; the registry's type guarantees it.
  return shared as unknown as FlowNode;
};

const basics = (
  source: ModdleElement,
  { order, regions }: NodePlace,
  toolbox: Toolbox,
): Omit<NodeWith<'task'>, 'kind'> => {
  const defaultFlow = elementOf(source, 'default');
  const anchor = extension(source, 'anchor');
  return {
    id: idOf(source),
    name: nameOf(source) ?? '',
    order,
    parent: source.$parent ? idOf(source.$parent) : '',
    incoming: incomingOf(source).map(idOf),
    outgoing: outgoingOf(source).map(idOf),
    ...(defaultFlow ? { defaultFlow: idOf(defaultFlow) } : {}),
    ...(anchor === undefined ? {} : { anchor }),
    clockLocked: wordsOf(extension(source, 'lock')).includes('clock'),
    cc: extensionElements(source, 'Cc').map((cc) => ({
      to: toolbox.value(cc, 'to') ?? literal(''),
      on: textOf(cc, 'on') === 'activated' ? ('activated' as const) : ('completed' as const),
    })),
    ...messageFlowsFrom(source),
    regions,
  };
};

const activityPart = (activity: ModdleElement, toolbox: Toolbox) => {
  const handler = handlerOf(activity);
  return {
    ...dataOf(activity, toolbox),
    // A send task's `bh:in` is its payload, which its message carries.
    inputs: is(activity, 'SendTask') ? [] : mappingsOf(activity, 'inputs', toolbox),
    outputs: mappingsOf(activity, 'outputs', toolbox),
    boundary: boundaryEventsOf(activity).map(idOf),
    ...loopOf(activity, toolbox),
    startQuantity: numberOf(activity, 'startQuantity') ?? 1,
    completionQuantity: numberOf(activity, 'completionQuantity') ?? 1,
    ...(handler ? { compensatedBy: idOf(handler) } : {}),
    isForCompensation: isCompensationHandler(activity),
  };
};

/** Thrown payloads belong to their definitions; caught ones are mapped here. */
const eventPart = (event: ModdleElement, toolbox: Toolbox) => ({
  ...dataOf(event, toolbox),
  definitions: eventDefinitionsOf(event, toolbox),
  outputs: mappingsOf(event, 'outputs', toolbox),
});
