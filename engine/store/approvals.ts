import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { ApprovalKind } from '../policies/approval.ts';
import { ApprovalRequest, type ApprovalRequestRow } from './entities/approval.ts';

/** What a request is about. */
export interface About {
  readonly kind: ApprovalKind;
  readonly object: string;
}

/** For deciding it; whoever else wants to waits. */
export const lockOpenRequest = (
  em: EntityManager,
  countyId: string,
  about: About,
): Promise<ApprovalRequestRow | null> =>
  em.findOne(
    ApprovalRequest,
    { countyId, ...about, status: 'OPEN' },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );

export const newestRequest = (
  em: EntityManager,
  countyId: string,
  about: About,
): Promise<ApprovalRequestRow | null> =>
  em.findOne(ApprovalRequest, { countyId, ...about }, { orderBy: { proposedAt: 'desc' } });

/** What is open, and what of this person has been decided since; newest first. */
export const selectRequests = (
  em: EntityManager,
  countyId: string,
  { personId, since }: { readonly personId: string; readonly since: Date },
): Promise<ApprovalRequestRow[]> =>
  em.find(
    ApprovalRequest,
    {
      countyId,
      $or: [{ status: 'OPEN' }, { proposedBy: personId, decidedAt: { $gte: since } }],
    },
    { orderBy: { proposedAt: 'desc' } },
  );

/** False: another one about the same is open. */
export const insertRequest = async (
  em: EntityManager,
  row: Omit<ApprovalRequestRow, 'status' | 'proposedAt' | 'decidedBy' | 'decidedAt' | 'reason'>,
): Promise<boolean> => {
  const { countyId, id, kind, object, payload, hash, authors, proposedBy } = row;
  const written = await em.execute<{ id: string }[]>(
    `insert into approval_request (county_id, id, kind, object, payload, hash, authors, status, proposed_by)
     values (?, ?, ?, ?, ?::jsonb, ?, array(select jsonb_array_elements_text(?::jsonb)), 'OPEN', ?)
     on conflict do nothing returning id`,
    [
      ...[countyId, id, kind, object, JSON.stringify(payload), hash],
      ...[JSON.stringify(authors), proposedBy],
    ],
  );
  return written.length > 0;
};
