import type { ModdleElement } from './canvas-types.ts';
import { isA, kindOf, listOf, outcomeGatewayOf, referenceOf, textOf } from './model.ts';
import { createGraph, type Graph } from './step-graph.ts';

/** Where a row leads when it is not simply the next row. */
export interface Way {
  readonly flow: string;
  readonly target: string;
  readonly number: string;
}
interface RowBase {
  readonly id: string;
  readonly number: string;
  readonly level: number;
  readonly parent: string | null;
  readonly element: ModdleElement;
}
export interface StepRow extends RowBase {
  readonly type: 'step';
  readonly kind: string;
  readonly ways: readonly Way[];
}
export interface BranchRow extends RowBase {
  readonly type: 'branch';
  readonly isDefault: boolean;
  readonly ways: readonly Way[]; // empty: the rows nested below it
}
export type Row = StepRow | BranchRow;

const SMALL_BRANCH = 8; // steps; a longer branch goes on at the level of its decision, or it drowns

/**
 * 步骤清单: a process as numbered rows.
 *
 * Invariant: every flow node is exactly one row, and every flow is either the order of two rows
 * or a way written on one. Branches that only their decision reaches are nested; the longest one
 * goes on at the same level; whatever is entered from elsewhere is a row of its own with a way.
 */
export const stepRows = (container: ModdleElement): readonly Row[] => {
  const rows: Draft[] = [];
  addContainer(rows, container, { prefix: '', level: 1, parent: null });
  const numbers = new Map(rows.map((row) => [row.id, row.number]));
  return rows.map(({ leads, ...row }) => ({
    ...row,
    ways: leads.map(({ flow, target }) => ({ flow, target, number: numbers.get(target) ?? '' })),
  }));
};

type Lead = { readonly flow: string; readonly target: string };
type Draft = (Omit<StepRow, 'ways'> | Omit<BranchRow, 'ways'>) & { leads: Lead[] };
interface Place {
  readonly prefix: string;
  readonly level: number;
  readonly parent: string | null;
}
interface Walk {
  readonly rows: Draft[];
  readonly graph: Graph;
  readonly seen: Set<string>;
  /** Steps somebody pointed at and nobody added yet: they follow at the outermost level. */
  readonly later: string[];
}
/** Rows of one sequence: they share a prefix and count on. */
interface Sequence {
  readonly place: Place;
  readonly within: ReadonlySet<string> | null;
  count: number;
  readonly pending: string[];
}

const addContainer = (rows: Draft[], container: ModdleElement, place: Place): void => {
  const graph = createGraph(container);
  const walk: Walk = { rows, graph, seen: new Set(), later: [...graph.entries] };
  const sequence: Sequence = { place, within: null, count: 0, pending: walk.later };
  drain(walk, sequence);
  // a ring that nothing enters is still drawn, so it is still listed
  for (const id of walk.graph.nodes.keys()) {
    if (!walk.seen.has(id) && !walk.graph.hostOf.has(id)) sequence.pending.push(id);
    drain(walk, sequence);
  }
};

const drain = (walk: Walk, sequence: Sequence): void => {
  for (let id = sequence.pending.shift(); id !== undefined; id = sequence.pending.shift()) {
    let next: string | undefined = id;
    while (next !== undefined && mayAdd(walk, sequence, next)) next = addStep(walk, sequence, next);
  }
};

const mayAdd = (walk: Walk, { within }: Sequence, id: string): boolean =>
  !walk.seen.has(id) && (within === null || within.has(id));

/** Adds one step with all that hangs on it; answers the step that follows at the same level. */
const addStep = (walk: Walk, sequence: Sequence, id: string): string | undefined => {
  const { graph, rows, seen } = walk;
  const element = graph.nodes.get(id);
  if (!element) return undefined;
  seen.add(id);
  const { place } = sequence;
  const number = `${place.prefix}${++sequence.count}`;
  const row: Draft = {
    ...place,
    type: 'step',
    id,
    number,
    element,
    kind: kindOf(element),
    leads: [],
  };
  rows.push(row);
  const below: Place = { prefix: `${number}.`, level: place.level + 1, parent: id };
  if (isA(element, 'bpmn:SubProcess')) addContainer(rows, element, below);

  const flows = graph.waysOf(id);
  const next = flows.length > 1 ? addBranches(walk, sequence, row, below) : flows[0]?.target;
  addBoundaries(walk, id, below);
  if (flows.length > 1) return next;
  if (flows[0] && (next === undefined || !mayAdd(walk, sequence, next)))
    leadTo(walk, row, flows[0]);
  return next;
};

