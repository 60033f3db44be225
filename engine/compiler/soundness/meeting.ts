import { noneToCome } from '../../interpreter/joins.ts';
import { withToken, withoutToken, type Marking, type Place } from './marking.ts';
import { passesAlone, stepsFromRest, subsetsOf, type Edge, type NetNode } from './net.ts';
import { enter, send } from './passing.ts';
import { mayExclude } from './simplify.ts';
import { copyOf, type Draft, type Table } from './table.ts';

/** A token comes to a node by an edge, and perhaps waits there for others. */
export const arrive = (table: Table, draft: Draft, edge: Edge): readonly Draft[] => {
  draft.steps.push(...stepsFromRest(edge));
  const node = table.net.nodes.get(edge.target);
  if (!node) return [draft];
  if (passesAlone(node)) return enter(table, draft, node, edge);
  draft.marking = withToken(draft.marking, table.places.arrived(node, edge));
  switch (node.join.type) {
    case 'none':
    case 'inclusive':
      return [draft]; // asked when nothing else moves
    case 'parallel':
      if (!node.incoming.every((way) => isAt(table, draft, node, way))) return [draft];
      take(table, draft, node, node.incoming);
      return enter(table, draft, node, null);
    case 'quantity':
      return gather(table, draft, node, node.join.needed);
    case 'complex':
      return startComplex(table, draft, node);
  }
};

/** Inclusive joins in document order, then resets; null: none can fire. */
export const fireOne = (table: Table, draft: Draft): readonly Draft[] | null => {
  for (const node of table.joins) {
    const isHere = node.incoming.some((way) => isAt(table, draft, node, way));
    if (!isHere || !comesNone(table, draft, node, [])) continue;
    take(table, draft, node, node.incoming);
    return enter(table, draft, node, null);
  }
  for (const number of draft.marking) {
    const place = table.places.get(number);
    if (place.type === 'resetting' && comesNone(table, draft, place.node, place.used))
      return reset(table, draft, place);
  }
  draft.marking = expecting(table, draft.marking);
  return null;
};

/** At rest now: whatever still resets has found that more can come. */
const expecting = ({ places }: Table, marking: Marking): Marking =>
  marking.reduce((held, number) => {
    const place = places.get(number);
    if (place.type !== 'resetting' || place.expecting) return held;
    return withToken(withoutToken(held, number), places.resetting(place.node, place.used, true));
  }, marking);

const isAt = ({ places }: Table, { marking }: Draft, node: NetNode, edge: Edge): boolean =>
  marking.includes(places.arrived(node, edge));

/** One token of each flow that has one. */
const take = (
  table: Table,
  draft: Draft,
  node: NetNode,
  edges: readonly Edge[],
): readonly Edge[] => {
  const taken = edges.filter((edge) => isAt(table, draft, node, edge));
  for (const edge of taken)
    draft.marking = withoutToken(draft.marking, table.places.arrived(node, edge));
  return taken;
};

/** startQuantity: tokens of all flows together. */
const gather = (table: Table, draft: Draft, node: NetNode, needed: number): readonly Draft[] => {
  const here = draft.marking
    .filter((number) => isOwn(table.places.get(number), node))
    .slice(0, needed);
  if (here.length < needed) return [draft];
  for (const place of here) draft.marking = withoutToken(draft.marking, place);
  return enter(table, draft, node, null);
};

/** Whether what has arrived is enough is data, until all has arrived. */
const startComplex = (table: Table, draft: Draft, node: NetNode): readonly Draft[] => {
  const places = draft.marking.map((number) => table.places.get(number));
  if (places.some((place) => place.type === 'resetting' && place.node === node)) return [draft];
  const isFull = node.incoming.every((way) => isAt(table, draft, node, way));
  const waiting = isFull ? [] : [copyOf(draft)];
  const used = take(table, draft, node, node.incoming);
  if (!isFull) draft.marking = withToken(draft.marking, table.places.resetting(node, used, false));
  return [...enter(table, draft, node, null), ...waiting];
};

const reset = (
  table: Table,
  draft: Draft,
  { number, node, used, expecting: hasWaited }: Place & { readonly type: 'resetting' },
): readonly Draft[] => {
  draft.marking = withoutToken(draft.marking, number);
  const unused = node.incoming.filter((edge) => !used.includes(edge));
  const late = take(table, draft, node, unused);
  const isAsked = late.length > 0 || hasWaited;
  const ways = isAsked ? [[], ...subsetsOf(node.atReset, mayExclude)] : [[]];
  return ways.map((edges) => {
    const next = copyOf(draft);
    send(table, next, edges, 1);
    return next;
  });
};

/** The interpreter's own rule, asked about the tokens of this draft. */
const comesNone = (table: Table, draft: Draft, node: NetNode, used: readonly Edge[]): boolean => {
  const { join, incoming } = node;
  if (join.type !== 'inclusive' && join.type !== 'complex') return false;
  const places = draft.marking.map((number) => table.places.get(number));
  table.meter.work += places.length + incoming.length;
  return noneToCome(
    { ...join.gateway, incoming: flowsOf(incoming) },
    places.flatMap((place) =>
      place.type === 'arrived' && place.node === node
        ? flowsOf([place.edge]).map((via) => ({ elementId: place.at, via }))
        : [],
    ),
    places.filter((place) => !isOwn(place, node)).map(({ at }) => at),
    flowsOf(used),
  );
};

const isOwn = (place: Place, node: NetNode): boolean =>
  (place.type === 'arrived' || place.type === 'resetting') && place.node === node;

const flowsOf = (edges: readonly Edge[]) => edges.flatMap(({ flow }) => flow ?? []);
