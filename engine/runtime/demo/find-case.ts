import type { CaseListResponse } from '../../http/contract/case.ts';
import type { ApiClient } from './api-client.ts';

const PATIENCE_MS = 20_000;
const PAUSE_MS = 200;

/** The newest case with this title, as somebody sees it who sees the whole county. */
export const findCase = async (officer: ApiClient, title: string): Promise<string> => {
  for (const start = Date.now(); Date.now() - start < PATIENCE_MS;) {
    const { cases } = await officer.get<CaseListResponse>('/api/cases?sort=opened&state=all');
    const found = cases.find((one) => one.title === title);
    if (found) return found.id;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  throw new Error(`Expected a case titled "${title}" in the list, but there is none`);
};
