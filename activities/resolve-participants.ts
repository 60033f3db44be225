import { ApplicationFailure } from '@temporalio/activity';
import type { EntityManager } from '@mikro-orm/postgresql';
import { holdersOf } from '../engine/directory/people.ts';
import type { Json } from '../engine/interpreter/values.ts';
import { selectLastGiven, selectLoads } from '../engine/store/sql/directory.ts';
import type { ActivityPorts, ResolveInput } from './ports.ts';

interface Wanted {
  readonly strategy: 'all' | 'leastLoaded' | 'roundRobin';
  readonly candidates: readonly string[];
  readonly excluded: readonly string[];
}

/** Which people hold what a step asks for; the best one first where only one is wanted. */
export const createResolveParticipants =
  ({ withCounty }: ActivityPorts) =>
  (input: ResolveInput): Promise<readonly string[]> =>
    withCounty({ countyId: input.countyId }, async (em) => {
      const wanted = wantedOf(input.wanted);
      const holders = await holdersOf(em, input.countyId, wanted.candidates);
      const people = [
        ...new Set(wanted.candidates.flatMap((name) => holders.get(name) ?? [])),
      ].filter((person) => !wanted.excluded.includes(person));
      return inOrder(em, input, wanted.strategy, people);
    });

const wantedOf = (json: Json): Wanted => {
  const wanted = json as unknown as Wanted | null;
  if (!wanted || !Array.isArray(wanted.candidates)) {
    throw ApplicationFailure.nonRetryable(
      'Expected participants to name candidates, but they do not',
      'participantsMalformed',
    );
  }
  return wanted;
};

const inOrder = async (
  em: EntityManager,
  { countyId, elementId }: ResolveInput,
  strategy: Wanted['strategy'],
  people: readonly string[],
): Promise<readonly string[]> => {
  if (strategy === 'all' || people.length < 2) return people;
  const ranks = new Map<string, number>(
    strategy === 'leastLoaded'
      ? (await selectLoads(em, countyId, people)).map(({ personId, open }) => [personId, open])
      : (await selectLastGiven(em, countyId, elementId, people)).map(({ personId, at }) => [
          personId,
          at.getTime(),
        ]),
  );
  return [...people].sort(
    (one, other) => (ranks.get(one) ?? 0) - (ranks.get(other) ?? 0) || (one < other ? -1 : 1),
  );
};
