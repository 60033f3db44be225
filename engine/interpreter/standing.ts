import { numberOf } from './ids.ts';
import type { ElementId, FlowId } from './plan.ts';
import type { Token, TokenId } from './state.ts';

/**
 * Where the tokens of each scope stand, so that a join looks at its flows and at the elements
 * around it, and not at each of the thousand tokens that may wait there. Kept with the books.
 */
export interface Standing {
  readonly under: Map<TokenId, Map<ElementId, number>>; // tokens under way, by scope and element
  readonly places: Map<string, Place>; // where somebody waits or a gateway resets
}
interface Place {
  readonly byFlow: Map<FlowId | null, TokenId[]>; // arrived, oldest first; null: by no flow
  resetting: TokenId | null;
}

export const createStanding = (): Standing => ({ under: new Map(), places: new Map() });

/** Elements of a scope at which tokens are under way; what only undoes stands beside the flow. */
export const elementsIn = ({ under }: Standing, scope: TokenId | null): readonly ElementId[] => [
  ...(under.get(scope ?? '')?.keys() ?? []),
];

/** Who has arrived at an element of a scope, by flow, oldest first. */
export const arrivedAt = (
  { places }: Standing,
  at: Pick<Token, 'elementId' | 'scope'>,
): ReadonlyMap<FlowId | null, readonly TokenId[]> => places.get(keyOf(at))?.byFlow ?? NOBODY;

export const resettingAt = (
  { places }: Standing,
  at: Pick<Token, 'elementId' | 'scope'>,
): TokenId | null => places.get(keyOf(at))?.resetting ?? null;

/** The oldest token of each place where any waits, and every gateway that resets. */
export const firstOfEach = ({ places }: Standing): readonly TokenId[] =>
  [...places.values()].flatMap(({ byFlow, resetting }) => [
    ...[...byFlow.values()]
      .flatMap(([first]) => first ?? [])
      .sort(byAge)
      .slice(0, 1),
    ...(resetting === null ? [] : [resetting]),
  ]);

/** No `before`: the token comes; no `after`: it goes. */
export const move = (standing: Standing, before: Token | undefined, after: Token | null): void => {
  if (before && after && isSamePlace(before, after)) return;
  if (before) leave(standing, before);
  if (after) stand(standing, after);
};

const NOBODY: ReadonlyMap<FlowId | null, readonly TokenId[]> = new Map();

const isSamePlace = (before: Token, after: Token): boolean =>
  before.phase === after.phase &&
  before.elementId === after.elementId &&
  before.scope === after.scope &&
  before.via === after.via;

const keyOf = ({ scope, elementId }: Pick<Token, 'elementId' | 'scope'>): string =>
  `${scope ?? ''} ${elementId}`;

const byAge = (a: TokenId, b: TokenId): number => numberOf(a) - numberOf(b);

const stand = (standing: Standing, token: Token): void => {
  count(standing, token, 1);
  if (token.phase !== 'arrived' && token.phase !== 'resetting') return;
  const place = standing.places.get(keyOf(token)) ?? { byFlow: new Map(), resetting: null };
  standing.places.set(keyOf(token), place);
  if (token.phase === 'resetting') place.resetting = token.id;
  else place.byFlow.set(token.via ?? null, inLine(place.byFlow.get(token.via ?? null), token.id));
};

/** Mostly the youngest; only a token that an incident has held comes back to its old place. */
const inLine = (line: TokenId[] = [], id: TokenId): TokenId[] => {
  line.push(id);
  const last = line.at(-2);
  return last !== undefined && byAge(last, id) > 0 ? line.sort(byAge) : line;
};

const leave = (standing: Standing, token: Token): void => {
  count(standing, token, -1);
  const place = standing.places.get(keyOf(token));
  if (!place) return;
  if (place.resetting === token.id) place.resetting = null;
  const line = place.byFlow.get(token.via ?? null) ?? [];
  const at = line.indexOf(token.id);
  if (at >= 0) line.splice(at, 1);
  if (line.length === 0) place.byFlow.delete(token.via ?? null);
  if (place.byFlow.size === 0 && place.resetting === null) standing.places.delete(keyOf(token));
};

const count = ({ under }: Standing, token: Token, change: 1 | -1): void => {
  if (token.phase === 'compensating' || token.scope === null) return;
  const elements = under.get(token.scope) ?? new Map<ElementId, number>();
  const now = (elements.get(token.elementId) ?? 0) + change;
  if (now > 0) elements.set(token.elementId, now);
  else elements.delete(token.elementId);
  under.set(token.scope, elements);
};
