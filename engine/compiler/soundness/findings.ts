import type { ElementId } from '../../interpreter/plan.ts';
import type { Exploration, State, Transition } from './explore.ts';
import type { NetNode, Step } from './net.ts';

export type Fault = 'dead' | 'deadlock' | 'leftover' | 'improper-join' | 'livelock' | 'unbounded';

/** What can go wrong with the tokens of a container, with the shortest run to it. */
export interface Finding {
  readonly fault: Fault;
  readonly element: ElementId;
  readonly always: boolean; // in every run
  readonly steps: readonly Step[];
  readonly onward: readonly Step[]; // a repetition: on to where it is done a second time
}

/** Each fault once, at the element to change. */
export const findingsOf = (exploration: Exploration, isEndable: boolean): readonly Finding[] => [
  ...stuckFindings(exploration),
  ...repeatedFindings(exploration),
  ...growingFindings(exploration),
  ...(exploration.isComplete ? endlessFindings(exploration, isEndable) : []),
];

export const stepsTo = (state: State): readonly Step[] => {
  const parts: (readonly Step[])[] = [];
  for (let at: State | null = state; at; at = at.from) parts.push(at.steps);
  return parts.reverse().flat();
};

const isAtEnd = ({ next, isGrowing }: State): boolean => next.length === 0 && !isGrowing;
export const isProperEnd = (state: State): boolean =>
  isAtEnd(state) && state.marking.length === 0 && state.queue.length === 0;

/** Nothing moves any more, but tokens wait at joins. */
const stuckFindings = ({ states, isComplete, placeOf }: Exploration): readonly Finding[] => {
  const always = isComplete && !states.some(isProperEnd);
  const found = new Map<ElementId, Finding>();
  for (const state of states) {
    if (!isAtEnd(state)) continue;
    const joins = state.marking
      .map(placeOf)
      .flatMap((place) =>
        place.type === 'arrived' && place.node.join.type !== 'complex' ? [place.node] : [],
      )
      .sort((a, b) => a.order - b.order);
    const [first] = joins;
    if (!first || joins.some(({ element }) => found.has(element))) continue;
    const fault = state.ended ? 'leftover' : 'deadlock';
    const steps = stepsTo(state);
    found.set(first.element, { fault, element: first.element, always, steps, onward: [] });
  }
  return [...found.values()];
};

const repeatedFindings = ({
  starts,
  states,
  isComplete,
  placeOf,
}: Exploration): readonly Finding[] => {
  const found = new Map<NetNode, Finding>();
  for (const state of states) {
    for (const transition of state.next) {
      for (const node of transition.repeated) {
        if (found.has(node)) continue;
        const isThis = ({ repeated }: Transition): boolean => repeated.includes(node);
        const always = isComplete && !canEndWithout(starts, isThis);
        const steps = [...stepsTo(state), ...transition.steps];
        const onward = untilAgain(transition, node, placeOf);
        found.set(node, { fault: 'improper-join', element: node.element, always, steps, onward });
      }
    }
  }
  return [...found.values()];
};

/** The shortest way on to a second token in the node; none known: the run ends with the first. */
const untilAgain = (
  first: Transition,
  { element }: NetNode,
  placeOf: Exploration['placeOf'],
): readonly Step[] => {
  const entries = ({ marking }: State, steps: readonly Step[]): number =>
    steps.filter((step) => step.element === element).length +
    marking.map(placeOf).filter(({ type, at }) => type === 'node' && at === element).length;
  const isShown = (to: State, way: readonly Step[]): boolean =>
    entries(to, [...first.steps, ...way]) > 1;
  const ways = new Map<State, readonly Step[]>([[first.to, []]]);
  if (isShown(first.to, [])) return [];
  for (const [state, steps] of ways) {
    for (const move of state.next) {
      const way = [...steps, ...move.steps];
      if (isShown(move.to, way)) return way; // another way to the same place may not show it
      if (!ways.has(move.to)) ways.set(move.to, way);
    }
  }
  return [];
};

/** Whether some run ends without such a move. */
const canEndWithout = (
  starts: readonly State[],
  isThis: (transition: Transition) => boolean,
): boolean => {
  const seen = new Set(starts);
  for (const state of seen) {
    if (isAtEnd(state)) return true;
    for (const transition of state.next) if (!isThis(transition)) seen.add(transition.to);
  }
  return false;
};

const growingFindings = ({ states, isComplete, placeOf }: Exploration): readonly Finding[] => {
  const [first] = states.filter(({ isGrowing }) => isGrowing);
  if (!first) return [];
  const always = isComplete && !states.some(isAtEnd);
  const steps = stepsTo(first);
  const [often] = first.marking.filter((place, at) => first.marking[at + 2] === place);
  const element = often === undefined ? (steps.at(-1)?.element ?? '') : placeOf(often).at;
  return [{ fault: 'unbounded', element, always, steps, onward: [] }];
};

/** From here no run ends, nor stands still. Who can be ended from outside may wait on and on. */
const endlessFindings = (
  { states, starts }: Exploration,
  isEndable: boolean,
): readonly Finding[] => {
  const ending = endingOnes(states);
  const stuck = new Set<State>(); // no round of the kind looked for begins there
  for (const state of states) {
    if (ending.has(state)) continue;
    const round = roundFrom(state, isEndable, stuck);
    if (!round) continue;
    const always = !starts.some((start) => ending.has(start));
    const element = round.steps[0]?.element;
    if (element === undefined) continue;
    const steps = [...stepsTo(round.at), ...round.steps];
    return [{ fault: 'livelock', element, always, steps, onward: [] }];
  }
  return [];
};

const endingOnes = (states: readonly State[]): ReadonlySet<State> => {
  const before = new Map<State, State[]>();
  for (const state of states) {
    for (const { to } of state.next) {
      const known = before.get(to);
      if (known) known.push(state);
      else before.set(to, [state]);
    }
  }
  const ending = new Set(states.filter(({ next }) => next.length === 0));
  for (const state of ending) for (const earlier of before.get(state) ?? []) ending.add(earlier);
  return ending;
};

const roundFrom = (
  first: State,
  onlyAtOnce: boolean,
  stuck: Set<State>,
): { readonly at: State; readonly steps: readonly Step[] } | null => {
  const walked = new Map<State, readonly Step[]>();
  for (let at = first; !stuck.has(at);) {
    if (walked.has(at)) {
      const on = [...walked].slice([...walked.keys()].indexOf(at));
      return { at, steps: on.flatMap(([, steps]) => steps) };
    }
    const [move] = at.next;
    if (!move || (onlyAtOnce && move.external)) break;
    walked.set(at, move.steps);
    at = move.to;
  }
  for (const state of walked.keys()) stuck.add(state);
  return null;
};
