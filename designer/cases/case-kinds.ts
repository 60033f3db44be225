import type { CaseKind } from '../../engine/http/contract/case.ts';

/** In the order people look for them. */
export const CASE_KINDS = [
  'ISSUE',
  'SUGGESTION',
  'MOTION',
  'APPOINTMENT',
  'VISIT',
  'ANALYSIS',
  'REPORT',
  'OTHER',
] as const satisfies readonly CaseKind[];
