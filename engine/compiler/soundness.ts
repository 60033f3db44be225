import type { ElementId, ProcessPlan } from '../interpreter/plan.ts';
import { deadNodes } from './soundness/dead.ts';
import { explore, type Limits } from './soundness/explore.ts';
import { findingsOf, type Finding } from './soundness/findings.ts';
import { readNet } from './soundness/read-net.ts';
import { simplify } from './soundness/simplify.ts';
import { handlerStarts, hostOf } from './soundness/throws.ts';

export interface Verdict {
  readonly container: ElementId;
  readonly findings: readonly Finding[];
  /** false: the bounds were reached; what was not found may still be there. */
  readonly isDecided: boolean;
  readonly looked: number; // situations
}

const MOST_STATES = 100_000;
const MOST_WORK = 4_000_000; // places looked at, in the whole file: less than five seconds on two slow cores

/**
 * bpmn.md §10: the token states of each container, with data abstracted. Any flow of a split that
 * could be taken is taken, events on borders happen at any time; instances of a loop are scopes of
 * their own, so however many there are, its activity holds one token. An ad-hoc sub-process is not
 * judged: what runs in it, and when it is over, is for people or a condition to say.
 */
export const judgeSoundness = (
  plan: ProcessPlan,
  limits: Limits = wholeBudget(),
): readonly Verdict[] => containersOf(plan).map((container) => judge(plan, container, limits));

/** Of one file; what one container does not use is left to the next. */
export const wholeBudget = (): Limits => ({ states: MOST_STATES, work: MOST_WORK });

const containersOf = (plan: ProcessPlan): readonly ElementId[] => [
  plan.processId,
  ...Object.values(plan.nodes).flatMap((node) =>
    node.kind === 'subProcess' || node.kind === 'transaction' ? [node.id] : [],
  ),
];

const judge = (plan: ProcessPlan, container: ElementId, limits: Limits): Verdict => {
  const net = readNet(plan, container);
  simplify(net);
  const exploration = explore(net, limits);
  const found = findingsOf(exploration, isEndable(plan, container));
  const isDecided = exploration.isComplete;
  const looked = exploration.states.length;
  if (!isDecided || found.some(({ fault }) => fault === 'unbounded'))
    return { container, findings: found, isDecided, looked };
  const faulty = found
    .filter(({ fault }) => fault !== 'improper-join')
    .map(({ element }) => element);
  const dead = deadNodes(plan, container, { visited: exploration.visited, faulty });
  const unreachable = dead.map((element) => ({
    fault: 'dead' as const,
    element,
    always: true,
    steps: [],
    onward: [],
  }));
  return { container, findings: [...found, ...unreachable], isDecided, looked };
};

/** Something outside its own flows may end it: then it may go round until that happens. */
const isEndable = (plan: ProcessPlan, container: ElementId): boolean => {
  const isInterrupting = (id: ElementId): boolean => {
    const node = plan.nodes[id];
    return node !== undefined && 'interrupting' in node && node.interrupting;
  };
  if (handlerStarts(plan, container).some(({ id }) => isInterrupting(id))) return true;
  const host = hostOf(plan, container);
  if (!host) return false;
  const boundary = 'boundary' in host ? host.boundary : [];
  return boundary.some(isInterrupting) || isEndable(plan, host.parent);
};
