import type { EntityManager } from '@mikro-orm/postgresql';
import { readDirectory } from '../cases/who.ts';
import { mayDecide, type ApprovalKind } from '../policies/approval.ts';
import { can } from '../policies/calendar.ts';
import type { Person } from '../policies/person.ts';
import { selectRequests } from '../store/approvals.ts';
import type { WithCounty } from '../store/county.ts';
import { databaseNow } from '../store/database-now.ts';
import { expiryOf } from './four-eyes.ts';
import { standingOf, type Standing } from './standing.ts';

const REMEMBERED_MS = 7 * 24 * 3_600_000; // how long the outcome is told to whoever proposed it

interface NamedPerson {
  readonly id: string;
  readonly name: string;
}
export interface ToldRequest {
  readonly id: string;
  readonly kind: ApprovalKind;
  readonly object: string;
  readonly standing: Standing;
  readonly waitsForMe: boolean;
  readonly proposedBy: NamedPerson | null;
  readonly proposedAt: number;
  readonly until: number;
  readonly decidedBy: NamedPerson | null;
  readonly reason: string | null;
}

/** 送审: what waits for this person's eyes, his own, and what became of them of late. */
export const createReadApprovals =
  ({ withCounty }: { readonly withCounty: WithCounty }) =>
  (person: Person): Promise<ToldRequest[]> =>
    withCounty({ countyId: person.countyId, accountId: person.accountId }, async (em) => {
      if (!can(person, 'edit')) return [];
      const { now, requests } = await requestsFor(em, person);
      const told = requests.filter((one) => isOwnNews(one, person) || waits(one, person, now));
      const directory = await readDirectory(
        em,
        person.countyId,
        told.flatMap(({ proposedBy, decidedBy }) => [proposedBy, decidedBy]),
      );
      return told.map((one) => ({
        id: one.id,
        kind: one.kind,
        object: one.object,
        standing: standingOf(one, now),
        waitsForMe: waits(one, person, now),
        proposedBy: directory.person(one.proposedBy),
        proposedAt: one.proposedAt.getTime(),
        until: expiryOf(one),
        decidedBy: directory.person(one.decidedBy ?? null),
        reason: one.reason ?? null,
      }));
    });

/** For the bell. */
export const countWaiting = async (em: EntityManager, person: Person): Promise<number> => {
  if (!can(person, 'publish')) return 0;
  const { now, requests } = await requestsFor(em, person);
  return requests.filter((one) => waits(one, person, now)).length;
};

type Request = Awaited<ReturnType<typeof selectRequests>>[number];

const requestsFor = async (em: EntityManager, { countyId, personId }: Person) => {
  const now = await databaseNow(em);
  const since = new Date(now.getTime() - REMEMBERED_MS);
  return { now, requests: await selectRequests(em, countyId, { personId, since }) };
};

/** What somebody took back himself is no news to him. */
const isOwnNews = ({ proposedBy, decidedBy }: Request, { personId }: Person): boolean =>
  proposedBy === personId && decidedBy !== personId;

const waits = (request: Request, person: Person, now: Date): boolean =>
  standingOf(request, now) === 'open' && mayDecide(person, request);
