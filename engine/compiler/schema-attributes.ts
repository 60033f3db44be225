import type { PropertyDescriptor, TypeDescriptor } from 'bpmn-moddle';
import type { Params } from './problems.ts';
import { checkValue, type Correction } from './schema-values.ts';
import { BH, BPMN, XSI, type Vocabulary } from './vocabulary.ts';
import type { XmlAttribute, XmlNode } from './xml-tree.ts';

export type ReportSchemaFault = (node: XmlNode, sentence: string, params?: Params) => void;

/** Attributes the schema demands, by type; subtypes inherit them. */
const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  'bpmn:Definitions': ['targetNamespace'],
  'bpmn:SequenceFlow': ['sourceRef', 'targetRef'],
  'bpmn:MessageFlow': ['sourceRef', 'targetRef'],
  'bpmn:Association': ['sourceRef', 'targetRef'],
  'bpmn:BoundaryEvent': ['attachedToRef'],
  'bpmn:Import': ['importType', 'location', 'namespace'],
  'bpmn:Interface': ['name'],
  'bpmn:Operation': ['name'],
  'bpmn:Resource': ['name'],
  'bpmn:Relationship': ['type'],
  'bpmn:CorrelationPropertyRetrievalExpression': ['messageRef'],
  'bpmn:CorrelationPropertyBinding': ['correlationPropertyRef'],
  'bpmn:CorrelationSubscription': ['correlationKeyRef'],
  'bpmn:ResourceParameterBinding': ['parameterRef'],
  'bpmn:InputOutputBinding': ['inputDataRef', 'outputDataRef', 'operationRef'],
  'bpmn:MessageFlowAssociation': ['innerMessageFlowRef', 'outerMessageFlowRef'],
  'bpmn:ConversationLink': ['sourceRef', 'targetRef'],
  'bh:Form': ['ref'],
  'bh:FieldAccess': ['name'],
  'bh:In': ['source', 'target'],
  'bh:Out': ['source', 'target'],
  'bh:Correlation': ['key'],
  'bh:Cc': ['to'],
  'bh:Decision': ['ref'],
  'bh:Connector': ['type'],
  'bh:Header': ['name', 'value'],
};

/** Elements something may refer to. */
const NEEDS_ID = [
  ...['bpmn:FlowElement', 'bpmn:Process', 'bpmn:Participant', 'bpmn:Message'],
  ...['bpmn:Signal', 'bpmn:Error', 'bpmn:Escalation'],
];

interface Demands {
  readonly attributes: readonly string[];
  readonly id: boolean;
}
const demands = new WeakMap<TypeDescriptor, Demands>(); // looked up for every tag of the file

const demandsOf = (type: TypeDescriptor): Demands => {
  const known = demands.get(type);
  if (known) return known;
  const found = {
    attributes: Object.entries(REQUIRED).flatMap(([owner, names]) =>
      owner in type.allTypesByName ? names : [],
    ),
    id:
      type.name !== 'bpmn:ImplicitThrowEvent' &&
      NEEDS_ID.some((owner) => owner in type.allTypesByName),
  };
  demands.set(type, found);
  return found;
};

/** Known names, lexical types and literals of what is there; what must be there. */
export const checkAttributes = (
  node: XmlNode,
  type: TypeDescriptor,
  report: ReportSchemaFault,
  vocabulary: Vocabulary,
): readonly Correction[] => {
  const corrections: Correction[] = [];
  for (const attribute of node.attributes) {
    const property = attributeProperty(type, node, attribute);
    if (property === 'foreign') {
      if (attribute.uri !== XSI) corrections.push(cut(attribute));
      continue;
    }
    if (!property) {
      report(node, 'xml/schema.attribute', { element: node.name, actual: attribute.name });
      continue;
    }
    const value = checkValue(attribute, property, node, vocabulary);
    if (value.fault) report(node, value.fault.sentence, value.fault.params);
    if (value.correction) corrections.push(value.correction);
  }
  checkPresence(node, demandsOf(type), report);
  return corrections;
};

/** As with foreign elements: of no use to moddle, which reads names of ASCII letters only. */
const cut = ({ at, to }: XmlAttribute): Correction => ({ from: at, to: to + 1, text: '' });

const checkPresence = (node: XmlNode, demanded: Demands, report: ReportSchemaFault): void => {
  for (const name of demanded.attributes) {
    if (!node.attributes.some((a) => a.name === name && a.value.trim() !== '')) {
      report(node, 'xml/schema.required', { element: node.name, expected: name });
    }
  }
  if (demanded.id && !node.attributes.some((a) => a.name === 'id')) {
    report(node, 'xml/id.missing', { element: node.name });
  }
};

const attributeProperty = (
  type: TypeDescriptor,
  node: XmlNode,
  { uri, local }: { readonly uri: string | null; readonly local: string },
): PropertyDescriptor | 'foreign' | null => {
  if (uri !== null && uri !== BH && uri !== BPMN) return 'foreign';
  const prefix = uri === BH || node.uri === BH ? 'bh' : 'bpmn';
  const property = type.propertiesByName[`${prefix}:${local}`];
  return property?.isAttr ? property : null;
};
