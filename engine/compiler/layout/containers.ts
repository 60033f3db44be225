import { BPMN } from '../vocabulary.ts';
import type { XmlNode } from '../xml-tree.ts';

const SUB_PROCESSES = ['subProcess', 'transaction', 'adHocSubProcess'];
const NODES = new Set([
  ...[
    'startEvent',
    'endEvent',
    'intermediateCatchEvent',
    'intermediateThrowEvent',
    'boundaryEvent',
  ],
  ...['task', 'userTask', 'manualTask', 'serviceTask', 'sendTask', 'receiveTask', 'scriptTask'],
  ...['businessRuleTask', 'callActivity', ...SUB_PROCESSES],
  ...[
    'exclusiveGateway',
    'parallelGateway',
    'inclusiveGateway',
    'eventBasedGateway',
    'complexGateway',
  ],
]);

export const attribute = (node: XmlNode, name: string): string =>
  node.attributes.find((one) => one.name === name)?.value.trim() ?? '';
export const idOf = (node: XmlNode): string => attribute(node, 'id');
/** A reference without the prefix a QName may have. */
export const referenceIn = (node: XmlNode, name: string): string =>
  attribute(node, name).replace(/^[^:]*:/, '');
export const childrenNamed = (node: XmlNode, ...names: readonly string[]): readonly XmlNode[] =>
  node.children.filter(({ uri, local }) => uri === BPMN && names.includes(local));

export const isNode = ({ uri, local }: XmlNode): boolean => uri === BPMN && NODES.has(local);
export const isSubProcess = ({ local }: XmlNode): boolean => SUB_PROCESSES.includes(local);
export const nodesOf = (container: XmlNode): readonly XmlNode[] =>
  container.children.filter(isNode);
export const flowsOf = (container: XmlNode): readonly XmlNode[] =>
  childrenNamed(container, 'sequenceFlow');

/** A container and every sub-process below it. */
export const containersIn = (container: XmlNode): readonly XmlNode[] => [
  container,
  ...nodesOf(container).filter(isSubProcess).flatMap(containersIn),
];
