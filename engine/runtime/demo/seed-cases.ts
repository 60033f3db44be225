import type { CaseListResponse } from '../../http/contract/case.ts';
import { createCast, type Cast } from './story.ts';

/** Plays the demo's cases on first start; a county that has cases is left alone. */
export const seedCases = async (origin: string): Promise<void> => {
  for (const county of ['pinggui', 'gangnan'] as const) {
    const cast = createCast(origin, county);
    if (!(await isEmpty(cast))) continue;
  }
};

const isEmpty = async (cast: Cast): Promise<boolean> => {
  const officer = await cast.person('daiwei');
  const { cases } = await officer.get<CaseListResponse>('/api/cases?state=all');
  return cases.length === 0;
};
