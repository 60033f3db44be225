import type { EntityManager } from '@mikro-orm/postgresql';
import { appendBodies } from '../store/sql/audit.ts';
import { auditBody, type AuditRow } from './body.ts';

/** Adds rows to the county's chain, in the caller's transaction and last in it: the chain's head is a lock. */
export const appendAudit = async (em: EntityManager, rows: readonly AuditRow[]): Promise<void> => {
  if (rows.length > 0) await appendBodies(em, rows.map(auditBody));
};
