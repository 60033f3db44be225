import type {
  CaseResponse,
  StartableResponse,
  StartCaseResponse,
} from '../../http/contract/case.ts';
import { createApiClient, type ApiClient } from './api-client.ts';
import { daysAhead, today } from './civil-today.ts';
import { findCase } from './find-case.ts';
import { printTimeline } from './print-timeline.ts';
import {
  acknowledge,
  deliberate,
  dispatchAndSupervise,
  platformIssue,
  propose,
  screenAndSettle,
  tidy,
} from './purchasing-platform.ts';
import { submitIssue } from './requester.ts';
import { createCast, play, type Act, type Cast } from './story.ts';

/** The purchasing platform: 访需, 研析 (听梳筛定), 议策 (四方会商), 交办 (分级转), 督办. */
export const playGangnan = async (origin: string): Promise<void> => {
  const cast = createCast(origin, 'gangnan');
  await submitIssue(createApiClient(origin), platformIssue);
  const officer = await cast.person('daiwei');
  const id = await findCase(officer, platformIssue.values.title);
  await playToSupervision(cast, id, ({ step, outcome }) =>
    console.log(`  ✔ ${step} ${outcome ?? ''}`),
  );
  printTimeline(await officer.get<CaseResponse>(`/api/cases/${id}`));
};

export const playToSupervision = async (
  cast: Cast,
  id: string,
  tell: (act: Act) => void,
): Promise<void> => {
  const liaison = await cast.person('lianluo');
  const day = today();
  await play(cast, id, acknowledge, tell);
  await play(cast, await startAnalysis(liaison, 'T_StartManual'), tidy, tell);
  await play(cast, await startAnalysis(liaison, 'S_StartManual'), screenAndSettle(id, day), tell);
  await play(
    cast,
    id,
    [...deliberate(daysAhead(7)), ...propose, ...dispatchAndSupervise(day, daysAhead(60))],
    tell,
  );
};

/** Monthly tidying and quarterly screening start by themselves; here they are started by hand. */
export const startAnalysis = async (client: ApiClient, elementId: string): Promise<string> => {
  const { starts } = await client.get<StartableResponse>('/api/cases/startable');
  const start = starts.find((one) => one.elementId === elementId);
  if (!start) throw new Error(`Expected "${elementId}" to be startable, but it is not`);
  const { caseId } = await client.send<StartCaseResponse>('POST', '/api/cases', {
    definitionId: start.definitionId,
    processId: start.processId,
    elementId,
    station: platformIssue.station,
    values: {},
  });
  return caseId;
};
