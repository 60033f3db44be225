import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { answered, refused, type Answer } from '../answer.ts';
import { digestOf } from '../cases/digest.ts';
import type { Json } from '../interpreter/values.ts';
import type { Person } from '../policies/person.ts';
import { insertRequest, lockOpenRequest, type About } from '../store/approvals.ts';
import { databaseNow } from '../store/database-now.ts';
import type { ApprovalRequestRow } from '../store/entities/approval.ts';
import {
  alreadyProposed,
  foreignProposal,
  notProposed,
  ownProposal,
  proposalChanged,
  proposalExpired,
} from './refusals.ts';

/**
 * Four eyes (trust.md §2.4), the one way for whatever needs them: somebody proposes, another person
 * sees the exact payload and decides within 72 hours. Each step runs in the transaction of whoever
 * calls it, who also writes the audit row.
 */
const PROPOSAL_MS = 72 * 3_600_000; // whoever approves later no longer knows what was meant

export type Proposed = Pick<ApprovalRequestRow, 'id' | 'hash' | 'proposedBy'>;

export const expiryOf = ({ proposedAt }: Pick<ApprovalRequestRow, 'proposedAt'>): number =>
  proposedAt.getTime() + PROPOSAL_MS;

/** One that nobody decided in time makes room for the next. `authors`: who worked on it. */
export const propose = async (
  em: EntityManager,
  { countyId, personId }: Person,
  about: About,
  { payload, authors }: { readonly payload: Json; readonly authors: readonly string[] },
): Promise<Answer<Proposed>> => {
  const at = await databaseNow(em);
  const open = await lockOpenRequest(em, countyId, about);
  if (open && at.getTime() <= expiryOf(open)) return refused(alreadyProposed());
  if (open) {
    Object.assign(open, { status: 'EXPIRED', decidedAt: at });
    await em.flush();
  }
  const request = { id: randomUUID(), hash: digestOf(payload), proposedBy: personId };
  const all = [...new Set([...authors, personId])];
  const isOnly = await insertRequest(em, { countyId, ...about, payload, authors: all, ...request });
  return isOnly ? answered(request) : refused(alreadyProposed());
};

/** What the person saw, by its hash. */
export interface Seen {
  readonly about: About;
  readonly hash: string;
}

/** Puts into force what was proposed, nothing else; where that is refused, it stays open. */
export const approve = async <T>(
  em: EntityManager,
  person: Person,
  seen: Seen,
  execute: (request: ApprovalRequestRow) => Promise<Answer<T>>,
): Promise<Answer<T>> => {
  const open = await decidable(em, person, seen);
  if (!open.ok) return open;
  const done = await execute(open.value);
  if (done.ok) await settle(em, open.value, { status: 'APPROVED', decidedBy: person.personId });
  return done;
};

/** 退回: with the reason, for whoever proposed it. */
export const refuse = async (
  em: EntityManager,
  person: Person,
  { reason, ...seen }: Seen & { readonly reason: string },
): Promise<Answer<Proposed>> => {
  const open = await decidable(em, person, seen);
  if (!open.ok) return open;
  await settle(em, open.value, { status: 'REFUSED', decidedBy: person.personId, reason });
  return open;
};

/** 撤回: by whoever proposed it, also when its time has run out. */
export const withdraw = async (
  em: EntityManager,
  { countyId, personId }: Person,
  { about, hash }: Seen,
): Promise<Answer<Proposed>> => {
  const open = await lockOpenRequest(em, countyId, about);
  if (!open) return refused(notProposed());
  if (open.hash !== hash) return refused(proposalChanged());
  if (open.proposedBy !== personId) return refused(foreignProposal());
  await settle(em, open, { status: 'WITHDRAWN', decidedBy: personId });
  return answered(open);
};

/** What it was about has been changed or set aside: there is nothing left to decide. */
export const dropProposal = async (
  em: EntityManager,
  { countyId, personId }: Person,
  about: About,
): Promise<void> => {
  const open = await lockOpenRequest(em, countyId, about);
  if (open) await settle(em, open, { status: 'WITHDRAWN', decidedBy: personId });
};

const decidable = async (
  em: EntityManager,
  { countyId, personId }: Person,
  { about, hash }: Seen,
): Promise<Answer<ApprovalRequestRow>> => {
  const open = await lockOpenRequest(em, countyId, about);
  if (!open) return refused(notProposed());
  if (open.hash !== hash || digestOf(open.payload) !== hash) return refused(proposalChanged());
  if (open.authors.includes(personId)) return refused(ownProposal());
  const at = await databaseNow(em);
  return at.getTime() > expiryOf(open) ? refused(proposalExpired()) : answered(open);
};

const settle = async (
  em: EntityManager,
  request: ApprovalRequestRow,
  decision: Pick<ApprovalRequestRow, 'status'> & { decidedBy: string; reason?: string },
): Promise<void> => {
  Object.assign(request, decision, { decidedAt: await databaseNow(em) });
  await em.flush();
};
