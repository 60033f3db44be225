import type { ModdleElement } from './canvas-types.ts';
import { definitionsOf } from './event-definitions.ts';
import { kindOf } from './model.ts';

const plain: Readonly<Record<string, string>> = {
  task: 'task-none',
  userTask: 'user-task',
  manualTask: 'manual-task',
  serviceTask: 'service-task',
  sendTask: 'send-task',
  receiveTask: 'receive-task',
  scriptTask: 'script-task',
  businessRuleTask: 'business-rule-task',
  callActivity: 'call-activity',
  subProcess: 'subprocess-expanded',
  transaction: 'transaction',
  adHocSubProcess: 'subprocess-expanded',
  exclusiveGateway: 'gateway-xor',
  inclusiveGateway: 'gateway-or',
  complexGateway: 'gateway-complex',
  parallelGateway: 'gateway-parallel',
  eventBasedGateway: 'gateway-eventbased',
};
const events: Readonly<Record<string, string>> = {
  startEvent: 'start-event',
  endEvent: 'end-event',
  intermediateCatchEvent: 'intermediate-event-catch',
  intermediateThrowEvent: 'intermediate-event-throw',
  boundaryEvent: 'intermediate-event-catch',
};
const about: Readonly<Record<string, string>> = {
  'bpmn:MessageEventDefinition': 'message',
  'bpmn:TimerEventDefinition': 'timer',
  'bpmn:SignalEventDefinition': 'signal',
  'bpmn:ConditionalEventDefinition': 'condition',
  'bpmn:ErrorEventDefinition': 'error',
  'bpmn:EscalationEventDefinition': 'escalation',
  'bpmn:TerminateEventDefinition': 'terminate',
  'bpmn:LinkEventDefinition': 'link',
};

/** The sign of a kind in the BPMN font: the one the canvas draws. */
export const iconOf = (element: ModdleElement): string => {
  const kind = kindOf(element);
  const event = events[kind];
  if (event === undefined) return `bpmn-icon-${plain[kind] ?? 'task-none'}`;
  return `bpmn-icon-${event}-${subjectOf(element)}`.replace('event-catch-none', 'event-none');
};

const subjectOf = (event: ModdleElement): string => {
  const [definition, ...more] = definitionsOf(event);
  if (more.length === 0) return (definition && about[definition.$type]) ?? 'none';
  return event.get('parallelMultiple') === true ? 'parallel-multiple' : 'multiple';
};
