import type { StartableResponse } from '../../engine/http/contract/case.ts';

export type Start = StartableResponse['starts'][number];
export interface StartSearch {
  readonly start?: string;
}
export const readStartSearch = (search: Readonly<Record<string, unknown>>): StartSearch =>
  typeof search['start'] === 'string' ? { start: search['start'] } : {};

export const startKey = (start: Start): string => `${start.definitionId}:${start.processId}`;
