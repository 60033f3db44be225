import type { Json } from '../../interpreter/values.ts';
import { BPMN } from '../vocabulary.ts';
import type { XmlNode } from '../xml-tree.ts';
import { createHost, type Host } from './host.ts';
import { attributeOf, engineOf } from './outcome.ts';
import type { ForeignDocument } from './rows.ts';

export interface WrittenDocument extends ForeignDocument {
  /** Every element something was asked of, in that order. */
  hosts(): readonly Host[];
}

export const createForeignDocument = (nodes: readonly XmlNode[]): WrittenDocument => {
  const hosts = new Map<XmlNode, Host>();
  const listeners = Map.groupBy(nodes.filter(isListener), messageOf);
  return {
    hostOf: (node) => {
      const host = hosts.get(node) ?? createHost(node);
      hosts.set(node, host);
      return host;
    },
    hosts: () => [...hosts.values()],
    listenersTo: (messageId) => (listeners.get(messageId) ?? []).map(holderOf),
    initiators: new Set(nodes.flatMap(initiatorOf)),
    assigned: nodes.filter(isAssigned),
    forms: new Map<string, Json>(),
  };
};

const CATCHING = ['intermediateCatchEvent', 'boundaryEvent', 'receiveTask'];

/** A receive task, or the message of a catching event. A process that waits to begin has no key yet. */
const isListener = (node: XmlNode): boolean => {
  if (node.uri !== BPMN) return false;
  if (node.local === 'receiveTask') return true;
  const event = node.parent;
  if (node.local !== 'messageEventDefinition' || !event) return false;
  const isInner = event.local === 'startEvent' && event.parent?.local !== 'process';
  return CATCHING.includes(event.local) || isInner;
};

const messageOf = (node: XmlNode): string =>
  (attributeOf(node, 'messageRef')?.value ?? '').replace(/^[^:]*:/, '');

/** One message is the event's; one among several definitions keeps its own key. */
const holderOf = (node: XmlNode): XmlNode => {
  if (node.local === 'receiveTask' || !node.parent) return node;
  const definitions = node.parent.children.filter(({ local }) => local.endsWith('EventDefinition'));
  return definitions.length > 1 ? node : node.parent;
};

const initiatorOf = ({ attributes }: XmlNode): readonly string[] =>
  attributes.flatMap(({ uri, local, value }) =>
    engineOf(uri) === 'camunda' && local === 'initiator' ? [value] : [],
  );

const isAssigned = ({ attributes }: XmlNode): boolean =>
  attributes.some(({ uri, local }) => engineOf(uri) === 'camunda' && local === 'assignee');