const leadTo = (walk: Walk, row: Draft, lead: Lead): void => {
  row.leads.push(lead);
  walk.later.push(lead.target);
};

const addBranches = (
  walk: Walk,
  sequence: Sequence,
  split: Draft,
  below: Place,
): string | undefined => {
  const { graph } = walk;
  const flows = graph.waysOf(split.id);
  const own = new Map(flows.map(({ flow }) => [flow, graph.ownOf(flow)]));
  const open = flows.filter(({ target }) => mayAdd(walk, sequence, target));
  const allSmall = open.every(({ flow }) => (own.get(flow)?.size ?? 0) <= SMALL_BRANCH);
  const goesOn = (allSmall ? meetingOf(walk, flows, own) : undefined) ?? longestOf(walk, open);
  const order = referenceOf(split.element, 'default');

  flows.forEach((way, index) => {
    const element = graph.flows.get(way.flow);
    if (!element) return;
    const number = `${below.prefix}${index + 1}`;
    const isDefault = order?.id === way.flow;
    const row: Draft = {
      ...below,
      type: 'branch',
      id: way.flow,
      number,
      element,
      isDefault,
      leads: [],
    };
    walk.rows.push(row);
    const inside = own.get(way.flow) ?? new Set<string>();
    const nests = inside.has(way.target) && way.target !== goesOn && inside.size <= SMALL_BRANCH;
    if (!nests || !mayAdd(walk, sequence, way.target)) {
      leadTo(walk, row, way);
      return;
    }
    const place = { prefix: `${number}.`, level: below.level + 1, parent: way.flow };
    drain(walk, { place, within: inside, count: 0, pending: [way.target] });
  });
  return goesOn;
};

/** The branch with most to read, none of the others counted in: the case's usual way. */
const longestOf = ({ graph, seen }: Walk, open: readonly Lead[]): string | undefined => {
  const closed = new Set([...seen, ...open.map(({ target }) => target)]);
  let longest: { readonly target: string; readonly length: number } | undefined;
  for (const { target } of open) {
    const length = graph.lengthFrom(target, closed);
    if (!longest || length > longest.length) longest = { target, length };
  }
  return longest?.target;
};

/** The one step where all branches come together again, if there is exactly one. */
const meetingOf = (
  { graph, seen }: Walk,
  flows: readonly Lead[],
  own: ReadonlyMap<string, ReadonlySet<string>>,
): string | undefined => {
  const exits = new Set<string>();
  for (const { flow, target } of flows) {
    const inside = own.get(flow) ?? new Set<string>();
    if (!inside.has(target)) exits.add(target);
    for (const id of inside)
      for (const way of graph.waysOf(id)) if (!inside.has(way.target)) exits.add(way.target);
  }
  const [only, another] = [...exits].filter((id) => !seen.has(id));
  return another === undefined ? only : undefined;
};

/** 到期另走 and its kin hang under the step they watch. */
const addBoundaries = (walk: Walk, host: string, place: Place): void => {
  let count = walk.graph.waysOf(host).length > 1 ? walk.graph.waysOf(host).length : 0;
  for (const id of walk.graph.watchersOf(host)) {
    if (walk.seen.has(id)) continue;
    const inside = new Set([id, ...walk.graph.ownOfNode(id)]);
    const small = inside.size <= SMALL_BRANCH ? inside : new Set([id]);
    const nested: Sequence = { place, within: small, count, pending: [id] };
    drain(walk, nested);
    count = nested.count;
  }
};

/** What a branch is called: its name, else its outcome. */
export const branchLabel = (flow: ModdleElement, english: boolean): string =>
  (english && textOf(flow, 'bh:nameEn')) || textOf(flow, 'name') || textOf(flow, 'bh:outcome');

/**
 * Flows a step behind this one could stand on. Behind a step with outcomes these are the ways of
 * its decision, never the flow before it: task and decision have to stay neighbors.
 */
export const waysBehind = (element: ModdleElement): readonly ModdleElement[] =>
  isA(element, 'bpmn:SequenceFlow')
    ? [element]
    : listOf(outcomeGatewayOf(element) ?? element, 'outgoing');
