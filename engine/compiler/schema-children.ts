import type { TypeDescriptor } from 'bpmn-moddle';
import type { ReportSchemaFault } from './schema-attributes.ts';
import type { XmlNode } from './xml-tree.ts';

/** Children the schema demands, by type: the name of the property and of its tag. */
const REQUIRED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'bpmn:Interface': { operations: 'operation' },
  'bpmn:Operation': { inMessageRef: 'inMessageRef' },
  'bpmn:Relationship': { source: 'source', target: 'target' },
  'bpmn:DataAssociation': { targetRef: 'targetRef' },
  'bpmn:Assignment': { from: 'from', to: 'to' },
  'bpmn:ComplexBehaviorDefinition': { condition: 'condition' },
  'bpmn:ResourceAssignmentExpression': { expression: 'expression' },
  'bpmn:ResourceParameterBinding': { expression: 'expression' },
  'bpmn:CorrelationProperty': {
    correlationPropertyRetrievalExpression: 'correlationPropertyRetrievalExpression',
  },
  'bpmn:CorrelationPropertyRetrievalExpression': { messagePath: 'messagePath' },
  'bpmn:CorrelationPropertyBinding': { dataPath: 'dataPath' },
};

/** The schema's sequences, by type; a subtype's own part follows that of its supertypes. */
const SEQUENCES: Readonly<Record<string, readonly string[]>> = {
  'bpmn:BaseElement': ['documentation', 'extensionElements'],
  'bpmn:Definitions': ['imports', 'extensions', 'rootElements', 'diagrams', 'relationships'],
  'bpmn:CallableElement': ['supportedInterfaceRef', 'ioSpecification', 'ioBinding'],
  'bpmn:Process': [
    ...['auditing', 'monitoring', 'properties', 'laneSets', 'flowElements', 'artifacts'],
    ...['resources', 'correlationSubscriptions', 'supports'],
  ],
  'bpmn:GlobalTask': ['resources'],
  'bpmn:FlowElement': ['auditing', 'monitoring', 'categoryValueRef'],
  'bpmn:FlowNode': ['incoming', 'outgoing'],
  'bpmn:Activity': [
    ...['ioSpecification', 'properties', 'dataInputAssociations', 'dataOutputAssociations'],
    ...['resources', 'loopCharacteristics'],
  ],
  'bpmn:SubProcess': ['laneSets', 'flowElements', 'artifacts'],
  'bpmn:AdHocSubProcess': ['completionCondition'],
  'bpmn:Event': ['properties'],
  'bpmn:CatchEvent': [
    ...['dataOutputs', 'dataOutputAssociations', 'outputSet'],
    ...['eventDefinitions', 'eventDefinitionRef'],
  ],
  'bpmn:ThrowEvent': [
    ...['dataInputs', 'dataInputAssociations', 'inputSet'],
    ...['eventDefinitions', 'eventDefinitionRef'],
  ],
  'bpmn:Lane': ['partitionElement', 'flowNodeRef', 'childLaneSet'],
  'bpmn:InputOutputSpecification': ['dataInputs', 'dataOutputs', 'inputSets', 'outputSets'],
  'bpmn:InputSet': [
    ...['dataInputRefs', 'optionalInputRefs', 'whileExecutingInputRefs', 'outputSetRefs'],
  ],
  'bpmn:OutputSet': [
    ...['dataOutputRefs', 'optionalOutputRefs', 'whileExecutingOutputRefs', 'inputSetRefs'],
  ],
  'bpmn:DataAssociation': ['sourceRef', 'targetRef', 'transformation', 'assignment'],
  'bpmn:Assignment': ['from', 'to'],
  'bpmn:ResourceRole': ['resourceRef', 'resourceParameterBindings', 'resourceAssignmentExpression'],
  'bpmn:MultiInstanceLoopCharacteristics': [
    ...['loopCardinality', 'loopDataInputRef', 'loopDataOutputRef', 'inputDataItem'],
    ...['outputDataItem', 'complexBehaviorDefinition', 'completionCondition'],
  ],
  'bpmn:ComplexBehaviorDefinition': ['condition', 'event'],
  'bpmn:Operation': ['inMessageRef', 'outMessageRef', 'errorRef'],
  'bpmn:LinkEventDefinition': ['source', 'target'],
  'bpmn:Collaboration': [
    ...['participants', 'messageFlows', 'artifacts', 'conversations', 'conversationAssociations'],
    ...['participantAssociations', 'messageFlowAssociations', 'correlationKeys'],
    ...['choreographyRef', 'conversationLinks'],
  ],
  'bpmn:Participant': ['interfaceRef', 'endPointRefs', 'participantMultiplicity'],
};

const SPECIAL_FIRST = 'bpmn:BaseElement';
const orders = new WeakMap<TypeDescriptor, ReadonlyMap<string, number>>();

/** Where a property stands in the sequence of its type; what has no place there has no order. */
const orderOf = (type: TypeDescriptor): ReadonlyMap<string, number> => {
  const known = orders.get(type);
  if (known) return known;
  const names = Object.keys(SEQUENCES).filter((name) => name in type.allTypesByName);
  const rest = names.filter((name) => name !== SPECIAL_FIRST);
  const ranked = [SPECIAL_FIRST, ...rest].flatMap((name) => SEQUENCES[name] ?? []);
  const found = new Map(ranked.map((property, index) => [property, index]));
  orders.set(type, found);
  return found;
};

export interface ReadChild {
  readonly node: XmlNode;
  readonly property: string;
}

/** What is missing among the children, and the first that stands too late. */
export const checkChildren = (
  node: XmlNode,
  type: TypeDescriptor,
  children: readonly ReadChild[],
  report: ReportSchemaFault,
): void => {
  for (const [owner, demanded] of Object.entries(REQUIRED)) {
    if (!(owner in type.allTypesByName)) continue;
    for (const [property, tag] of Object.entries(demanded)) {
      if (children.some((child) => child.property === property)) continue;
      report(node, 'xml/schema.missing', { element: node.name, expected: tag });
    }
  }
  const order = orderOf(type);
  let furthest = 0;
  for (const child of children) {
    const rank = order.get(child.property) ?? furthest;
    if (rank < furthest) {
      report(child.node, 'xml/order', { actual: child.node.name, parent: node.name });
      return;
    }
    furthest = rank;
  }
};
