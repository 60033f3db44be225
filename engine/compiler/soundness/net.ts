import type { ElementId, FlowId, NodeOf } from '../../interpreter/plan.ts';

/**
 * What of a container matters for its tokens: nodes that join, wait and choose, and the edges
 * between them. Data is gone; a choice is a set of edges.
 */
export interface Net {
  readonly nodes: Map<number, NetNode>;
  /** Alternatives; each puts a token on every one of its edges. */
  entries: (readonly Edge[])[];
  readonly edges: Edge[]; // by number, those no longer in use too
}

/** One element left behind: which flows were taken, or which event took the token away. */
export interface Step {
  readonly element: ElementId;
  readonly flows: readonly FlowId[];
  readonly by?: ElementId;
}

/** From one node to the next; what was simplified away between them is part of it. */
export interface Edge {
  readonly number: number;
  readonly source: number; // BEGIN: the container's beginning
  readonly target: number;
  readonly taken: readonly FlowId[]; // at the source
  readonly by?: ElementId; // the boundary event that takes it
  readonly flow: FlowId | null; // on which a token arrives
  readonly when: readonly string[]; // any of these conditions; none: unconditional
  readonly steps: readonly Step[]; // in between
  readonly rests: ElementId | null; // where a token stands while something in between waits
  readonly covers: readonly ElementId[]; // all that can be visited in between
}

export const BEGIN = -1;

const restAt = ({ steps, rests }: Edge): number =>
  Math.max(
    0,
    steps.findIndex(({ element }) => element === rests),
  );
/** What a token leaves behind on its way to where it rests, and what when it goes on from there. */
export const stepsBeforeRest = (edge: Edge): readonly Step[] => edge.steps.slice(0, restAt(edge));
export const stepsFromRest = (edge: Edge): readonly Step[] => edge.steps.slice(restAt(edge));

export interface NetNode {
  readonly number: number;
  readonly element: ElementId;
  readonly order: number;
  readonly join: Join;
  readonly copies: number; // completionQuantity
  readonly waits: boolean;
  /** Leaving ends all tokens of the container, only this one, or none. */
  readonly ends: 'all' | 'one' | null;
  readonly isPlainEnd: boolean; // however many tokens come, nothing is done twice
  incoming: readonly Edge[];
  /** One of these is taken … */
  alternatives: readonly Edge[];
  /** … or, if there are any, these together. */
  always: readonly Edge[];
  optional: readonly Edge[];
  fallback: Edge | null;
  /** Side tokens of non-interrupting events, once each while a token is here. */
  sides: readonly Edge[];
  readonly atReset: readonly Edge[];
  covers: readonly ElementId[];
}

/** How tokens meet before a node. */
export type Join =
  | { readonly type: 'none' } // each passes alone
  | { readonly type: 'parallel' }
  | { readonly type: 'quantity'; readonly needed: number }
  | { readonly type: 'inclusive'; readonly gateway: NodeOf<'inclusiveGateway'> }
  | { readonly type: 'complex'; readonly gateway: NodeOf<'complexGateway'> };

export const outgoingOf = (node: NetNode): readonly Edge[] => [
  ...node.alternatives,
  ...node.always,
  ...node.optional,
  ...(node.fallback ? [node.fallback] : []),
  ...node.sides,
];

/** A join with one way in waits for nothing. */
export const passesAlone = ({ join, incoming }: NetNode): boolean =>
  join.type === 'none' || (join.type !== 'quantity' && incoming.length <= 1);

const MOST_OPTIONAL = 8; // 255 subsets; more of them are no longer looked at one by one

export interface Ways {
  readonly ways: readonly (readonly Edge[])[];
  readonly complete: boolean;
}

/** Every set of edges that can be taken at once. */
export const waysOut = (node: NetNode, mayExclude: (a: Edge, b: Edge) => boolean): Ways => {
  const { alternatives, always, optional, fallback } = node;
  const ways: (readonly Edge[])[] = alternatives.map((edge) => [edge]);
  const subsets = subsetsOf(optional.slice(0, MOST_OPTIONAL), mayExclude);
  ways.push(...subsets.map((subset) => [...always, ...subset]));
  if (fallback) ways.push([...always, fallback]);
  else if (always.length > 0) ways.push(always);
  const complete = optional.length <= MOST_OPTIONAL;
  if (!complete) ways.push([...always, ...optional]);
  return { ways, complete };
};

/** Smallest first, so that the shortest example takes as few flows as possible. */
export const subsetsOf = (
  edges: readonly Edge[],
  mayExclude: (a: Edge, b: Edge) => boolean,
): readonly (readonly Edge[])[] => {
  const found: (readonly Edge[])[] = [];
  for (const edge of edges) {
    const grown = found
      .filter((subset) => !subset.some((other) => mayExclude(other, edge)))
      .map((subset) => [...subset, edge]);
    found.push([edge], ...grown);
  }
  return found.sort((a, b) => a.length - b.length);
};
