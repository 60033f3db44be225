import type { ElementId, FlowId, FlowNode, NodeOf, ProcessPlan } from '../../interpreter/plan.ts';
import { explore, type State } from './explore.ts';
import { isProperEnd, stepsTo, type Finding } from './findings.ts';
import type { Step } from './net.ts';
import { readNet } from './read-net.ts';
import { hostOf } from './throws.ts';

/**
 * A run to a fault as a scenario of the simulator: who goes on in which order, and by which flows.
 * Nobody else goes on, and no time passes, so that the run stands still where it went wrong.
 */
export interface Counterexample {
  readonly start: { readonly processId: ElementId; readonly startEvent?: ElementId };
  readonly choices: Readonly<Record<ElementId, readonly (readonly FlowId[])[]>>;
  readonly order: readonly ElementId[];
  readonly defaultAnswer: null;
  readonly until: 'PT0S';
}

/** The plans of the file, for what a run calls. */
type Plans = readonly ProcessPlan[];

interface Writing {
  readonly plans: Plans;
  readonly choices: Map<ElementId, (readonly FlowId[])[]>;
  readonly order: ElementId[];
  depth: number; // of what runs inside
}

const MOST_DEPTH = 32;

/**
 * null: the run cannot be played without knowing data, because it goes through a loop, an ad-hoc
 * sub-process, a call to elsewhere or a condition that becomes true.
 */
export const counterexampleOf = (
  plans: Plans,
  plan: ProcessPlan,
  container: ElementId,
  { steps, onward }: Finding,
): Counterexample | null => {
  const around = stepsInto(plan, container);
  const whole = [...(around ?? []), ...steps, ...onward];
  const start = startOf(plan, whole[0]);
  const writing: Writing = { plans, choices: new Map(), order: [], depth: 0 };
  if (!around || !start || !write(plan, whole, writing)) return null;
  return {
    start,
    choices: Object.fromEntries(writing.choices),
    order: writing.order,
    defaultAnswer: null,
    until: 'PT0S',
  };
};

const startOf = (plan: ProcessPlan, first: Step | undefined): Counterexample['start'] | null => {
  const { processId } = plan;
  const node = plan.nodes[first?.element ?? ''];
  if (node?.kind === 'startEvent') return { processId, startEvent: node.id };
  return plan.scope.triggeredStarts.length > 0 ? null : { processId };
};

/** Through the containers around, each to where the next one is entered. */
const stepsInto = (plan: ProcessPlan, container: ElementId): readonly Step[] | null => {
  const host = hostOf(plan, container);
  if (!host) return [];
  const around = stepsInto(plan, host.parent);
  if (!around || isHandler(host)) return around && withBeginning(plan, host, around);
  const way = shortestRun(plan, host.parent, ({ marking }, placeOf) =>
    marking.map(placeOf).some((place) => place.type === 'node' && place.at === host.id),
  );
  return way && [...around, ...way];
};

/** A handler is begun by its own event; what is around it has only to be there. */
const withBeginning = (
  plan: ProcessPlan,
  { parent }: FlowNode,
  around: readonly Step[],
): readonly Step[] => {
  if (parent !== plan.processId) return around;
  const [element] = plan.scope.starts;
  return element === undefined ? around : [{ element, flows: [] }];
};

const isHandler = (node: FlowNode): boolean => node.kind === 'subProcess' && node.triggeredByEvent;

type Exploration = ReturnType<typeof explore>;

/** Of the container as it is drawn: simplified, what is looked for might be gone. */
const shortestRun = (
  plan: ProcessPlan,
  container: ElementId,
  isThere: (state: State, placeOf: Exploration['placeOf']) => boolean,
): readonly Step[] | null => {
  const { states, placeOf } = explore(readNet(plan, container), { states: 2_000, work: 100_000 });
  const found = states.find((state) => isThere(state, placeOf));
  return found ? stepsTo(found) : null;
};

