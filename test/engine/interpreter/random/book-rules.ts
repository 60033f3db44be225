import { standingOf } from '../../../../engine/interpreter/books.ts';
import type { InstanceState, Token } from '../../../../engine/interpreter/state.ts';
import { arrivedAt, elementsIn, resettingAt } from '../../../../engine/interpreter/standing.ts';
import { waitsOf } from '../../../../engine/interpreter/waits.ts';
import { must } from './violation.ts';

/** What is kept beside the tokens and waits says what they say, added up once more by hand. */
export const checkBooks = (state: InstanceState): void => {
  const tokens = Object.values(state.tokens).sort(byAge);
  const standing = standingOf(state);
  for (const token of tokens) {
    const beside = tokens.filter(({ scope }) => scope === token.scope);
    const here = beside.filter(({ elementId }) => elementId === token.elementId);
    same('elements', [...elementsIn(standing, token.scope)].sort(), elementsOf(beside));
    for (const [flow, line] of arrivedAt(standing, token)) {
      const arrived = here.filter(({ phase, via = null }) => phase === 'arrived' && via === flow);
      same(`arrived at "${token.elementId}"`, line, idsOf(arrived));
    }
    const flows = new Set(here.flatMap(({ phase, via }) => (phase === 'arrived' ? [via] : [])));
    same('flows that hold', [...arrivedAt(standing, token).keys()].length, flows.size);
    const resetting = here.find(({ phase }) => phase === 'resetting');
    same('resetting', resettingAt(standing, token), resetting?.id ?? null);
    const waits = Object.values(state.waits).filter(({ tokenId }) => tokenId === token.id);
    same(`waits of ${token.id}`, idsOf(waitsOf(state, token.id)), idsOf(waits.sort(byAge)));
  }
};

const elementsOf = (tokens: readonly Token[]): readonly string[] => {
  const going = tokens.filter(({ phase, scope }) => phase !== 'compensating' && scope !== null);
  return [...new Set(going.map(({ elementId }) => elementId))].sort();
};

const same = (what: string, kept: unknown, counted: unknown): void =>
  must(
    JSON.stringify(kept) === JSON.stringify(counted),
    () => `${what}: kept is ${JSON.stringify(kept)}, but it is ${JSON.stringify(counted)}`,
  );

const idsOf = (all: readonly { readonly id: string }[]): readonly string[] =>
  all.map(({ id }) => id);

const byAge = (a: { readonly id: string }, b: { readonly id: string }): number =>
  Number(a.id.slice(1)) - Number(b.id.slice(1));
