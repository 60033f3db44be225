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

const MOST_TRIED = 50; // ways past a merge, in search of one that is seen to lead there again

/** Work behind a merge that is done once for each token that comes. */
const repeatedFindings = ({
  starts,
  states,
  isComplete,
  placeOf,
}: Exploration): readonly Finding[] => {
  const passings = new Map<NetNode, Passing[]>();
  for (const state of states) {
    for (const transition of state.next) {
      for (const node of transition.repeated) {
        const known = passings.get(node) ?? [];
        if (known.length < MOST_TRIED) passings.set(node, [...known, { state, transition }]);
      }
    }
  }
  return [...passings].flatMap(([node, ways]) => {
    const shown = firstShown(ways, node, placeOf);
    if (!shown) return [];
    const always = isComplete && !canEndOnce(starts, node);
    return [{ fault: 'improper-join', element: node.element, always, ...shown }];
  });
};

interface Passing {
  readonly state: State;
  readonly transition: Transition;
}

/** The first that goes on to a second token; none known: the run ends with the first token. */
const firstShown = (
  ways: readonly Passing[],
  node: NetNode,
  placeOf: Exploration['placeOf'],
): Pick<Finding, 'steps' | 'onward'> | null => {
  const runOf = ({ state, transition }: Passing) => [...stepsTo(state), ...transition.steps];
  for (const way of ways) {
    const onward = untilAgain(way.transition, node, placeOf);
    if (onward) return { steps: runOf(way), onward };
  }
  const [first] = ways;
  return first ? { steps: runOf(first), onward: [] } : null;
};

/** The shortest way on to a second token in the node; null: none is known. */
const untilAgain = (
  first: Transition,
  { element }: NetNode,
  placeOf: Exploration['placeOf'],
): readonly Step[] | null => {
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
  return null;
};

/** Whether some run ends although, where another token could come to the node, none came. */
const canEndOnce = (starts: readonly State[], node: NetNode): boolean => {
  const before = new Set(starts);
  const after = new Set<State>(); // another token can come
  for (const state of before) {
    if (isAtEnd(state)) return true;
    for (const { to, entered, repeated } of state.next) {
      if (!repeated.includes(node)) before.add(to);
      else if (entered.filter((one) => one === node).length < 2) after.add(to);
    }
  }
  for (const state of after) {
    if (isAtEnd(state)) return true;
    for (const { to, entered } of state.next) if (!entered.includes(node)) after.add(to);
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
