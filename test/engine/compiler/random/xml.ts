import type { DataPlan } from '../../../../engine/interpreter/data-plan.ts';
import type { Assignment } from '../../../../engine/interpreter/human-plan.ts';
import type {
  EventDefinition,
  MultiInstance,
  StandardLoop,
} from '../../../../engine/interpreter/plan.ts';
import type { Sketch } from '../../../support/plan-builder.ts';
import type { Drawing } from '../../interpreter/random/blocks.ts';
import { PROPERTIES } from '../../interpreter/random/prove.ts';

/** A drawing as the file a county would have made of it. Order and ids are those of the drawing. */
export const fileOf = ({ sketches, arrows }: Drawing): string => {
  const roots = new Map<string, string>(); // what events refer to, by its id
  const body = containerOf(sketches, arrows.map(flowOf), roots);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    tag('definitions', NAMESPACES, [
      ...roots.values(),
      tag('process', { id: 'p', name: 'p', isExecutable: 'true' }, [
        ...PROPERTIES.map((name) => tag('property', { id: name, name })),
        ...body,
      ]),
      tag('process', { id: 'callee', name: 'callee', isExecutable: 'true' }, [
        tag('startEvent', { id: 'calleeStart' }),
        tag('endEvent', { id: 'calleeEnd' }),
        tag('sequenceFlow', { id: 'calleeFlow', sourceRef: 'calleeStart', targetRef: 'calleeEnd' }),
      ]),
    ]),
  ].join('\n');
};

const NAMESPACES = {
  xmlns: 'http://www.omg.org/spec/BPMN/20100524/MODEL',
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  'xmlns:bh': 'urn:bihuan:bpmn:1',
  id: 'definitions',
  targetNamespace: 'urn:bihuan:random',
};

type Attributes = Readonly<Record<string, string | undefined>>;
type Own = Readonly<Record<string, unknown>>;

const tag = (name: string, attributes: Attributes, inside: readonly string[] = []): string => {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escaped(value)}"`],
  );
  const start = `<${name}${written.join('')}`;
  return inside.length === 0 ? `${start} />` : `${start}>\n${inside.join('\n')}\n</${name}>`;
};

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const expression = (name: string, feel: string): string =>
  `<${name} xsi:type="tFormalExpression">${escaped(feel)}</${name}>`;

interface Flow {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly condition: string | undefined;
}
const flowOf = (arrow: string): Flow => {
  const [ends = '', condition] = arrow.split(' : ');
  const [source = '', target = ''] = ends.split(' -> ');
  return { id: `${source}-${target}`, source, target, condition };
};

const containerOf = (
  sketches: readonly Sketch[],
  flows: readonly Flow[],
  roots: Map<string, string>,
): readonly string[] => {
  const own = flows.filter(({ source }) => sketches.some(({ id }) => id === source));
  return [
    ...sketches.map((sketch) => nodeOf(sketch, flows, roots)),
    ...own.map((flow) => flowXml(flow, own)),
    ...sketches.flatMap((event) => associationOf(event, sketches)),
  ];
};

/** Of what a person decides, the flow says the outcome; its sibling is taken for the other one. */
const flowXml = ({ id, source, target, condition }: Flow, beside: readonly Flow[]): string => {
  const ends = { id, sourceRef: source, targetRef: target };
  const outcome = outcomeIn(condition);
  if (outcome !== undefined) return tag('sequenceFlow', { ...ends, 'bh:outcome': outcome });
  if (condition === undefined) return tag('sequenceFlow', ends);
  if (condition !== 'default')
    return tag('sequenceFlow', ends, [expression('conditionExpression', condition)]);
  const isOther = beside.some((flow) => flow.source === source && outcomeIn(flow.condition));
  return tag('sequenceFlow', { ...ends, 'bh:outcome': isOther ? 'REFUSE' : undefined });
};

const outcomeIn = (condition: string | undefined): string | undefined =>
  /^outcome = "(\w+)"$/.exec(condition ?? '')?.[1];

/** From the compensation event on a border to what undoes its activity. */
const associationOf = (event: Sketch, beside: readonly Sketch[]): readonly string[] => {
  if (event.kind !== 'boundaryEvent') return [];
  const undoes = definitionsOf(event).some(({ type }) => type === 'compensate');
  const host = beside.find(({ id }) => id === event.own['attachedTo']);
  const handler = host?.own['compensatedBy'];
  if (!undoes || typeof handler !== 'string') return [];
  const ends = { sourceRef: event.id, targetRef: handler, associationDirection: 'One' };
  return [tag('association', { id: `${event.id}-${handler}`, ...ends })];
};

const definitionsOf = ({ own }: Sketch): readonly EventDefinition[] =>
  (own['definitions'] as readonly EventDefinition[] | undefined) ?? [];

