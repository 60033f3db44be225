import type { ModdleElement } from 'bpmn-moddle';
import type { MessageDefinition } from '../interpreter/plan.ts';
import type { Expression } from '../interpreter/values.ts';
import { allElements, elementOf, elementsOf, idOf, is, processOf, rootOf } from './model.ts';
import type { Toolbox } from './translator.ts';

type Correlation = Pick<MessageDefinition, 'correlationKey' | 'conversation'>;

/**
 * The standard's correlation of a message (BPMN 8.4.2): the first correlation key all of whose
 * properties can be read from it. A process that subscribes to that key says by its bindings what
 * it waits for; else the first message of the conversation does.
 */
export const correlationOf = (
  message: ModdleElement | undefined,
  node: ModdleElement,
  toolbox: Toolbox,
): Correlation => {
  if (!message) return {};
  const covering = keysIn(rootOf(node)).filter((key) => coveredBy(key, message));
  const subscribed = subscriptionsOf(node).find(({ key }) => covering.includes(key));
  const key = subscribed?.key ?? covering[0];
  if (!key) return {};
  const of = keyFrom(
    propertiesOf(key).map((property) =>
      toolbox.feel(retrievalFrom(property, message) ?? property, 'messagePath'),
    ),
  );
  const bound = subscribed && isHeard(node) ? boundKey(subscribed, toolbox) : undefined;
  return {
    conversation: { key: idOf(key), of },
    ...(bound ? { correlationKey: bound } : {}),
  };
};

/** Whether the message says by itself which conversation it belongs to. */
export const isCorrelated = (message: ModdleElement): boolean =>
  keysIn(rootOf(message)).some((key) => coveredBy(key, message));

interface Subscription {
  readonly key: ModdleElement;
  readonly bindings: readonly ModdleElement[];
}

const keysByRoot = new WeakMap<ModdleElement, readonly ModdleElement[]>();

/** Of collaborations and of the conversations in them. */
const keysIn = (definitions: ModdleElement): readonly ModdleElement[] => {
  const known = keysByRoot.get(definitions);
  if (known) return known;
  const found = elementsOf(definitions, 'rootElements')
    .filter((root) => is(root, 'Collaboration'))
    .flatMap(allElements)
    .filter((element) => is(element, 'CorrelationKey'));
  keysByRoot.set(definitions, found);
  return found;
};

const propertiesOf = (key: ModdleElement): readonly ModdleElement[] =>
  elementsOf(key, 'correlationPropertyRef');

const retrievalFrom = (
  property: ModdleElement,
  message: ModdleElement,
): ModdleElement | undefined =>
  elementsOf(property, 'correlationPropertyRetrievalExpression').find(
    (retrieval) => elementOf(retrieval, 'messageRef') === message,
  );

const coveredBy = (key: ModdleElement, message: ModdleElement): boolean =>
  propertiesOf(key).length > 0 &&
  propertiesOf(key).every((property) => retrievalFrom(property, message));

const subscriptionsOf = (node: ModdleElement): readonly Subscription[] =>
  elementsOf(processOf(node) ?? node, 'correlationSubscriptions').flatMap((subscription) => {
    const key = elementOf(subscription, 'correlationKeyRef');
    return key ? [{ key, bindings: elementsOf(subscription, 'correlationPropertyBinding') }] : [];
  });

const boundKey = ({ key, bindings }: Subscription, { feel }: Toolbox): Expression | undefined => {
  const paths = propertiesOf(key).map((property) =>
    bindings.find((binding) => elementOf(binding, 'correlationPropertyRef') === property),
  );
  return paths.every((binding) => binding !== undefined)
    ? keyFrom(paths.map((binding) => feel(binding, 'dataPath')))
    : undefined;
};

/** One property is the key itself; several are a list, in the order of the key. */
const keyFrom = (parts: readonly Expression[]): Expression => {
  const [only, ...more] = parts;
  return only && more.length === 0
    ? only
    : { feel: `[${parts.map(({ feel }) => `(${feel})`).join(', ')}]` };
};

const isHeard = (node: ModdleElement): boolean => is(node, 'CatchEvent', 'ReceiveTask');
