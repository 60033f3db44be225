import { sound } from '../models.ts';

/** Pools, lanes and what is kept as documentation. */
export const collaboration = [
  sound(
    'a black box, message flows to and from it and its pool',
    `
<message id="m"/><message id="n"/>
<collaboration id="c" isClosed="true">
  <participant id="county" processRef="p"/>
  <participant id="citizen"><participantMultiplicity minimum="0" maximum="3"/></participant>
  <messageFlow id="f1" sourceRef="citizen" targetRef="s" messageRef="m"/>
  <messageFlow id="f2" sourceRef="e" targetRef="citizen"/>
  <messageFlow id="f3" sourceRef="t" targetRef="citizen"/>
  <messageFlow id="f4" sourceRef="citizen" targetRef="county"/>
</collaboration>
<process id="p" isExecutable="true">
  <startEvent id="s"><messageEventDefinition messageRef="m"/></startEvent>
  <userTask id="t"/>
  <endEvent id="e"><messageEventDefinition messageRef="n"/></endEvent>
  <sequenceFlow id="a" sourceRef="s" targetRef="t"/>
  <sequenceFlow id="b" sourceRef="t" targetRef="e"/>
</process>`,
  ),
  sound(
    'a message flow from a sub-process and from a call',
    `
<collaboration id="c">
  <participant id="county" processRef="p"/>
  <participant id="citizen"/>
  <messageFlow id="f1" sourceRef="sub" targetRef="citizen"/>
  <messageFlow id="f2" sourceRef="call" targetRef="citizen"/>
</collaboration>
<process id="p" isExecutable="true">
  <subProcess id="sub"><userTask id="t"/></subProcess>
  <callActivity id="call" calledElement="q"/>
</process>
<process id="q" isExecutable="true"><userTask id="u"/></process>`,
  ),
  sound(
    'two pools that run',
    `
<message id="m"/>
<collaboration id="c">
  <participant id="one" processRef="p"/>
  <participant id="two" processRef="q"/>
  <messageFlow id="f" sourceRef="send" targetRef="s"/>
</collaboration>
<process id="p" isExecutable="true"><sendTask id="send" messageRef="m"/></process>
<process id="q" isExecutable="true">
  <startEvent id="s"><messageEventDefinition messageRef="m"/></startEvent>
  <endEvent id="e"/>
  <sequenceFlow id="a" sourceRef="s" targetRef="e"/>
</process>`,
  ),
  sound(
    'lanes in lanes, and nodes in none',
    `
<laneSet id="set">
  <lane id="outer">
    <flowNodeRef>t</flowNodeRef>
    <childLaneSet id="inner"><lane id="left"><flowNodeRef>t</flowNodeRef></lane><lane id="right"/></childLaneSet>
  </lane>
</laneSet>
<userTask id="t"/>
<userTask id="u"/>`,
  ),
  sound(
    'two divisions of one process',
    `
<laneSet id="offices"><lane id="a"><flowNodeRef>t</flowNodeRef></lane></laneSet>
<laneSet id="phases"><lane id="b"><flowNodeRef>t</flowNodeRef></lane></laneSet>
<userTask id="t"/>`,
  ),
  sound(
    'correlation by a key of the collaboration',
    `
<message id="m"/>
<correlationProperty id="no"><correlationPropertyRetrievalExpression messageRef="m"><messagePath>no</messagePath></correlationPropertyRetrievalExpression></correlationProperty>
<collaboration id="c">
  <participant id="one" processRef="p"/>
  <participant id="two"/>
  <messageFlow id="f" sourceRef="two" targetRef="r"/>
  <conversation id="talk"><participantRef>one</participantRef><participantRef>two</participantRef><messageFlowRef>f</messageFlowRef><correlationKey id="key"><correlationPropertyRef>no</correlationPropertyRef></correlationKey></conversation>
</collaboration>
<process id="p" isExecutable="true">
  <receiveTask id="r" messageRef="m"/>
  <correlationSubscription id="sub" correlationKeyRef="key"><correlationPropertyBinding correlationPropertyRef="no"><dataPath>no</dataPath></correlationPropertyBinding></correlationSubscription>
</process>`,
  ),
  sound(
    'notes, groups, categories and what they belong to',
    `
<category id="cat" name="Phases"><categoryValue id="v" value="first"/></category>
<process id="p" isExecutable="true">
  <documentation textFormat="text/html">All <b xmlns="http://www.w3.org/1999/xhtml">of</b> it</documentation>
  <auditing/>
  <monitoring/>
  <userTask id="t"><documentation>One</documentation><documentation>Two</documentation><categoryValueRef>v</categoryValueRef><rendering/></userTask>
  <textAnnotation id="n" textFormat="text/plain"><text>hello</text></textAnnotation>
  <association id="a" sourceRef="t" targetRef="n" associationDirection="None"/>
  <group id="g" categoryValueRef="v"/>
</process>`,
  ),
  sound(
    'partners, conversations and end points',
    `
<interface id="i" name="i" implementationRef="urn:x"><operation id="o" name="o" implementationRef="urn:y"><inMessageRef>m</inMessageRef><outMessageRef>m</outMessageRef><errorRef>r</errorRef></operation></interface>
<message id="m" name="m"/>
<error id="r" errorCode="R"/>
<endPoint id="ep"/>
<partnerEntity id="pe" name="x"><participantRef>two</participantRef></partnerEntity>
<partnerRole id="pr" name="y"><participantRef>two</participantRef></partnerRole>
<collaboration id="c">
  <participant id="one" processRef="p"><interfaceRef>i</interfaceRef><endPointRef>ep</endPointRef></participant>
  <participant id="two"/>
  <subConversation id="sc"><participantRef>one</participantRef><participantRef>two</participantRef><conversation id="in"><participantRef>one</participantRef><participantRef>two</participantRef></conversation></subConversation>
  <callConversation id="cc" calledCollaborationRef="other"><participantRef>one</participantRef><participantRef>two</participantRef><participantAssociation><innerParticipantRef>far</innerParticipantRef><outerParticipantRef>two</outerParticipantRef></participantAssociation></callConversation>
  <conversationLink id="cl" sourceRef="one" targetRef="sc"/>
</collaboration>
<collaboration id="other"><participant id="far"/></collaboration>
<process id="p" isExecutable="true"><supportedInterfaceRef>i</supportedInterfaceRef><userTask id="t"/></process>`,
  ),
];
