import { withToken, withoutToken } from './marking.ts';
import { arrive, fireOne } from './meeting.ts';
import type { Edge } from './net.ts';
import { finish, send } from './passing.ts';
import { draftOf, type Draft, type Situation, type Table } from './table.ts';

/**
 * Every way to go on, in the order of the interpreter (bpmn.md §2.2): what moves by itself moves
 * first, then joins fire, and only at rest something outside happens. None: nothing moves any more.
 */
export const movesFrom = (table: Table, situation: Situation): readonly Draft[] => {
  const draft = draftOf(situation, false);
  const settled = settle(table, draft);
  const isAtRest =
    settled.length === 1 &&
    settled[0] === draft &&
    draft.steps.length === 0 &&
    draft.marking === situation.marking &&
    draft.queue.length === situation.queue.length;
  if (!isAtRest) return settled;
  return eventsAt(table, situation).flatMap((event) => settle(table, event));
};

/** Until it rests, has a choice, or comes round again: a loop is a situation of its own. */
const settle = (table: Table, draft: Draft): readonly Draft[] => {
  const passed = new Set<Edge>();
  for (;;) {
    table.meter.work += 1 + draft.marking.length + draft.queue.length;
    const [first, ...rest] = draft.queue;
    if (first && passed.has(first)) return [draft];
    if (first) {
      passed.add(first);
      draft.queue = rest;
    }
    const next = first ? arrive(table, draft, first) : fireOne(table, draft);
    if (!next) return [draft];
    if (next.length !== 1 || next[0] !== draft) return next;
  }
};

/** Each token that rests may be the one that goes on; equal ones are asked once. */
const eventsAt = (table: Table, situation: Situation): readonly Draft[] =>
  [...new Set(situation.marking)].flatMap((number): readonly Draft[] => {
    const place = table.places.get(number);
    const rest = withoutToken(situation.marking, number);
    const draft = draftOf({ ...situation, marking: rest }, true);
    switch (place.type) {
      case 'edge':
        return [{ ...draft, queue: [place.edge] }];
      case 'node': {
        const { node, fired } = place;
        const sides = node.sides.flatMap((edge, bit): readonly Draft[] => {
          if ((fired & (1 << bit)) !== 0) return [];
          const still = table.places.inNode(node, fired | (1 << bit));
          const next = draftOf({ ...situation, marking: withToken(rest, still) }, true);
          send(table, next, [edge], 1);
          return [next];
        });
        return [...finish(table, draft, node), ...sides];
      }
      case 'arrived':
      case 'resetting':
      case 'frozen':
        return [];
    }
  });
