import { withToken } from './marking.ts';
import { stepsBeforeRest, waysOut, type Edge, type NetNode } from './net.ts';
import { mayExclude } from './simplify.ts';
import { copyOf, type Draft, type Table } from './table.ts';

/** A token enters a node: it waits there, or goes on at once. A draft for each way it can go. */
export const enter = (
  table: Table,
  draft: Draft,
  node: NetNode,
  edge: Edge | null,
): readonly Draft[] => {
  table.visited.add(node);
  if (edge && table.watched.has(node)) {
    const { marking, queue, ended } = draft;
    draft.entered.push({ node, edge, others: { marking, queue, ended } });
  }
  if (!node.waits) return finish(table, draft, node);
  draft.marking = withToken(draft.marking, table.places.inNode(node, 0));
  return [draft];
};

/** A token leaves a node, alone or with all that is in the scope. */
export const finish = (table: Table, draft: Draft, node: NetNode): readonly Draft[] => {
  if (node.ends === 'all') {
    note(draft, node, []);
    [draft.marking, draft.queue, draft.ended] = [[], [], true];
    return [draft];
  }
  const { ways, complete } = waysOut(node, mayExclude);
  table.meter.isCut ||= !complete;
  const all = node.ends === 'one' ? [[], ...ways] : ways;
  return all.map((edges) => {
    const next = all.length === 1 ? draft : copyOf(draft);
    note(next, node, edges);
    if (edges.length === 0) next.ended = true;
    send(table, next, edges, node.copies);
    return next;
  });
};

/** `copies`: completionQuantity, which an event on the border knows nothing of. */
export const send = (
  { places, visited }: Table,
  draft: Draft,
  edges: readonly Edge[],
  copies: number,
): void => {
  for (const edge of edges) {
    visited.add(edge);
    for (let n = 0; n < (edge.by === undefined ? copies : 1); n += 1) {
      if (edge.rests === null) draft.queue = [...draft.queue, edge];
      else {
        draft.steps.push(...stepsBeforeRest(edge));
        draft.marking = withToken(draft.marking, places.onEdge(edge, edge.rests));
      }
    }
  }
};

const note = (draft: Draft, node: NetNode, edges: readonly Edge[]): void => {
  const by = edges.find((edge) => edge.by !== undefined)?.by;
  const flows = edges.flatMap(({ taken }) => taken);
  draft.steps.push({ element: node.element, flows, ...(by === undefined ? {} : { by }) });
};
