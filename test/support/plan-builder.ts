import type {
  ActivityNode,
  ElementKind,
  EventDefinition,
  FlowNode,
  NodeOf,
  ProcessPlan,
  ScopePlan,
} from '../../engine/interpreter/plan.ts';

/**
 * Plans written by hand, for stories about the interpreter alone: no XML, no compiler.
 *
 * Flows read `from -> to`, `from -> to : condition`, `from -> to : default`.
 */
export interface Sketch {
  readonly kind: ElementKind;
  readonly id: string;
  readonly own: Readonly<Record<string, unknown>>;
  readonly inside?: readonly Sketch[];
  readonly variables?: ScopePlan['variables'];
}

type Own<K extends ElementKind> = Partial<Omit<NodeOf<K>, 'kind' | 'id' | 'scope'>>;

const sketch =
  <K extends ElementKind>(kind: K) =>
  (id: string, own: Own<K> = {}): Sketch => ({ kind, id, own });

export const start = sketch('startEvent');
export const end = sketch('endEvent');
export const task = sketch('task');
export const userTask = sketch('userTask');
export const manualTask = sketch('manualTask');
export const scriptTask = (id: string, script: string, resultVariable?: string): Sketch => ({
  kind: 'scriptTask',
  id,
  own: { script: feel(script), ...(resultVariable === undefined ? {} : { resultVariable }) },
});
export const serviceTask = sketch('serviceTask');
export const businessRuleTask = sketch('businessRuleTask');
export const sendTask = sketch('sendTask');
export const receiveTask = sketch('receiveTask');
export const callActivity = sketch('callActivity');
export const catchEvent = sketch('intermediateCatchEvent');
export const throwEvent = sketch('intermediateThrowEvent');
export const exclusive = sketch('exclusiveGateway');
export const parallel = sketch('parallelGateway');
export const inclusive = sketch('inclusiveGateway');
export const eventBased = sketch('eventBasedGateway');
export const complex = sketch('complexGateway');

export const boundary = (
  id: string,
  attachedTo: string,
  definition: EventDefinition | readonly EventDefinition[],
  own: Own<'boundaryEvent'> = {},
): Sketch => ({
  kind: 'boundaryEvent',
  id,
  own: { attachedTo, definitions: [definition].flat(), ...own },
});

export const subProcess = (
  id: string,
  inside: readonly Sketch[],
  own: Own<'subProcess'> & { readonly variables?: ScopePlan['variables'] } = {},
): Sketch => {
  const { variables, ...rest } = own;
  return { kind: 'subProcess', id, own: rest, inside, ...(variables ? { variables } : {}) };
};

export const eventSubProcess = (id: string, inside: readonly Sketch[]): Sketch =>
  subProcess(id, inside, { triggeredByEvent: true });

export const transaction = (
  id: string,
  inside: readonly Sketch[],
  own: Own<'transaction'> = {},
): Sketch => ({ kind: 'transaction', id, own, inside });

export const adHoc = (
  id: string,
  inside: readonly Sketch[],
  own: Own<'adHocSubProcess'> = {},
): Sketch => ({ kind: 'adHocSubProcess', id, own, inside });

export const feel = (text: string): { readonly feel: string } => ({ feel: text });

export const timer = (length: string): EventDefinition => ({
  type: 'timer',
  timer: { type: 'duration', length: feel(`"${length}"`) },
});
export const cycle = (rule: string): EventDefinition => ({
  type: 'timer',
  timer: { type: 'cycle', rule: feel(`"${rule}"`), catchUp: 'one' },
});
export const message = (
  name: string,
  correlationKey?: string,
  payload?: string,
): EventDefinition & { readonly type: 'message' } => ({
  type: 'message',
  name: feel(`"${name}"`),
  ttl: 'P1D',
  ...(correlationKey === undefined ? {} : { correlationKey: feel(correlationKey) }),
  ...(payload === undefined ? {} : { payload: feel(payload) }),
});
export const signal = (name: string): EventDefinition => ({
  type: 'signal',
  name: feel(`"${name}"`),
  scope: 'county',
});
export const conditional = (condition: string): EventDefinition => ({
  type: 'conditional',
  condition: feel(condition),
});
export const error = (code: string | null, codeVariable?: string): EventDefinition => ({
  type: 'error',
  code,
  ...(codeVariable === undefined ? {} : { codeVariable }),
});
export const escalation = (code: string | null): EventDefinition => ({ type: 'escalation', code });
export const terminate: EventDefinition = { type: 'terminate' };
export const cancel: EventDefinition = { type: 'cancel' };
export const compensate = (activity: string | null = null, wait = true): EventDefinition => ({
  type: 'compensate',
  activity,
  wait,
});
export const link = (target: string | null = null): EventDefinition => ({ type: 'link', target });

