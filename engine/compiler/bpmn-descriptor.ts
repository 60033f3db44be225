import shipped from 'bpmn-moddle/resources/bpmn/json/bpmn.json' with { type: 'json' };

interface Property {
  readonly name: string;
  readonly type?: string;
  readonly isMany?: boolean;
  readonly [other: string]: unknown;
}
interface Type {
  readonly name: string;
  readonly superClass?: readonly string[];
  readonly properties?: readonly Property[];
}

const asElement = ({ isAttr: _attribute, ...property }: Property): Property => property as Property;
const asMany = (property: Property): Property => ({ ...property, isMany: true });
const named =
  (name: string) =>
  (property: Property): Property => ({ ...property, name });

/**
 * Where the descriptor of bpmn-moddle 10.3.1 reads another XML than the schema of BPMN 2.0.2
 * (Semantic.xsd) writes. Property by property, so that an upgrade shows what is still needed.
 */
const CORRECTIONS: Readonly<Record<string, (property: Property) => Property>> = {
  'GlobalScriptTask.script': asElement,
  'ParticipantAssociation.innerParticipantRef': asElement,
  'ParticipantAssociation.outerParticipantRef': asElement,
  'Participant.endPointRefs': named('endPointRef'),
  'ConversationNode.messageFlowRefs': named('messageFlowRef'),
  'Collaboration.conversationAssociations': asMany,
};

/** These are base elements by the schema: they may carry an id and a documentation. */
const BASE_ELEMENTS = ['Extension', 'InputOutputBinding'];

const correctedType = (type: Type): Type => ({
  ...type,
  ...(BASE_ELEMENTS.includes(type.name) ? { superClass: ['BaseElement'] } : {}),
  ...(type.properties
    ? {
        properties: type.properties.map((property) =>
          (CORRECTIONS[`${type.name}.${property.name}`] ?? ((as: Property) => as))(property),
        ),
      }
    : {}),
});

/** The BPMN package as the schema has it; given to moddle in the place of its own. */
export const bpmnDescriptor = {
  ...shipped,
  types: (shipped.types as readonly Type[]).map(correctedType),
};
