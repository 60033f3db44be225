import type { EntityManager } from '@mikro-orm/postgresql';
import { newestRequest, type About } from '../store/approvals.ts';
import { databaseNow } from '../store/database-now.ts';
import type { ApprovalRequestRow } from '../store/entities/approval.ts';
import { expiryOf } from './four-eyes.ts';

export type Standing = 'open' | 'expired' | 'approved' | 'refused' | 'withdrawn';

/** What has become of a request by now: one nobody decided in time is over without a word. */
export const standingOf = (
  request: Pick<ApprovalRequestRow, 'status' | 'proposedAt'>,
  now: Date,
): Standing => {
  if (request.status === 'OPEN') return now.getTime() > expiryOf(request) ? 'expired' : 'open';
  return STANDING[request.status];
};

const STANDING = {
  APPROVED: 'approved',
  REFUSED: 'refused',
  WITHDRAWN: 'withdrawn',
  EXPIRED: 'expired',
} as const;

/** The newest request about something, as it stands. */
export const readStanding = async (
  em: EntityManager,
  countyId: string,
  about: About,
): Promise<{ readonly request: ApprovalRequestRow; readonly standing: Standing } | null> => {
  const request = await newestRequest(em, countyId, about);
  return request && { request, standing: standingOf(request, await databaseNow(em)) };
};
