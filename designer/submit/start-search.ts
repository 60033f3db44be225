import type { StartableResponse } from '../../engine/http/contract/case.ts';

export type Start = StartableResponse['starts'][number];
export interface StartSearch {
  readonly start?: string;
}
export const readStartSearch = (search: Readonly<Record<string, unknown>>): StartSearch =>
  typeof search['start'] === 'string' ? { start: search['start'] } : {};

/** A process may have several starts by hand: tidy now, screen now. */
export const startKey = ({ definitionId, processId, elementId }: Start): string =>
  [definitionId, processId, elementId].join(':');