export const process = (
  processId: string,
  sketches: readonly Sketch[],
  arrows: readonly string[],
  own: Partial<Pick<ProcessPlan, 'businessKey'>> & {
    readonly variables?: ScopePlan['variables'];
  } = {},
): ProcessPlan => {
  const flows = Object.fromEntries(arrows.map(flowOf).map((flow) => [flow.id, flow]));
  const nodes: Record<string, FlowNode> = {};
  const add = (inside: readonly Sketch[], parent: string): void => {
    for (const one of inside) {
      nodes[one.id] = nodeOf(one, parent, Object.keys(nodes).length, arrows);
      if (one.inside) add(one.inside, one.id);
    }
  };
  add(sketches, processId);
  for (const node of Object.values(nodes)) attach(nodes, node);
  for (const node of Object.values(nodes))
    if (node.kind === 'inclusiveGateway' || node.kind === 'complexGateway')
      reach(nodes, flows, node);
  const { variables, ...rest } = own;
  return {
    format: 1,
    semantics: 1,
    hash: `hash of ${processId}`,
    processId,
    name: processId,
    scope: scopeOf(sketches, nodes, variables),
    nodes,
    flows: Object.fromEntries(
      Object.values(flows).map(({ isDefault: _isDefault, ...flow }) => [flow.id, flow]),
    ),
    ...rest,
  };
};

/** `a -> b` is flow `a-b`; several between the same nodes need a third name: `a -> b #2`. */
const flowOf = (arrow: string) => {
  const [path = '', condition] = arrow.split(' : ').map((part) => part.trim());
  const [ends = '', mark] = path.split('#').map((part) => part.trim());
  const [source = '', target = ''] = ends.split('->').map((part) => part.trim());
  const isDefault = condition === 'default';
  return {
    id: `${source}-${target}${mark === undefined ? '' : `-${mark}`}`,
    source,
    target,
    isDefault,
    ...(condition === undefined || isDefault ? {} : { condition: feel(condition) }),
  };
};

const nodeOf = (
  { kind, id, own, inside, variables }: Sketch,
  parent: string,
  order: number,
  arrows: readonly string[],
): FlowNode => {
  const flows = arrows.map(flowOf);
  const outgoing = flows.filter(({ source }) => source === id);
  const defaultFlow = outgoing.find(({ isDefault }) => isDefault)?.id;
  const common = {
    kind,
    id,
    name: id,
    order,
    parent,
    incoming: flows.filter(({ target }) => target === id).map((flow) => flow.id),
    outgoing: outgoing.map((flow) => flow.id),
    ...(defaultFlow === undefined ? {} : { defaultFlow }),
    clockLocked: false,
    cc: [],
    regions: null,
  };
  const node = { ...common, ...defaultsOf(kind), ...own };
  return (inside ? { ...node, inside, variables } : node) as unknown as FlowNode;
};

const ACTIVITY = {
  inputs: [],
  outputs: [],
  boundary: [],
  startQuantity: 1,
  completionQuantity: 1,
  isForCompensation: false,
};

const defaultsOf = (kind: ElementKind): Readonly<Record<string, unknown>> => {
  const event = { definitions: [], outputs: [] };
  switch (kind) {
    case 'userTask':
    case 'manualTask':
      return {
        ...ACTIVITY,
        outcomes: [],
        returns: { targets: 'any', resume: 'choose', crossFork: true, compensate: false },
      };
    case 'serviceTask':
    case 'businessRuleTask':
      return { ...ACTIVITY, job: { type: 'work', retries: 5, timeout: 'PT30S', headers: [] } };
    case 'sendTask':
    case 'receiveTask':
      return { ...ACTIVITY, message: message('hello'), instantiate: false };
    case 'callActivity':
      return { ...ACTIVITY, called: { processId: 'callee', in: 'all', out: 'mapped' } };
    case 'subProcess':
      return { ...ACTIVITY, triggeredByEvent: false };
    case 'task':
    case 'scriptTask':
      return ACTIVITY;
    case 'startEvent':
    case 'boundaryEvent':
      return { ...event, parallelMultiple: false, interrupting: true };
    case 'intermediateCatchEvent':
      return { ...event, parallelMultiple: false };
    case 'intermediateThrowEvent':
    case 'endEvent':
      return event;
    case 'eventBasedGateway':
      return { instantiate: false, parallel: false };
    case 'exclusiveGateway':
    case 'parallelGateway':
    case 'inclusiveGateway':
      return {};
    case 'complexGateway':
      return { activation: feel('true') };
    case 'transaction':
      return ACTIVITY;
    case 'adHocSubProcess':
      return { ...ACTIVITY, ordering: 'parallel', activation: 'auto', cancelRemaining: true };
  }
};