const nodeOf = (sketch: Sketch, flows: readonly Flow[], roots: Map<string, string>): string => {
  const { kind, id, own, inside } = sketch;
  const isDefault = ({ source, condition }: Flow): boolean =>
    source === id && condition === 'default';
  const message = own['message'] as EventDefinition | undefined;
  return tag(
    kind,
    {
      id,
      name: id,
      default: flows.find(isDefault)?.id,
      messageRef: message && referred(message, roots),
      ...attributesOf(sketch),
    },
    [
      ...extensionsOf(sketch),
      ...dataOf(sketch),
      ...definitionsOf(sketch).map((definition) => definitionXml(definition, id, roots)),
      ...loopOf(own, id, roots),
      ...(kind === 'scriptTask' ? [`<script>${escaped(feelIn(own['script']))}</script>`] : []),
      ...(kind === 'complexGateway'
        ? [expression('activationCondition', feelIn(own['activation']))]
        : []),
      ...(inside ? containerOf(inside, flows, roots) : []),
      ...(kind === 'adHocSubProcess' && own['completion']
        ? [expression('completionCondition', feelIn(own['completion']))]
        : []),
    ],
  );
};

/** One value that must be there before the work can begin. */
const dataOf = ({ id, own }: Sketch): readonly string[] => {
  const data = own['data'] as DataPlan | undefined;
  const [name] = data?.inputs ?? [];
  const [source] = data?.incoming[0]?.sources ?? [];
  if (name === undefined || source === undefined) return [];
  const [input, set] = [`${id}-${name}`, `${id}-inputs`];
  return [
    tag('ioSpecification', { id: `${id}-data` }, [
      tag('dataInput', { id: input, name }),
      tag('inputSet', { id: set }, [`<dataInputRefs>${input}</dataInputRefs>`]),
      tag('outputSet', { id: `${id}-outputs` }),
    ]),
    tag('dataInputAssociation', { id: `${input}-from` }, [
      `<sourceRef>${source}</sourceRef>`,
      `<targetRef>${input}</targetRef>`,
    ]),
  ];
};

const feelIn = (value: unknown): string => (value as { readonly feel: string }).feel;
const textIn = (value: unknown): string => JSON.parse(feelIn(value)) as string;
const text = (value: unknown): string | undefined =>
  value === undefined ? undefined : String(value as string | number | boolean);

const attributesOf = ({ kind, own }: Sketch): Attributes => ({
  isForCompensation: text(own['isForCompensation']),
  startQuantity: text(own['startQuantity']),
  completionQuantity: text(own['completionQuantity']),
  'bh:resultVariable': text(own['resultVariable']),
  parallelMultiple: text(own['parallelMultiple']),
  ...(kind === 'startEvent' ? { isInterrupting: text(own['interrupting']) } : {}),
  ...(kind === 'boundaryEvent'
    ? { attachedToRef: text(own['attachedTo']), cancelActivity: text(own['interrupting']) }
    : {}),
  triggeredByEvent: text(own['triggeredByEvent']),
  instantiate: text(own['instantiate']),
  ...(kind === 'eventBasedGateway' && own['parallel'] === true
    ? { eventGatewayType: 'Parallel' }
    : {}),
  ...(kind === 'scriptTask' ? { scriptFormat: 'feel' } : {}),
  ...(kind === 'callActivity' ? { calledElement: 'callee' } : {}),
  ...(kind === 'adHocSubProcess'
    ? {
        ordering: own['ordering'] === 'sequential' ? 'Sequential' : 'Parallel',
        cancelRemainingInstances: text(own['cancelRemaining']),
        'bh:activation': text(own['activation']),
      }
    : {}),
});

interface Entry {
  readonly target: string;
  readonly source: { readonly feel: string };
}
const extensionsOf = ({ kind, own }: Sketch): readonly string[] => {
  const entries = (side: 'inputs' | 'outputs'): readonly string[] =>
    ((own[side] as readonly Entry[] | undefined) ?? []).map(({ target, source }) =>
      tag(side === 'inputs' ? 'bh:in' : 'bh:out', { source: `=${source.feel}`, target }),
    );
  const mapping = [...entries('inputs'), ...entries('outputs')];
  const isJob = kind === 'serviceTask' || kind === 'businessRuleTask';
  const written = [
    ...staffOf(own),
    ...(mapping.length > 0 ? [tag('bh:mapping', {}, mapping)] : []),
    ...(isJob ? [tag('bh:connector', { type: 'work' })] : []),
    ...(kind === 'callActivity' ? [tag('bh:call', { in: 'all', out: 'all' })] : []),
  ];
  return written.length > 0 ? [tag('extensionElements', {}, written)] : [];
};

