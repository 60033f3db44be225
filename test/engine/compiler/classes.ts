const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Reaches the plan, or shapes what is checked on the way there. */
export const executed = words(`
  CorrelationProperty.correlationPropertyRetrievalExpression CorrelationPropertyRetrievalExpression.messagePath
  CorrelationPropertyRetrievalExpression.messageRef CorrelationKey.correlationPropertyRef
  Collaboration.correlationKeys ConversationNode.correlationKeys
  CorrelationProperty CorrelationPropertyRetrievalExpression
  CorrelationKey CorrelationSubscription
  CorrelationPropertyBinding CorrelationSubscription.correlationKeyRef
  CorrelationSubscription.correlationPropertyBinding CorrelationPropertyBinding.dataPath
  CorrelationPropertyBinding.correlationPropertyRef Process.correlationSubscriptions
  Interface Interface.name Operation Operation.name Performer Process Process.processType
  Process.properties Process.laneSets Process.flowElements Process.isExecutable LaneSet
  LaneSet.lanes Lane Lane.flowNodeRef Lane.childLaneSet ManualTask UserTask HumanPerformer
  PotentialOwner Gateway Gateway.gatewayDirection EventBasedGateway
  EventBasedGateway.instantiate EventBasedGateway.eventGatewayType ExclusiveGateway
  ExclusiveGateway.default InclusiveGateway InclusiveGateway.default ParallelGateway
  RootElement BaseElement BaseElement.id BaseElement.extensionElements Extension
  Extension.mustUnderstand ExtensionElements ExtensionElements.values Event
  IntermediateCatchEvent IntermediateThrowEvent EndEvent StartEvent StartEvent.isInterrupting
  ThrowEvent ThrowEvent.eventDefinitions ThrowEvent.eventDefinitionRef CatchEvent
  CatchEvent.parallelMultiple CatchEvent.eventDefinitions CatchEvent.eventDefinitionRef
  BoundaryEvent BoundaryEvent.cancelActivity BoundaryEvent.attachedToRef EventDefinition
  ErrorEventDefinition ErrorEventDefinition.errorRef TerminateEventDefinition
  EscalationEventDefinition EscalationEventDefinition.escalationRef Escalation
  Escalation.escalationCode TimerEventDefinition TimerEventDefinition.timeDate
  TimerEventDefinition.timeCycle TimerEventDefinition.timeDuration LinkEventDefinition
  LinkEventDefinition.name MessageEventDefinition MessageEventDefinition.messageRef
  ConditionalEventDefinition ConditionalEventDefinition.condition SignalEventDefinition
  SignalEventDefinition.signalRef Signal Signal.name ImplicitThrowEvent ItemAwareElement
  ItemAwareElement.itemSubjectRef DataAssociation DataAssociation.sourceRef
  DataAssociation.targetRef DataAssociation.transformation DataAssociation.assignment
  DataInput DataInput.name DataOutput DataOutput.name InputSet InputSet.dataInputRefs
  InputSet.optionalInputRefs OutputSet OutputSet.dataOutputRefs OutputSet.optionalOutputRefs
  Property Property.name DataInputAssociation DataOutputAssociation InputOutputSpecification
  InputOutputSpecification.dataInputs InputOutputSpecification.dataOutputs
  InputOutputSpecification.inputSets InputOutputSpecification.outputSets DataObject
  DataObject.isCollection Assignment Assignment.from Assignment.to DataObjectReference
  DataObjectReference.dataObjectRef Error Error.errorCode Expression Expression.body
  FormalExpression FormalExpression.language Message Message.name ItemDefinition
  ItemDefinition.structureRef FlowElement FlowElement.name SequenceFlow
  SequenceFlow.conditionExpression SequenceFlow.sourceRef SequenceFlow.targetRef
  FlowElementsContainer FlowElementsContainer.laneSets FlowElementsContainer.flowElements
  CallableElement CallableElement.name FlowNode FlowNode.incoming FlowNode.outgoing Resource
  Resource.name MessageFlow MessageFlow.sourceRef MessageFlow.targetRef MessageFlow.messageRef
  InteractionNode Participant Participant.name Participant.processRef Collaboration
  Collaboration.participants Collaboration.messageFlows Activity Activity.default
  Activity.ioSpecification Activity.properties Activity.dataInputAssociations
  Activity.dataOutputAssociations Activity.startQuantity Activity.resources
  Activity.completionQuantity Activity.loopCharacteristics ServiceTask
  ServiceTask.operationRef SubProcess SubProcess.triggeredByEvent LoopCharacteristics
  MultiInstanceLoopCharacteristics MultiInstanceLoopCharacteristics.isSequential
  MultiInstanceLoopCharacteristics.behavior MultiInstanceLoopCharacteristics.loopCardinality
  MultiInstanceLoopCharacteristics.loopDataInputRef
  MultiInstanceLoopCharacteristics.loopDataOutputRef
  MultiInstanceLoopCharacteristics.inputDataItem
  MultiInstanceLoopCharacteristics.outputDataItem
  MultiInstanceLoopCharacteristics.complexBehaviorDefinition
  MultiInstanceLoopCharacteristics.completionCondition
  MultiInstanceLoopCharacteristics.oneBehaviorEventRef
  MultiInstanceLoopCharacteristics.noneBehaviorEventRef StandardLoopCharacteristics
  StandardLoopCharacteristics.testBefore StandardLoopCharacteristics.loopCondition
  StandardLoopCharacteristics.loopMaximum CallActivity CallActivity.calledElement Task
  SendTask SendTask.messageRef ReceiveTask ReceiveTask.instantiate ReceiveTask.messageRef
  ScriptTask ScriptTask.scriptFormat ScriptTask.script BusinessRuleTask
  ComplexBehaviorDefinition ComplexBehaviorDefinition.condition
  ComplexBehaviorDefinition.event ResourceRole ResourceRole.resourceRef
  ResourceRole.resourceAssignmentExpression ResourceRole.name ResourceAssignmentExpression
  ResourceAssignmentExpression.expression Definitions Definitions.extensions
  Definitions.rootElements GatewayDirection.Unspecified GatewayDirection.Converging
  GatewayDirection.Diverging GatewayDirection.Mixed EventBasedGatewayType.Exclusive
  MultiInstanceBehavior.None MultiInstanceBehavior.One MultiInstanceBehavior.All
  MultiInstanceBehavior.Complex
  ComplexGateway ComplexGateway.activationCondition ComplexGateway.default CancelEventDefinition CompensateEventDefinition CompensateEventDefinition.waitForCompletion CompensateEventDefinition.activityRef Activity.isForCompensation AdHocSubProcess
  AdHocSubProcess.completionCondition AdHocSubProcess.ordering AdHocSubProcess.cancelRemainingInstances Transaction EventBasedGatewayType.Parallel AdHocOrdering.Parallel AdHocOrdering.Sequential Transaction.method
  ThrowEvent.dataInputs CatchEvent.dataOutputs Event.properties ThrowEvent.dataInputAssociations CatchEvent.dataOutputAssociations
  CallableElement.ioSpecification DataInput.isCollection DataOutput.isCollection ItemDefinition.isCollection
  GlobalTask GlobalTask.resources GlobalManualTask GlobalUserTask GlobalScriptTask
  GlobalScriptTask.scriptLanguage GlobalScriptTask.script GlobalBusinessRuleTask
  DataStoreReference DataStoreReference.dataStoreRef DataStore
`);

