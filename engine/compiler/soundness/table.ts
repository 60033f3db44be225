import type { Marking, Places } from './marking.ts';
import type { Edge, Net, NetNode, Step } from './net.ts';

/** Tokens at rest, and those that still move, first in first out: the edges they arrive by. */
export interface Situation {
  readonly marking: Marking;
  readonly queue: readonly Edge[];
  readonly ended: boolean; // some token has reached an end
}
/** A node was entered by an edge; what was elsewhere at that moment. */
export interface Entry {
  readonly node: NetNode;
  readonly edge: Edge;
  readonly others: Situation;
}
/** A situation while it changes. */
export interface Draft {
  marking: Marking;
  queue: readonly Edge[];
  ended: boolean;
  readonly steps: Step[];
  readonly entered: Entry[];
  readonly external: boolean; // something outside had to happen first
}
/** What the token game is played on. */
export interface Table {
  readonly net: Net;
  readonly places: Places;
  readonly joins: readonly NetNode[]; // inclusive ones, in document order
  readonly watched: ReadonlySet<NetNode>; // whose entries are noted
  readonly visited: Set<NetNode | Edge>;
  readonly meter: Meter;
}
export interface Meter {
  work: number;
  /** Some split had more combinations than were looked at. */
  isCut: boolean;
}

export const draftOf = ({ marking, queue, ended }: Situation, external: boolean): Draft => ({
  marking,
  queue,
  ended,
  steps: [],
  entered: [],
  external,
});

export const copyOf = (draft: Draft): Draft => ({
  ...draft,
  steps: [...draft.steps],
  entered: [...draft.entered],
});
