import type {
  ElementId,
  FlowId,
  FlowNode,
  ProcessPlan,
  ScopePlan,
} from '../../interpreter/plan.ts';
import { BEGIN, type Edge, type Join, type Net, type NetNode } from './net.ts';
import { endsBy, hostOf } from './throws.ts';

/** One container of a plan as a net. */
export const readNet = (plan: ProcessPlan, container: ElementId): Net => {
  const members = Object.values(plan.nodes).filter(
    (node) => node.parent === container && carriesTokens(node),
  );
  const numbers = new Map(members.map(({ id }, number) => [id, number]));
  const numberOf = (id: ElementId): number => numbers.get(id) ?? BEGIN;
  const edges: Edge[] = [];
  const draw = (own: Pick<Edge, 'source' | 'target'> & Partial<Edge>): Edge => {
    const made: Edge = { number: edges.length, ...PLAIN, ...own };
    edges.push(made);
    return made;
  };
  const flows = new Map<FlowId, Edge>();
  for (const { id, source, target, condition } of Object.values(plan.flows)) {
    if (!numbers.has(source) || !numbers.has(target)) continue;
    const ends = { source: numberOf(source), target: numberOf(target) };
    const when = condition ? [condition.feel] : [];
    flows.set(id, draw({ ...ends, taken: [id], flow: id, when }));
  }
  const drawing = { plan, flows, numberOf, draw };
  const nodes = new Map(members.map((node, number) => [number, netNode(node, number, drawing)]));
  const entries = entriesOf(plan, container).map((starts) =>
    starts.map((id) => draw({ source: BEGIN, target: numberOf(id) })),
  );
  connect(nodes, edges);
  return { nodes, entries, edges };
};

interface Drawing {
  readonly plan: ProcessPlan;
  readonly flows: ReadonlyMap<FlowId, Edge>;
  numberOf(id: ElementId): number;
  draw(own: Pick<Edge, 'source' | 'target'> & Partial<Edge>): Edge;
}

const netNode = (
  node: FlowNode,
  number: number,
  { plan, flows, numberOf, draw }: Drawing,
): NetNode => {
  const edgesOf = (ids: readonly FlowId[]) => ids.flatMap((id) => flows.get(id) ?? []);
  const drawn = edgesOf(node.outgoing);
  const ways = { ...NO_WAY, ...waysOf(node, drawn) };
  const jump = linkOf(node);
  const leap = jump === null ? [] : [draw({ source: number, target: numberOf(jump) })];
  const boundary = ('boundary' in node ? node.boundary : []).flatMap((id) => {
    const event = plan.nodes[id];
    return event?.kind === 'boundaryEvent' && carriesTokens(event) ? [event] : [];
  });
  const toEvent = ({ id }: FlowNode): Edge =>
    draw({ source: number, target: numberOf(id), by: id });
  const interrupting = boundary.filter((event) => event.interrupting).map(toEvent);
  return {
    number,
    element: node.id,
    order: node.order,
    join: joinOf(node),
    copies: 'completionQuantity' in node ? node.completionQuantity : 1,
    waits: !isHeardByGateway(node, plan) && (boundary.length > 0 || mayWait(node)),
    ends: endsBy(plan, node) ?? (drawn.length + leap.length === 0 ? 'one' : null),
    isPlainEnd: node.kind === 'endEvent' && node.definitions.length === 0,
    ...ways,
    alternatives: [...ways.alternatives, ...leap, ...interrupting],
    sides: boundary.filter((event) => !event.interrupting).map(toEvent),
    atReset: node.kind === 'complexGateway' ? edgesOf(node.atReset) : [],
    incoming: [],
    covers: [node.id],
  };
};

const PLAIN = { taken: [], flow: null, when: [], steps: [], rests: null, covers: [] } as const;
const NO_WAY = { alternatives: [], always: [], optional: [], fallback: null } as const;

/** A join waits for a flow that nothing can take, too; to all others such a flow means nothing. */
const connect = (nodes: ReadonlyMap<number, NetNode>, edges: readonly Edge[]): void => {
  const taken = new Set(
    [...nodes.values()].flatMap((node) => [
      ...node.alternatives,
      ...node.always,
      ...node.optional,
      ...(node.fallback ? [node.fallback] : []),
      ...node.sides,
      ...node.atReset,
    ]),
  );
  const into = Map.groupBy(edges, ({ target }) => target);
  for (const node of nodes.values()) {
    const incoming = into.get(node.number) ?? [];
    node.incoming = incoming.filter(
      (edge) => edge.source === BEGIN || node.join.type !== 'none' || taken.has(edge),
    );
  }
};