/** Kept in the file, without effect (bpmn.md §1.3). */
export const documentation = words(`
  Interface.operations Interface.implementationRef Operation.inMessageRef
  Operation.outMessageRef Operation.errorRef Operation.implementationRef EndPoint Auditing
  Monitoring Process.isClosed Process.auditing Process.monitoring Process.artifacts
  Process.resources Process.supports Process.definitionalCollaborationRef LaneSet.name
  Lane.name Lane.partitionElementRef Lane.partitionElement UserTask.renderings
  UserTask.implementation Rendering Relationship Relationship.type Relationship.direction
  Relationship.source Relationship.target BaseElement.documentation
  BaseElement.extensionDefinitions Extension.definition ExtensionDefinition
  ExtensionDefinition.name ExtensionDefinition.extensionAttributeDefinitions
  ExtensionAttributeDefinition ExtensionAttributeDefinition.name
  ExtensionAttributeDefinition.type ExtensionAttributeDefinition.isReference
  ExtensionAttributeDefinition.extensionDefinition ExtensionElements.valueRef
  ExtensionElements.extensionAttributeDefinition Documentation Documentation.text
  Documentation.textFormat ThrowEvent.inputSet
  CatchEvent.outputSet Escalation.structureRef Escalation.name
  LinkEventDefinition.target LinkEventDefinition.source MessageEventDefinition.operationRef
  Signal.structureRef DataState DataState.name ItemAwareElement.dataState
  DataInput.inputSetRef DataInput.inputSetWithOptional
  DataOutput.outputSetRef DataOutput.outputSetWithOptional
  InputSet.name InputSet.outputSetRefs OutputSet.name OutputSet.inputSetRefs ConversationLink
  ConversationLink.sourceRef ConversationLink.targetRef ConversationLink.name
  ConversationAssociation ConversationAssociation.innerConversationNodeRef
  ConversationAssociation.outerConversationNodeRef CallConversation
  CallConversation.calledCollaborationRef CallConversation.participantAssociations
  Conversation SubConversation SubConversation.conversationNodes ConversationNode
  ConversationNode.name ConversationNode.participantRef ConversationNode.messageFlowRef
   GlobalConversation PartnerEntity PartnerEntity.name
  PartnerEntity.participantRef PartnerRole PartnerRole.name PartnerRole.participantRef
   
  CorrelationProperty.name CorrelationProperty.type Error.structureRef Error.name
    CorrelationKey.name
  FormalExpression.evaluatesToTypeRef Message.itemRef ItemDefinition.itemKind
  ItemDefinition.import FlowElement.auditing
  FlowElement.monitoring FlowElement.categoryValueRef SequenceFlow.isImmediate
  CallableElement.supportedInterfaceRef FlowNode.lanes 
  
   Resource.resourceParameters
  ResourceParameter ResourceParameter.name ResourceParameter.isRequired ResourceParameter.type
  MessageFlow.name MessageFlowAssociation MessageFlowAssociation.innerMessageFlowRef
  MessageFlowAssociation.outerMessageFlowRef InteractionNode.incomingConversationLinks
  InteractionNode.outgoingConversationLinks Participant.interfaceRef
  Participant.participantMultiplicity Participant.endPointRef ParticipantAssociation
  ParticipantAssociation.innerParticipantRef ParticipantAssociation.outerParticipantRef
  ParticipantMultiplicity ParticipantMultiplicity.minimum ParticipantMultiplicity.maximum
  Collaboration.name Collaboration.isClosed Collaboration.artifacts
  Collaboration.conversations Collaboration.conversationAssociations
  Collaboration.participantAssociations Collaboration.messageFlowAssociations
   Collaboration.choreographyRef Collaboration.conversationLinks
  TextAnnotation TextAnnotation.text TextAnnotation.textFormat Group Group.categoryValueRef
  Association Association.associationDirection Association.sourceRef Association.targetRef
  Category Category.categoryValue Category.name Artifact CategoryValue
  CategoryValue.categorizedFlowElements CategoryValue.value Activity.boundaryEventRefs
  ServiceTask.implementation SubProcess.artifacts SendTask.implementation
  SendTask.operationRef ReceiveTask.implementation ReceiveTask.operationRef
  BusinessRuleTask.implementation Import Import.importType Import.location Import.namespace
  Definitions.name Definitions.targetNamespace Definitions.expressionLanguage
  Definitions.typeLanguage Definitions.imports Definitions.diagrams Definitions.exporter
  Definitions.relationships Definitions.exporterVersion ProcessType.None ProcessType.Private
  RelationshipDirection.None RelationshipDirection.Forward RelationshipDirection.Backward
  Transaction.protocol RelationshipDirection.Both ItemKind.Physical ItemKind.Information AssociationDirection.None
  AssociationDirection.One AssociationDirection.Both
  GlobalUserTask.implementation GlobalUserTask.renderings GlobalBusinessRuleTask.implementation
  InputOutputBinding.inputDataRef InputOutputBinding.outputDataRef InputOutputBinding.operationRef InputOutputBinding
  CallableElement.ioBinding ResourceRole.resourceParameterBindings ResourceParameterBinding.expression
  ResourceParameterBinding.parameterRef ResourceParameterBinding
  DataStore.name DataStore.capacity DataStore.isUnlimited
`);

/** Located and refused at deployment where it would run; the list shrinks as the interpreter grows. */
export const refused = words(`
    
   
   
  DataInput.inputSetWithWhileExecuting DataOutput.outputSetWithWhileExecuting
  InputSet.whileExecutingInputRefs OutputSet.whileExecutingOutputRefs 
  
  ChoreographyActivity
  ChoreographyActivity.participantRef ChoreographyActivity.initiatingParticipantRef
  ChoreographyActivity.correlationKeys ChoreographyActivity.loopType CallChoreography
  CallChoreography.calledChoreographyRef CallChoreography.participantAssociations
  SubChoreography SubChoreography.artifacts ChoreographyTask ChoreographyTask.messageFlowRef
  Choreography GlobalChoreographyTask GlobalChoreographyTask.initiatingParticipantRef
    
    
  ProcessType.Public
   ChoreographyLoopType.None ChoreographyLoopType.Standard
  ChoreographyLoopType.MultiInstanceSequential ChoreographyLoopType.MultiInstanceParallel
   
`);
