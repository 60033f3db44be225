import type { ShapeAttributes } from './canvas-types.ts';

/** What a county may draw: the support table, in office words. Texts are `design.kind.<key>`. */
export interface CatalogEntry {
  readonly key: CatalogKey;
  readonly icon: string;
  readonly shape: ShapeAttributes;
  readonly group: 'event' | 'person' | 'system' | 'decision' | 'container' | 'data';
  readonly initials: string; // of the Chinese name, for the search field
  readonly inPalette: boolean;
}

const entry = (
  key: CatalogKey,
  group: CatalogEntry['group'],
  icon: string,
  initials: string,
  type: string,
  more: object = {},
): CatalogEntry => ({
  key,
  group,
  initials,
  icon: `bpmn-icon-${icon}`,
  shape: { type: `bpmn:${type}`, ...more },
  inPalette: paletteKeys.has(key),
});

/** The thirteen a first procedure needs; the rest stands under 更多. */
export const paletteOrder = [
  'start',
  'end',
  'user',
  'approval',
  'manual',
  'service',
  'send',
  'messageCatch',
  'timerCatch',
  'exclusive',
  'parallel',
  'eventBased',
  'call',
] as const;
export const otherKeys = [
  'receive',
  'script',
  'businessRule',
  'inclusive',
  'complex',
  'subProcess',
  'eventSubProcess',
  'transaction',
  'adHoc',
  'startMessage',
  'startTimer',
  'endMessage',
  'endError',
  'endTerminate',
  'endCancel',
  'endCompensate',
  'messageThrow',
  'signalThrow',
  'compensateThrow',
  'signalCatch',
  'conditionalCatch',
  'pool',
  'dataObject',
  'dataStore',
  'annotation',
] as const;
export type CatalogKey = (typeof paletteOrder)[number] | (typeof otherKeys)[number];
const paletteKeys: ReadonlySet<CatalogKey> = new Set(paletteOrder);

const defined = (kind: string) => ({ eventDefinitionType: `bpmn:${kind}EventDefinition` });