const staffOf = (own: Own): readonly string[] => {
  const assignment = own['assignment'] as Assignment | undefined;
  const loop = own['loop'] as StandardLoop | MultiInstance | undefined;
  const approval = loop?.type === 'multiInstance' ? loop.approval : undefined;
  const outcomes = own['outcomes'] as readonly string[] | undefined;
  return [
    ...(assignment
      ? [
          tag('bh:assignment', {
            role: assignment.role,
            strategy: assignment.strategy,
            onEmpty: assignment.onEmpty,
            notSameAs: assignment.notSameAs.join(' ') || undefined,
          }),
        ]
      : []),
    ...(approval
      ? [
          tag('bh:approval', {
            mode: approval.mode,
            onReject: approval.onReject,
            threshold: approval.threshold && `=${approval.threshold.feel}`,
            outcomes: outcomes?.join(' '),
          }),
        ]
      : []),
  ];
};

/** The root element a definition names; none: what it catches is not named. */
const referred = (definition: EventDefinition, roots: Map<string, string>): string | undefined => {
  const declare = (kind: string, name: string, own: Attributes = {}): string => {
    const id = `${kind}-${name}`;
    roots.set(id, tag(kind, { id, name, ...own }));
    return id;
  };
  switch (definition.type) {
    case 'message':
    case 'signal':
      return declare(definition.type, textIn(definition.name));
    case 'error':
      return definition.code === null
        ? undefined
        : declare('error', definition.code, { errorCode: definition.code });
    case 'escalation':
      return definition.code === null
        ? undefined
        : declare('escalation', definition.code, { escalationCode: definition.code });
    default:
      return undefined;
  }
};

const definitionXml = (
  definition: EventDefinition,
  event: string,
  roots: Map<string, string>,
  own: Attributes = {},
): string => {
  const { type } = definition;
  const name = `${type}EventDefinition`;
  switch (definition.type) {
    case 'timer':
      return tag(name, own, [timerXml(definition.timer)]);
    case 'conditional':
      return tag(name, own, [expression('condition', definition.condition.feel)]);
    case 'compensate':
      return tag(name, { ...own, waitForCompletion: definition.wait ? undefined : 'false' });
    case 'link':
      return tag(name, { ...own, name: definition.target ?? event });
    case 'error':
    case 'escalation':
      return tag(name, {
        ...own,
        [`${type}Ref`]: referred(definition, roots),
        'bh:codeVariable': definition.codeVariable,
      });
    default:
      return tag(name, { ...own, [`${type}Ref`]: referred(definition, roots) });
  }
};

const timerXml = (timer: (EventDefinition & { readonly type: 'timer' })['timer']): string => {
  if (timer.type === 'cycle') return expression('timeCycle', textIn(timer.rule));
  if (timer.type === 'duration') return expression('timeDuration', textIn(timer.length));
  throw new Error(`Expected a duration or a cycle, but got a ${timer.type}`);
};

const loopOf = (own: Own, id: string, roots: Map<string, string>): readonly string[] => {
  const loop = own['loop'] as StandardLoop | MultiInstance | undefined;
  if (!loop || (loop.type === 'multiInstance' && loop.approval)) return []; // its mode is the marker
  if (loop.type === 'multiInstance') return [instancesOf(loop, id, roots)];
  const { testBefore, maximum, condition } = loop;
  return [
    tag(
      'standardLoopCharacteristics',
      { testBefore: text(testBefore), loopMaximum: text(maximum) },
      condition ? [expression('loopCondition', condition.feel)] : [],
    ),
  ];
};

const instancesOf = (
  { sequential, over, gather, completion, behavior, throws }: MultiInstance,
  id: string,
  roots: Map<string, string>,
): string => {
  const isNamed = behavior === 'one' || behavior === 'none';
  const [first] = throws;
  if (isNamed && first)
    roots.set(`${id}-thrown`, definitionXml(first.event, id, roots, { id: `${id}-thrown` }));
  const shown = isNamed && !first ? 'all' : behavior; // the drawing throws nothing
  const isList = typeof over === 'object' && 'collection' in over;
  return tag(
    'multiInstanceLoopCharacteristics',
    {
      isSequential: text(sequential),
      behavior: `${shown.slice(0, 1).toUpperCase()}${shown.slice(1)}`,
      [`${shown}BehaviorEventRef`]: isNamed && first ? `${id}-thrown` : undefined,
      ...(isList ? { 'bh:collection': `=${over.collection.feel}`, 'bh:element': over.item } : {}),
      ...(gather
        ? { 'bh:outputCollection': gather.collection, 'bh:outputElement': `=${gather.item.feel}` }
        : {}),
    },
    [
      ...(typeof over === 'object' && 'cardinality' in over
        ? [expression('loopCardinality', over.cardinality.feel)]
        : []),
      ...(behavior === 'complex' ? throws : []).map(({ when, event }, at) =>
        tag('complexBehaviorDefinition', { id: `${id}-behavior${at}` }, [
          expression('condition', when?.feel ?? 'true'),
          tag('event', { id: `${id}-event${at}` }, [definitionXml(event, id, roots)]),
        ]),
      ),
      ...(completion ? [expression('completionCondition', completion.feel)] : []),
    ],
  );
};
