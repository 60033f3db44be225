import type { ElementId } from '../../interpreter/plan.ts';
import type { Edge, NetNode } from './net.ts';

/** Where a token can rest. Places are numbered as they are met. */
export type Place = { readonly number: number; readonly at: ElementId } & (
  | { readonly type: 'node'; readonly node: NetNode; readonly fired: number } // side events, by bit
  | { readonly type: 'edge'; readonly edge: Edge } // something on the way waits
  | { readonly type: 'arrived'; readonly node: NetNode; readonly edge: Edge } // at a join
  | {
      readonly type: 'resetting';
      readonly node: NetNode;
      readonly used: readonly Edge[];
      readonly expecting: boolean; // more could come when it was asked first
    }
  | { readonly type: 'frozen'; readonly node: NetNode } // kept out of a trial
);

export interface Places {
  inNode(node: NetNode, fired: number): number;
  onEdge(edge: Edge, at: ElementId): number;
  arrived(node: NetNode, edge: Edge): number;
  resetting(node: NetNode, used: readonly Edge[], expecting: boolean): number;
  frozen(node: NetNode): number;
  get(number: number): Place;
}

export const createPlaces = (): Places => {
  const places: Place[] = [];
  const known = new Map<string, number>();
  const numbered = (key: string, make: (number: number) => Place): number => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const number = places.length;
    places.push(make(number));
    known.set(key, number);
    return number;
  };
  return {
    inNode: (node, fired) =>
      numbered(`n${node.number}.${fired}`, (number) => ({
        type: 'node',
        number,
        at: node.element,
        node,
        fired,
      })),
    onEdge: (edge, at) =>
      numbered(`e${edge.number}`, (number) => ({ type: 'edge', number, at, edge })),
    arrived: (node, edge) =>
      numbered(`a${edge.number}`, (number) => ({
        type: 'arrived',
        number,
        at: node.element,
        node,
        edge,
      })),
    resetting: (node, used, expecting) =>
      numbered(
        `r${node.number}.${used.map((edge) => edge.number).join()}.${expecting}`,
        (number) => ({
          type: 'resetting',
          number,
          at: node.element,
          node,
          used,
          expecting,
        }),
      ),
    frozen: (node) =>
      numbered(`f${node.number}`, (number) => ({
        type: 'frozen',
        number,
        at: node.element,
        node,
      })),
    get: (number) => {
      const place = places[number];
      if (!place) throw new RangeError(`Expected a place ${number}, but there is none`);
      return place;
    },
  };
};

/** A multiset of places, sorted, so that equal ones look equal. */
export type Marking = readonly number[];

export const withToken = (marking: Marking, place: number): Marking => {
  const at = marking.findIndex((other) => other > place);
  return at < 0 ? [...marking, place] : marking.toSpliced(at, 0, place);
};

export const withoutToken = (marking: Marking, place: number): Marking => {
  const at = marking.indexOf(place);
  return at < 0 ? marking : marking.toSpliced(at, 1);
};

/** Everything the smaller one holds, and more. Both are sorted. */
export const exceeds = (larger: readonly number[], smaller: readonly number[]): boolean => {
  if (larger.length <= smaller.length) return false;
  let at = 0;
  for (const wanted of smaller) {
    while (at < larger.length && (larger[at] ?? 0) < wanted) at += 1;
    if (larger[at] !== wanted) return false;
    at += 1;
  }
  return true;
};

export const mostEqual = (sorted: readonly number[]): number => {
  let [most, run] = [0, 0];
  for (const [at, value] of sorted.entries()) {
    run = at > 0 && sorted[at - 1] === value ? run + 1 : 1;
    most = Math.max(most, run);
  }
  return most;
};