export const catalog: readonly CatalogEntry[] = [
  entry('start', 'event', 'start-event-none', 'ks', 'StartEvent'),
  entry('end', 'event', 'end-event-none', 'js', 'EndEvent'),
  entry('user', 'person', 'user-task', 'rgbl', 'UserTask'),
  entry('approval', 'person', 'parallel-mi-marker', 'drhb', 'UserTask', { approval: true }),
  entry('manual', 'person', 'manual-task', 'xxbl', 'ManualTask'),
  entry('service', 'system', 'service-task', 'xtdz', 'ServiceTask'),
  entry('send', 'system', 'send-task', 'fhtz', 'SendTask'),
  entry(
    'messageCatch',
    'event',
    'intermediate-event-catch-message',
    'ddhy',
    'IntermediateCatchEvent',
    defined('Message'),
  ),
  entry(
    'timerCatch',
    'event',
    'intermediate-event-catch-timer',
    'ddms',
    'IntermediateCatchEvent',
    defined('Timer'),
  ),
  entry('exclusive', 'decision', 'gateway-xor', 'pd', 'ExclusiveGateway'),
  entry('parallel', 'decision', 'gateway-parallel', 'tsjx', 'ParallelGateway'),
  entry('eventBased', 'decision', 'gateway-eventbased', 'xdxz', 'EventBasedGateway'),
  entry('call', 'container', 'call-activity', 'dylc', 'CallActivity'),
  entry('receive', 'system', 'receive-task', 'sdhf', 'ReceiveTask'),
  entry('script', 'system', 'script-task', 'js', 'ScriptTask'),
  entry('businessRule', 'system', 'business-rule-task', 'fbgz', 'BusinessRuleTask'),
  entry('inclusive', 'decision', 'gateway-or', 'brfz', 'InclusiveGateway'),
  entry('complex', 'decision', 'gateway-complex', 'fzfz', 'ComplexGateway'),
  entry('subProcess', 'container', 'subprocess-expanded', 'zlc', 'SubProcess', {
    isExpanded: true,
  }),
  entry('eventSubProcess', 'container', 'event-subprocess-expanded', 'sjzlc', 'SubProcess', {
    isExpanded: true,
    triggeredByEvent: true,
  }),
  entry('transaction', 'container', 'transaction', 'sw', 'Transaction', { isExpanded: true }),
  entry('adHoc', 'container', 'ad-hoc-marker', 'zyzlc', 'AdHocSubProcess', { isExpanded: true }),
  entry('startMessage', 'event', 'start-event-message', 'sxks', 'StartEvent', defined('Message')),
  entry('startTimer', 'event', 'start-event-timer', 'dsks', 'StartEvent', defined('Timer')),
  entry('endMessage', 'event', 'end-event-message', 'fhjs', 'EndEvent', defined('Message')),
  entry('endError', 'event', 'end-event-error', 'ccjs', 'EndEvent', defined('Error')),
  entry('endTerminate', 'event', 'end-event-terminate', 'qbjs', 'EndEvent', defined('Terminate')),
  entry('endCancel', 'event', 'end-event-cancel', 'qxsw', 'EndEvent', defined('Cancel')),
  entry(
    'endCompensate',
    'event',
    'end-event-compensation',
    'bcjs',
    'EndEvent',
    defined('Compensate'),
  ),
  entry(
    'messageThrow',
    'event',
    'intermediate-event-throw-message',
    'fcxx',
    'IntermediateThrowEvent',
    defined('Message'),
  ),
  entry(
    'compensateThrow',
    'event',
    'intermediate-event-throw-compensation',
    'bc',
    'IntermediateThrowEvent',
    defined('Compensate'),
  ),
  entry(
    'signalThrow',
    'event',
    'intermediate-event-throw-signal',
    'gbxh',
    'IntermediateThrowEvent',
    defined('Signal'),
  ),
  entry(
    'signalCatch',
    'event',
    'intermediate-event-catch-signal',
    'ddxh',
    'IntermediateCatchEvent',
    defined('Signal'),
  ),
  entry(
    'conditionalCatch',
    'event',
    'intermediate-event-catch-condition',
    'ddtj',
    'IntermediateCatchEvent',
    defined('Conditional'),
  ),
  entry('pool', 'container', 'participant', 'lcc', 'Participant'),
  entry('dataObject', 'data', 'data-object', 'sjdx', 'DataObjectReference'),
  entry('dataStore', 'data', 'data-store', 'tz', 'DataStoreReference'),
  entry('annotation', 'container', 'text-annotation', 'zs', 'TextAnnotation'),
];

export const catalogEntry = (key: CatalogKey): CatalogEntry | undefined =>
  catalog.find((candidate) => candidate.key === key);

/** What may follow a step: a start, a pool, data or an event sub-process never does. */
export const mayFollow = ({ key, group }: CatalogEntry): boolean =>
  group !== 'data' &&
  !['start', 'startMessage', 'startTimer', 'pool', 'eventSubProcess'].includes(key);

/** What an event-based decision may wait for. */
export const mayBeAwaited = ({ key }: CatalogEntry): boolean =>
  ['messageCatch', 'timerCatch', 'signalCatch', 'conditionalCatch', 'receive'].includes(key);

/** 到期另走, 出错另走, 收到消息另走: attached to a step, never drawn alone. */
export const watchers = [
  {
    key: 'watchTimer',
    icon: 'bpmn-icon-intermediate-event-catch-timer',
    definition: 'bpmn:TimerEventDefinition',
  },
  {
    key: 'watchError',
    icon: 'bpmn-icon-intermediate-event-catch-error',
    definition: 'bpmn:ErrorEventDefinition',
  },
  {
    key: 'watchMessage',
    icon: 'bpmn-icon-intermediate-event-catch-message',
    definition: 'bpmn:MessageEventDefinition',
  },
] as const;
export type WatcherKey = (typeof watchers)[number]['key'];
