import type { ModdleElement } from 'bpmn-moddle';
import type { MessageFlow } from '../interpreter/plan.ts';
import {
  definitionKind,
  definitionsOf,
  elementOf,
  elementsOf,
  idOf,
  is,
  isExecutable,
  nameOf,
  processOf,
  rootOf,
} from './model.ts';

/** A message is known by its name, else by its id. */
export const messageName = (declared: ModdleElement | undefined): string | undefined =>
  declared && (nameOf(declared) ?? idOf(declared));

/** Every message flow drawn in the file. */
export const messageFlowsIn = (definitions: ModdleElement): readonly ModdleElement[] =>
  elementsOf(definitions, 'rootElements')
    .filter((root) => is(root, 'Collaboration'))
    .flatMap((root) => elementsOf(root, 'messageFlows'));

/** The ways a node's messages take. A flow to what cannot hear is documentation. */
export const messageFlowsFrom = (
  node: ModdleElement,
): { readonly messageFlows?: readonly MessageFlow[] } => {
  const found = messageFlowsIn(rootOf(node))
    .filter((flow) => elementOf(flow, 'sourceRef') === node)
    .flatMap((flow): MessageFlow[] => {
      const target = elementOf(flow, 'targetRef');
      return target && (is(target, 'Participant') || hearsMessages(target))
        ? [{ id: idOf(flow), message: messageOfFlow(flow) ?? null, to: receiver(target) }]
        : [];
    });
  return found.length > 0 ? { messageFlows: found } : {};
};

/** Receive tasks and events that wait for a message. */
export const hearsMessages = (node: ModdleElement): boolean =>
  is(node, 'ReceiveTask') ||
  (is(node, 'CatchEvent') &&
    definitionsOf(node).some((definition) => definitionKind(definition) === 'message'));

/** The message of the flow, else the one of either end. */
export const messageOfFlow = (flow: ModdleElement): string | undefined => {
  const own = messageName(elementOf(flow, 'messageRef'));
  if (own !== undefined) return own;
  const ends = [elementOf(flow, 'targetRef'), elementOf(flow, 'sourceRef')];
  return ends
    .flatMap((end) => (end ? messagesAt(end) : []))
    .flatMap((message) => messageName(message) ?? [])[0];
};

/** The messages a node names, in the order of its definitions. */
export const messagesAt = (node: ModdleElement): readonly ModdleElement[] =>
  is(node, 'Participant')
    ? []
    : [node, ...definitionsOf(node)].flatMap((holder) => elementOf(holder, 'messageRef') ?? []);

/** null: the outside world. */
const receiver = (target: ModdleElement): MessageFlow['to'] => {
  const isPool = is(target, 'Participant');
  const process = isPool ? elementOf(target, 'processRef') : processOf(target);
  if (!process || !isExecutable(process)) return null;
  return { processId: idOf(process), ...(isPool ? {} : { elementId: idOf(target) }) };
};
