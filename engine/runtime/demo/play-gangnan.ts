import type { CaseResponse } from '../../http/contract/case.ts';
import { createApiClient } from './api-client.ts';
import { daysAhead, today } from './civil-today.ts';
import { findCase } from './find-case.ts';
import { printTimeline } from './print-timeline.ts';
import { putOnList } from './problem-list.ts';
import {
  acknowledge,
  deliberate,
  dispatch,
  platformEntry,
  platformIssue,
  propose,
  supervise,
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
  const day = today();
  await play(cast, id, acknowledge, tell);
  await putOnList(cast, [{ issueId: id, ...platformEntry }], tell);
  await play(
    cast,
    id,
    [...deliberate(daysAhead(7)), ...propose, dispatch(daysAhead(60)), ...supervise(day)],
    tell,
  );
};
