import { createPlaces, exceeds, mostEqual, type Place } from './marking.ts';
import { outgoingOf, passesAlone, type Edge, type Net, type NetNode, type Step } from './net.ts';
import { send } from './passing.ts';
import { draftOf, type Draft, type Situation, type Table } from './table.ts';
import { movesFrom } from './token-game.ts';
import { createTrial, keyOf } from './trial.ts';

/** Bounds of a search. Work is counted, never timed: equal models get equal verdicts. */
export interface Limits {
  readonly states: number;
  work: number; // left for the whole file
}

export interface State extends Situation {
  readonly number: number;
  readonly from: State | null;
  readonly steps: readonly Step[]; // since `from`
  readonly next: Transition[];
  isGrowing: boolean; // holds all that an earlier one held, and more
}
export interface Transition {
  readonly to: State;
  readonly steps: readonly Step[];
  readonly external: boolean;
  readonly entered: readonly NetNode[]; // merges, in order
  readonly repeated: readonly NetNode[]; // those of them for which another token can still come
}
export interface Exploration {
  readonly starts: readonly State[];
  readonly states: readonly State[]; // the shortest way to each comes first
  readonly visited: ReadonlySet<string>;
  readonly isComplete: boolean;
  readonly placeOf: (number: number) => Place;
}

const FEWEST_TOKENS_OF_GROWTH = 3; // on one flow; fewer are honest work in parallel

/** All the situations a container can come into, breadth first. */
export const explore = (net: Net, limits: Limits): Exploration => {
  const table = tableOf(net);
  const comesAgain = createTrial(table);
  const most = mostTokens(net);
  const states: State[] = [];
  const known = new Map<string, State>();
  let isComplete = true;

  const stateOf = (draft: Draft, from: State | null): State | undefined => {
    const key = keyOf(draft);
    const earlier = known.get(key);
    if (earlier || states.length >= limits.states) return earlier;
    const { marking, queue, ended, steps } = draft;
    const number = states.length;
    const made = { number, marking, queue, ended, from, steps, next: [], isGrowing: false };
    known.set(key, made);
    states.push(made);
    return made;
  };
  const go = (from: State, draft: Draft): void => {
    const to = stateOf(draft, from);
    if (!to) isComplete = false;
    else {
      const { steps, external } = draft;
      const entered = draft.entered.map(({ node }) => node);
      const repeated = draft.entered.filter(comesAgain).map(({ node }) => node);
      from.next.push({ to, steps, external, entered, repeated });
    }
  };

  for (const entry of net.entries) stateOf(beginningBy(table, entry), null);
  const starts = [...states];
  for (const state of states) {
    if (table.meter.work >= limits.work) {
      isComplete = false;
      break;
    }
    if (mostEqual(tokensOf(state)) > most) {
      state.isGrowing = growsFromEarlier(state);
      isComplete &&= state.isGrowing;
    } else for (const draft of movesFrom(table, state)) go(state, draft);
  }
  limits.work -= table.meter.work;
  const visited = new Set([...table.visited].flatMap(({ covers }) => covers));
  return {
    starts,
    states,
    visited,
    isComplete: isComplete && !table.meter.isCut,
    placeOf: table.places.get,
  };
};

const tableOf = (net: Net): Table => {
  const nodes = [...net.nodes.values()];
  return {
    net,
    places: createPlaces(),
    joins: nodes
      .filter((node) => node.join.type === 'inclusive' && !passesAlone(node))
      .sort((a, b) => a.order - b.order),
    watched: new Set(nodes.filter((node) => repeatsWork(net, node))),
    visited: new Set(),
    meter: { work: 0, isCut: false },
  };
};

/** A merge, unless only a plain end follows it. */
const repeatsWork = (net: Net, node: NetNode): boolean => {
  if (node.join.type !== 'none' || node.incoming.length < 2 || node.isPlainEnd) return false;
  const [only, ...others] = outgoingOf(node);
  const isLastStep = only && others.length === 0 && only.rests === null && !node.waits;
  return !(isLastStep && only.steps.length === 0 && net.nodes.get(only.target)?.isPlainEnd);
};

const beginningBy = (table: Table, entry: readonly Edge[]): Draft => {
  const draft = draftOf({ marking: [], queue: [], ended: false }, false);
  send(table, draft, entry, 1);
  return draft;
};

const mostTokens = (net: Net): number =>
  Math.max(
    FEWEST_TOKENS_OF_GROWTH,
    ...[...net.nodes.values()].map(({ copies, join }) =>
      join.type === 'quantity' ? Math.max(copies, join.needed) : copies,
    ),
  );

/** Places, and edges under way as negative numbers, sorted. */
const tokensOf = ({ marking, queue }: Situation): readonly number[] => [
  ...queue.map(({ number }) => -1 - number).sort((a, b) => a - b),
  ...marking,
];

const growsFromEarlier = (state: State): boolean => {
  const tokens = tokensOf(state);
  for (let earlier = state.from; earlier; earlier = earlier.from)
    if (exceeds(tokens, tokensOf(earlier))) return true;
  return false;
};