/** Scopes, and what stands on the border of an activity, once all nodes are known. */
const attach = (nodes: Record<string, FlowNode>, node: FlowNode): void => {
  if ('boundary' in node) {
    const boundaries = Object.values(nodes).filter(
      (other) => other.kind === 'boundaryEvent' && other.attachedTo === node.id,
    );
    nodes[node.id] = { ...node, boundary: boundaries.map(({ id }) => id) } as ActivityNode;
  }
  const scoped = nodes[node.id] as unknown as { inside?: readonly Sketch[] } & Partial<Sketch>;
  if (!scoped.inside) return;
  const { inside, variables, ...rest } = scoped;
  nodes[node.id] = { ...rest, scope: scopeOf(inside, nodes, variables) } as unknown as FlowNode;
};

const scopeOf = (
  inside: readonly Sketch[],
  nodes: Readonly<Record<string, FlowNode>>,
  variables: ScopePlan['variables'] = [],
): ScopePlan => {
  const members = inside.flatMap(({ id }) => nodes[id] ?? []);
  const handlers = members.filter((node) => node.kind === 'subProcess' && node.triggeredByEvent);
  const starts = members.filter(({ kind }) => kind === 'startEvent');
  const none = starts.filter((node) => 'definitions' in node && node.definitions.length === 0);
  const triggered = members.filter(
    (node) => (starts.includes(node) && !none.includes(node)) || isInstantiating(node),
  );
  const beside = starts.length + triggered.length > 0;
  const implicit = members.filter(
    (node) => isImplicitStart(node) && !handlers.includes(node) && (!beside || 'boundary' in node),
  );
  return {
    variables,
    starts: [...none, ...implicit].map(({ id }) => id),
    triggeredStarts: triggered.map(({ id }) => id),
    eventSubProcesses: handlers.map(({ id }) => id),
  };
};

const isInstantiating = (node: FlowNode): boolean => 'instantiate' in node && node.instantiate;

const isImplicitStart = (node: FlowNode): boolean =>
  node.incoming.length === 0 &&
  !['startEvent', 'boundaryEvent'].includes(node.kind) &&
  !isInstantiating(node) &&
  !('isForCompensation' in node && node.isForCompensation) &&
  !('definitions' in node && node.definitions.some(({ type }) => type === 'link'));

/** Who reaches which incoming flow of a join: plain path search, as bpmn.md 3.5.1 words it. */
const reach = (
  nodes: Record<string, FlowNode>,
  flows: ProcessPlan['flows'],
  join: NodeOf<'inclusiveGateway' | 'complexGateway'>,
): void => {
  const upstream = (flow: string, byBoundary: boolean): readonly string[] => {
    const found = new Set<string>();
    const look = (id: string): void => {
      if (id === join.id || found.has(id)) return;
      found.add(id);
      const node = nodes[id];
      if (node?.kind === 'boundaryEvent' && byBoundary && !undoes(node)) look(node.attachedTo);
      for (const incoming of node?.incoming ?? []) look(flows[incoming]?.source ?? join.id);
      for (const other of Object.values(nodes)) if (jumpsTo(other, id)) look(other.id);
    };
    look(flows[flow]?.source ?? join.id);
    return Object.keys(nodes).filter((id) => found.has(id));
  };
  const each = (byBoundary: boolean) =>
    Object.fromEntries(join.incoming.map((flow) => [flow, upstream(flow, byBoundary)]));
  const upstreams = { mayReach: each(true), willReach: each(false) };
  nodes[join.id] =
    join.kind === 'complexGateway'
      ? { ...join, ...upstreams, atReset: join.outgoing.filter((flow) => asksAtReset(flows, flow)) }
      : { ...join, ...upstreams };
};

const undoes = ({ definitions }: NodeOf<'boundaryEvent'>): boolean =>
  definitions.some(({ type }) => type === 'compensate');

const jumpsTo = (node: FlowNode, target: string): boolean =>
  node.kind === 'intermediateThrowEvent' &&
  node.definitions.some((definition) => definition.type === 'link' && definition.target === target);

const asksAtReset = (flows: ProcessPlan['flows'], flow: string): boolean =>
  /\bwaitingForStart\b/.test(flows[flow]?.condition?.feel ?? '');
