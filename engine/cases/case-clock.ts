import type { CaseRow } from '../store/sql/case-view.ts';

/** What the case takes for now: everybody's, or ahead of it where it was fast-forwarded. */
export const caseNow = (now: () => number, { aheadMs }: Pick<CaseRow, 'aheadMs'>): number =>
  now() + aheadMs;