/** false: somewhere on the way data decides. */
const write = (plan: ProcessPlan, steps: readonly Step[], writing: Writing): boolean => {
  writing.depth += 1;
  if (writing.depth > MOST_DEPTH) return false;
  const isWritten = steps.every((step) => {
    const node = plan.nodes[step.element];
    if (!node || step.by !== undefined) return node !== undefined;
    if (isChoice(plan, node)) {
      const chosen = writing.choices.get(node.id) ?? [];
      writing.choices.set(node.id, [...chosen, step.flows]);
    }
    return writeTurn(plan, node, step, writing);
  });
  writing.depth -= 1;
  return isWritten;
};

const isChoice = ({ flows }: ProcessPlan, node: FlowNode): boolean =>
  node.outgoing.some((flow) => flow !== node.defaultFlow && flows[flow]?.condition !== undefined);

/** Who has to do something for a token to leave a node. */
const writeTurn = (plan: ProcessPlan, node: FlowNode, step: Step, writing: Writing): boolean => {
  if ('loop' in node && node.loop) return false;
  switch (node.kind) {
    case 'userTask':
    case 'manualTask':
    case 'serviceTask':
      return add(writing, node.id);
    case 'sendTask':
      return node.job === undefined || add(writing, node.id);
    case 'businessRuleTask':
      return node.decision !== undefined || add(writing, node.id);
    case 'receiveTask':
      return node.instantiate || add(writing, node.id);
    case 'boundaryEvent':
    case 'intermediateCatchEvent':
    case 'startEvent':
      return writeEvent(plan, node, writing);
    case 'eventBasedGateway': {
      const heard = plan.nodes[plan.flows[step.flows[0] ?? '']?.target ?? ''];
      if (heard?.kind === 'receiveTask') return add(writing, heard.id);
      return heard?.kind === 'intermediateCatchEvent' && addEvent(heard, writing);
    }
    case 'subProcess':
    case 'transaction': {
      const inside = shortestRun(plan, node.id, isProperEnd);
      return inside !== null && write(plan, inside, writing);
    }
    case 'callActivity': {
      const { processId, planHash } = node.called;
      const called = writing.plans.find(
        (other) => other.processId === processId && (!planHash || other.hash === planHash),
      );
      const inside = called ? shortestRun(called, processId, isProperEnd) : null;
      return called !== undefined && inside !== null && write(called, inside, writing);
    }
    case 'adHocSubProcess':
      return false;
    default:
      return true; // goes on by itself
  }
};

const add = ({ order }: Writing, element: ElementId): boolean => {
  order.push(element);
  return true;
};

type CatchingNode = NodeOf<'boundaryEvent' | 'intermediateCatchEvent' | 'startEvent'>;

/** What an event gateway waited for has happened already; a start happens only to a handler. */
const writeEvent = (plan: ProcessPlan, node: CatchingNode, writing: Writing): boolean => {
  if (node.kind === 'startEvent') {
    const host = hostOf(plan, node.parent);
    return !host || !isHandler(host) || addEvent(node, writing);
  }
  const isHeard =
    node.kind === 'intermediateCatchEvent' &&
    node.incoming.some(
      (flow) => plan.nodes[plan.flows[flow]?.source ?? '']?.kind === 'eventBasedGateway',
    );
  return isHeard || addEvent(node, writing);
};

/** A condition becomes true by data; an error or escalation is thrown by the work it is bound to. */
const addEvent = (node: CatchingNode, writing: Writing): boolean => {
  const [first, ...others] = node.definitions;
  if (!first) return true;
  const isPlayable =
    ['message', 'signal', 'timer'].includes(first.type) ||
    (node.kind === 'boundaryEvent' && ['error', 'escalation'].includes(first.type));
  if (first.type === 'link') return true;
  if (node.parallelMultiple && others.length > 0) return false;
  return isPlayable && add(writing, node.id);
};
