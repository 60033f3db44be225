import { withToken } from './marking.ts';
import type { Edge, Net, NetNode } from './net.ts';
import type { Entry, Situation, Table } from './table.ts';
import { movesFrom } from './token-game.ts';

const MOST_SITUATIONS = 500; // a token that comes again comes soon

/**
 * Whether another token, now elsewhere, can enter the same node by another flow without meeting
 * the one that has just entered it: then what lies behind the merge runs twice.
 */
export const createTrial = (game: Table): ((entry: Entry) => boolean) => {
  const table = { ...game, visited: new Set<NetNode | Edge>() }; // what it meets is no run
  const known = new Map<string, boolean>();
  const near = new Map<Edge, ReadonlySet<number>>();
  return (entry) => {
    if (!mayCome(table, entry, near)) return false;
    const { node, edge, others } = entry;
    const key = `${node.number}|${edge.number}|${keyOf(others)}`;
    const found = known.get(key) ?? comesAgain(table, entry);
    known.set(key, found);
    return found;
  };
};

export const keyOf = ({ marking, queue, ended }: Situation): string =>
  `${ended ? 1 : 0}|${marking.join()}|${queue.map(({ number }) => number).join()}`;

const comesAgain = (table: Table, { node, edge, others }: Entry): boolean => {
  const marking = withToken(others.marking, table.places.frozen(node)); // still seen by joins
  const pending: Situation[] = [{ ...others, marking }];
  const seen = new Set(pending.map(keyOf));
  for (const situation of pending) {
    for (const move of movesFrom(table, situation)) {
      if (move.entered.some((again) => again.node === node && again.edge !== edge)) return true;
      const key = keyOf(move);
      if (seen.has(key) || seen.size >= MOST_SITUATIONS) continue;
      seen.add(key);
      pending.push(move);
    }
  }
  return false;
};

/** A look at the drawing first: most tokens have no way to another flow of the node. */
const mayCome = (
  { net, places }: Table,
  { node, edge, others }: Entry,
  near: Map<Edge, ReadonlySet<number>>,
): boolean =>
  node.incoming.some((other) => {
    if (other === edge) return false;
    const before = near.get(other) ?? nodesBefore(net, other, node);
    near.set(other, before);
    const isNear = (way: Edge): boolean => way === other || before.has(way.target);
    return (
      others.queue.some(isNear) ||
      others.marking.some((number) => {
        const place = places.get(number);
        return place.type === 'edge' ? isNear(place.edge) : before.has(place.node.number);
      })
    );
  });

const nodesBefore = (net: Net, edge: Edge, stop: NetNode): ReadonlySet<number> => {
  const found = new Set<number>();
  const pending = [edge.source];
  for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
    const node = net.nodes.get(at);
    if (!node || node === stop || found.has(at)) continue;
    found.add(at);
    pending.push(...node.incoming.map(({ source }) => source));
  }
  return found;
};
