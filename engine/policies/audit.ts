import { holds, type Person } from './person.ts';

/** The record is read by the auditor alone; nobody else learns who looked at what. */
export type AuditAction = 'read';

export const can = (person: Person, action: AuditAction): boolean =>
  action === 'read' && holds(person, 'auditor');