const carriesTokens = (node: FlowNode): boolean => {
  if (node.kind === 'subProcess' && node.triggeredByEvent) return false;
  if (node.kind === 'boundaryEvent')
    return !node.definitions.some(({ type }) => type === 'compensate');
  return !('isForCompensation' in node && node.isForCompensation);
};

const joinOf = (node: FlowNode): Join => {
  if (node.kind === 'parallelGateway') return { type: 'parallel' };
  if (node.kind === 'inclusiveGateway') return { type: 'inclusive', gateway: node };
  if (node.kind === 'complexGateway') return { type: 'complex', gateway: node };
  return 'startQuantity' in node && node.startQuantity > 1
    ? { type: 'quantity', needed: node.startQuantity }
    : { type: 'none' };
};

type WaysOf = Partial<Pick<NetNode, 'alternatives' | 'always' | 'optional' | 'fallback'>>;

/** What the interpreter's `firstFlow` and `holdingFlows` could answer if data were anything. */
const waysOf = (node: FlowNode, drawn: readonly Edge[]): WaysOf => {
  const isDefault = ({ flow }: Edge): boolean => flow === node.defaultFlow;
  const fallback = drawn.find(isDefault) ?? null;
  const others = drawn.filter((edge) => !isDefault(edge));
  const sure = others.filter(({ when }) => when.length === 0);
  const optional = others.filter(({ when }) => when.length > 0);
  switch (node.kind) {
    case 'eventBasedGateway':
      return node.instantiate && node.parallel ? { always: drawn } : { alternatives: drawn };
    case 'parallelGateway':
      return { always: drawn };
    case 'exclusiveGateway': {
      const first = others.findIndex(({ when }) => when.length === 0);
      if (first >= 0) return { alternatives: others.slice(0, first + 1) };
      return { alternatives: fallback ? [...others, fallback] : others };
    }
    case 'inclusiveGateway':
    case 'complexGateway':
      return { always: sure, optional, fallback: sure.length > 0 ? null : fallback };
    default:
      if (fallback && optional.length === 0) return { always: [...sure, fallback] };
      return { always: sure, optional, fallback };
  }
};

const linkOf = (node: FlowNode): ElementId | null => {
  if (node.kind !== 'intermediateThrowEvent') return null;
  const link = node.definitions.find(({ type }) => type === 'link');
  return link?.type === 'link' ? link.target : null;
};

/** The event gateway waits for what it targets; heard there, it is done. */
const isHeardByGateway = ({ incoming }: FlowNode, plan: ProcessPlan): boolean =>
  incoming.some((flow) => {
    const source = plan.nodes[plan.flows[flow]?.source ?? ''];
    return source?.kind === 'eventBasedGateway' && !(source.instantiate && source.parallel);
  });

/** Whether a token can rest here until something outside the step happens. */
const mayWait = (node: FlowNode): boolean => {
  switch (node.kind) {
    case 'task':
    case 'scriptTask':
      return node.data !== undefined;
    case 'sendTask':
      return node.job !== undefined || node.data !== undefined;
    case 'receiveTask':
      return !node.instantiate;
    case 'intermediateCatchEvent':
      return !node.definitions.some(({ type }) => type === 'link');
    case 'intermediateThrowEvent':
    case 'endEvent':
      return node.definitions.some(({ type }) => type === 'compensate');
    case 'startEvent':
    case 'boundaryEvent':
    case 'exclusiveGateway':
    case 'parallelGateway':
    case 'inclusiveGateway':
    case 'complexGateway':
      return false;
    case 'eventBasedGateway':
      return !(node.instantiate && node.parallel);
    default:
      return true; // people, jobs, calls and scopes of their own
  }
};

/** Start events of a process are alternatives; what starts beside them does so with each. */
const entriesOf = (plan: ProcessPlan, container: ElementId): readonly (readonly ElementId[])[] => {
  const around = hostOf(plan, container);
  const scope: ScopePlan = around && 'scope' in around ? around.scope : plan.scope;
  const isEvent = (id: ElementId): boolean => plan.nodes[id]?.kind === 'startEvent';
  const beside = scope.starts.filter((id) => !isEvent(id));
  const none = scope.starts.filter(isEvent);
  const triggered = scope.triggeredStarts.map((id) => (isEvent(id) ? [id, ...beside] : [id]));
  const begun = none.map((id) => [id, ...beside]);
  const all = [...begun, ...triggered];
  return all.length === 0 && beside.length > 0 ? [beside] : all;
};
