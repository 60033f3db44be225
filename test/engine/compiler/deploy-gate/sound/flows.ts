import { sound } from '../models.ts';

/** Gateways and the flows between them. */
export const flows = [
  sound(
    'conditions on the flows of a task',
    `
<startEvent id="s"/>
<userTask id="t"/>
<userTask id="a"/>
<userTask id="b"/>
<endEvent id="e"/>
<sequenceFlow id="f1" sourceRef="s" targetRef="t"/>
<sequenceFlow id="f2" sourceRef="t" targetRef="a"><conditionExpression>x = 1</conditionExpression></sequenceFlow>
<sequenceFlow id="f3" sourceRef="t" targetRef="b"><conditionExpression>=x = 2</conditionExpression></sequenceFlow>
<sequenceFlow id="f4" sourceRef="a" targetRef="e"/>
<sequenceFlow id="f5" sourceRef="b" targetRef="e"/>`,
  ),
  sound(
    'a default flow of a task beside an unconditional one',
    `
<startEvent id="s"/>
<userTask id="t" default="f4"/>
<endEvent id="e"/>
<sequenceFlow id="f1" sourceRef="s" targetRef="t"/>
<sequenceFlow id="f2" sourceRef="t" targetRef="e"/>
<sequenceFlow id="f3" sourceRef="t" targetRef="e"><conditionExpression>x = 1</conditionExpression></sequenceFlow>
<sequenceFlow id="f4" sourceRef="t" targetRef="e"/>`,
  ),
  sound(
    'mixed gateways',
    `
<startEvent id="s"/>
<parallelGateway id="fork"/>
<exclusiveGateway id="x" gatewayDirection="Mixed" default="f5"/>
<parallelGateway id="both" gatewayDirection="Mixed"/>
<endEvent id="e"/>
<sequenceFlow id="f1" sourceRef="s" targetRef="fork"/>
<sequenceFlow id="f2" sourceRef="fork" targetRef="x"/>
<sequenceFlow id="f3" sourceRef="fork" targetRef="x"/>
<sequenceFlow id="f4" sourceRef="x" targetRef="both"><conditionExpression>a</conditionExpression></sequenceFlow>
<sequenceFlow id="f5" sourceRef="x" targetRef="both"/>
<sequenceFlow id="f6" sourceRef="both" targetRef="e"/>
<sequenceFlow id="f7" sourceRef="both" targetRef="e"/>`,
  ),
  sound(
    'a gateway with one way in and one way out',
    `
<startEvent id="s"/>
<inclusiveGateway id="g" gatewayDirection="Unspecified"/>
<endEvent id="e"/>
<sequenceFlow id="f1" sourceRef="s" targetRef="g"/>
<sequenceFlow id="f2" sourceRef="g" targetRef="e"/>`,
  ),
  sound(
    'two flows from a start event, many into an end',
    `
<startEvent id="s"/>
<userTask id="t"/>
<endEvent id="e"/>
<sequenceFlow id="f1" sourceRef="s" targetRef="t"/>
<sequenceFlow id="f2" sourceRef="s" targetRef="e"/>
<sequenceFlow id="f3" sourceRef="t" targetRef="e"/>`,
  ),
  sound(
    'a flow back to the task it comes from',
    `
<startEvent id="s"/>
<userTask id="t"/>
<endEvent id="e"/>
<sequenceFlow id="f1" sourceRef="s" targetRef="t"/>
<sequenceFlow id="f2" sourceRef="t" targetRef="t"><conditionExpression>again</conditionExpression></sequenceFlow>
<sequenceFlow id="f3" sourceRef="t" targetRef="e"><conditionExpression>not(again)</conditionExpression></sequenceFlow>`,
  ),
  sound(
    'a complex gateway that needs two of three',
    `
<startEvent id="s"/>
<parallelGateway id="fork"/>
<complexGateway id="g" default="f6"><activationCondition>activationCount >= 2</activationCondition></complexGateway>
<endEvent id="e"/>
<sequenceFlow id="f1" sourceRef="s" targetRef="fork"/>
<sequenceFlow id="f2" sourceRef="fork" targetRef="g"/>
<sequenceFlow id="f3" sourceRef="fork" targetRef="g"/>
<sequenceFlow id="f4" sourceRef="fork" targetRef="g"/>
<sequenceFlow id="f5" sourceRef="g" targetRef="e"><conditionExpression>waitingForStart</conditionExpression></sequenceFlow>
<sequenceFlow id="f6" sourceRef="g" targetRef="e"/>`,
  ),
  sound(
    'an event-based gateway over every kind of event',
    `
<message id="m"/><signal id="g"/>
<process id="p" isExecutable="true" bh:businessKey="no">
  <startEvent id="s"/>
  <eventBasedGateway id="w"/>
  <intermediateCatchEvent id="c1"><messageEventDefinition messageRef="m"/></intermediateCatchEvent>
  <intermediateCatchEvent id="c2"><signalEventDefinition signalRef="g"/></intermediateCatchEvent>
  <intermediateCatchEvent id="c3"><timerEventDefinition><timeDate>2030-01-02T09:00:00Z</timeDate></timerEventDefinition></intermediateCatchEvent>
  <intermediateCatchEvent id="c4"><conditionalEventDefinition><condition>x</condition></conditionalEventDefinition></intermediateCatchEvent>
  <endEvent id="e"/>
  <sequenceFlow id="f1" sourceRef="s" targetRef="w"/>
  <sequenceFlow id="f2" sourceRef="w" targetRef="c1"/>
  <sequenceFlow id="f3" sourceRef="w" targetRef="c2"/>
  <sequenceFlow id="f4" sourceRef="w" targetRef="c3"/>
  <sequenceFlow id="f5" sourceRef="w" targetRef="c4"/>
  <sequenceFlow id="f6" sourceRef="c1" targetRef="e"/>
  <sequenceFlow id="f7" sourceRef="c2" targetRef="e"/>
  <sequenceFlow id="f8" sourceRef="c3" targetRef="e"/>
  <sequenceFlow id="f9" sourceRef="c4" targetRef="e"/>
</process>`,
  ),
  sound(
    'lists of flows in another order than the flows',
    `
<startEvent id="s"><outgoing>f1</outgoing></startEvent>
<exclusiveGateway id="g" default="f2"><incoming>f1</incoming><outgoing>f3</outgoing><outgoing>f2</outgoing></exclusiveGateway>
<endEvent id="e"><incoming>f2</incoming><incoming>f3</incoming></endEvent>
<sequenceFlow id="f1" sourceRef="s" targetRef="g"/>
<sequenceFlow id="f2" sourceRef="g" targetRef="e"/>
<sequenceFlow id="f3" sourceRef="g" targetRef="e" isImmediate="true"><conditionExpression>x</conditionExpression></sequenceFlow>`,
  ),
];
