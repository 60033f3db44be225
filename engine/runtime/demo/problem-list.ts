import { beginCase } from './begin-case.ts';
import { daysAhead, today } from './civil-today.ts';
import { wasteEntry, wasteIssue, wasteTalk } from './gangnan-issues.ts';
import {
  acknowledge,
  deliberate,
  dispatch,
  platformEntry,
  platformIssue,
  propose,
  screenAndSettle,
  tidy,
  type ListEntry,
} from './purchasing-platform.ts';
import { play, type Act, type Cast } from './story.ts';

/** 听梳筛定: acknowledged issues are tidied, screened and put on the list together. */
export const putOnList = async (
  cast: Cast,
  entries: readonly ListEntry[],
  tell?: (act: Act) => void,
): Promise<void> => {
  await play(cast, await startAnalysis(cast, 'T_StartManual'), tidy, tell);
  const screening = await startAnalysis(cast, 'S_StartManual');
  await play(cast, screening, screenAndSettle(entries, today()), tell);
};

/** Monthly tidying and quarterly screening start by themselves; here they are started by hand. */
const startAnalysis = async (cast: Cast, start: string): Promise<string> => {
  const { station } = platformIssue;
  const { caseId } = await beginCase(cast, { as: 'lianluo', start, station, values: {} });
  return caseId;
};

/** C12 up to its dispatch and C14 up to its talk: listed by one screening. */
export const tellListedIssues = async (cast: Cast): Promise<void> => {
  const { station, values } = platformIssue;
  const begin = { as: 'lianluo', start: 'C_Start', station };
  const platform = await beginCase(cast, { ...begin, values: { ...values, source: 'VISIT' } });
  const waste = await beginCase(cast, wasteIssue.begin);
  for (const { caseId } of [platform, waste]) await play(cast, caseId, acknowledge);
  await putOnList(cast, [
    { issueId: platform.caseId, ...platformEntry },
    { issueId: waste.caseId, ...wasteEntry },
  ]);
  await play(cast, waste.caseId, wasteTalk);
  const toDispatch = [...deliberate(daysAhead(7)), ...propose, dispatch(daysAhead(60))];
  await play(cast, platform.caseId, toDispatch);
};
