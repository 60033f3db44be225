import type { CaseResponse } from '../../http/contract/case.ts';
import { createApiClient } from './api-client.ts';
import { daysAhead, today } from './civil-today.ts';
import { findCase } from './find-case.ts';
import { printTimeline } from './print-timeline.ts';
import { answerQuestion, submitIssue } from './requester.ts';
import { createCast, play, type Act } from './story.ts';
import {
  failVerification,
  passAndClose,
  signAndReport,
  untilFirstReport,
  weighbridgeIssue,
} from './weighbridge.ts';

/** The weighbridge: 点单, 定单, 接单, a failed 验单, 接单 again, 验单 passed, answered, closed. */
export const playPinggui = async (origin: string): Promise<void> => {
  const cast = createCast(origin, 'pinggui');
  const requester = createApiClient(origin);
  const code = await submitIssue(requester, weighbridgeIssue);
  const officer = await cast.person('daiwei');
  const id = await findCase(officer, weighbridgeIssue.values.title);

  const day = today();
  const tell = ({ step, outcome }: Act): void => console.log(`  ✔ ${step} ${outcome ?? ''}`);
  await play(cast, id, untilFirstReport(day, daysAhead(14)), tell);
  await answerQuestion(requester, code, { satisfied: 'NO', comment: '第三个地磅午后又关了。' });
  await play(cast, id, [...failVerification(daysAhead(7)), ...signAndReport(day)], tell);
  await answerQuestion(requester, code, { satisfied: 'YES' });
  await play(cast, id, passAndClose(day), tell);
  printTimeline(await officer.get<CaseResponse>(`/api/cases/${id}`));
};
