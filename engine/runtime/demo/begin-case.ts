import type { StartableResponse, StartCaseResponse } from '../../http/contract/case.ts';
import type { FormValues } from '../../http/contract/values.ts';
import type { Cast } from './story.ts';

/** Who begins a case, at which start of the county's procedure, with what. */
export interface Beginning {
  readonly as: string; // login
  readonly start: string; // element id
  readonly station: string;
  readonly values: FormValues;
}

export const beginCase = async (
  cast: Cast,
  { as, start, station, values }: Beginning,
): Promise<StartCaseResponse> => {
  const client = await cast.person(as);
  const { starts } = await client.get<StartableResponse>('/api/cases/startable');
  const found = starts.find(({ elementId }) => elementId === start);
  if (!found) throw new Error(`Expected "${start}" to be startable, but it is not`);
  return client.send<StartCaseResponse>('POST', '/api/cases', {
    definitionId: found.definitionId,
    processId: found.processId,
    elementId: start,
    station,
    values,
  });
};
