import type { CaseRow } from '../store/sql/case-view.ts';
import { namesOf } from './names.ts';

const KINDS = [
  'ISSUE',
  'SUGGESTION',
  'MOTION',
  'APPOINTMENT',
  'VISIT',
  'ANALYSIS',
  'REPORT',
] as const;
export type KnownKind = (typeof KINDS)[number] | 'OTHER';

export const kindOf = (kind: string): KnownKind => KINDS.find((known) => known === kind) ?? 'OTHER';

/** What every page says about a case before anything else. */
export const summaryOf = (row: CaseRow) => ({
  id: row.id,
  number: row.number,
  kind: kindOf(row.kind),
  title: row.title ?? row.processName,
  station:
    row.stationId === null
      ? null
      : { id: row.stationId, name: namesOf(row.stationName ?? '', row.stationNameEn) },
  state:
    row.status === 'active'
      ? row.suspended
        ? ('suspended' as const)
        : ('open' as const)
      : row.status,
  openedAt: row.openedAt,
  endedAt: row.closedAt ?? null,
  suspension: row.suspension ?? null,
  rev: row.rev,
  aheadMs: row.aheadMs,
  definition: {
    id: row.definitionId,
    name: namesOf(row.definitionName, row.definitionNameEn),
    version: row.version,
  },
});
