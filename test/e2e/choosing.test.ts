import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { en } from '../../designer/messages/en.ts';
import { zhCN } from '../../designer/messages/zh-CN.ts';
import type { CaseResponse } from '../../engine/http/contract/case.ts';
import type { TaskResponse } from '../../engine/http/contract/task.ts';
import { gangnan } from '../../engine/runtime/demo/gangnan.ts';
import { DESKTOP, PHONE } from '../support/browser.ts';
import { signInContext } from '../support/e2e-office.ts';
import { procedureOfOwn } from '../support/e2e-procedure.ts';
import { axeFindings, sidewaysScroll, untranslated } from '../support/page-audit.ts';
import { watchPages } from '../support/page-watch.ts';

const words = zhCN.cases.choosing;
const NAME = { zh: `走访 ${randomUUID().slice(0, 4)}`, en: 'Visits' };

const task = (id: string, zh: string, english: string, role: string): string =>
  `<userTask id="${id}" name="${zh}" bh:nameEn="${english}"><extensionElements><bh:assignment role="${role}" /><bh:timer value="5" unit="workingDays" anchor="activation" /></extensionElements></userTask>`;
const ELEMENTS = `<startEvent id="V_Start" name="立案" bh:nameEn="Begin" />
    <adHocSubProcess id="V_Visits" name="走访安排" bh:nameEn="Arrange visits" bh:activation="manual">
      <extensionElements><bh:assignment role="leadDeputy" /></extensionElements>
      ${task('V_Call', '电话回访', 'Call back', 'leadDeputy')}
      ${task('V_Walk', '上门走访', 'Visit in person', 'liaisonOfficer')}
      ${task('V_Meet', '现场座谈', 'Meet on site', 'liaisonOfficer')}
    </adHocSubProcess>
    <endEvent id="V_End" name="办结" bh:nameEn="Closed" />
    <sequenceFlow id="V_f" sourceRef="V_Start" targetRef="V_Visits" />
    <sequenceFlow id="V_g" sourceRef="V_Visits" targetRef="V_End" />`;

const { address, begin, cast, desk, newContext, photograph } = procedureOfOwn({
  name: NAME,
  processId: 'visiting',
  elements: ELEMENTS,
  photographs: 'choosing',
});
let caseId: string;
beforeAll(async () => {
  ({ caseId } = await begin());
});

const panelOf = (page: Page) => page.getByRole('region', { name: '可办事项：走访安排' });
const beginButton = (page: Page, step: string) =>
  page.getByRole('button', { name: words.beginOne.replace('{{step}}', step) });
const rowOf = (page: Page, step: string) =>
  panelOf(page).getByRole('listitem').filter({ hasText: step });
const openCase = async (login: string): Promise<Page> => {
  const page = await desk(login);
  await page.goto(`${address}/cases/${caseId}`);
  await panelOf(page).waitFor();
  return page;
};

it('is found in the inbox by whoever chooses, and begun with the keyboard', async () => {
  const page = await desk('liu');
  await page.goto(`${address}/inbox?box=claimable&step=V_Visits`);
  const row = page.locator('.task-row').filter({ hasText: NAME.zh });
  await row.getByText(zhCN.inbox.chooses).waitFor();
  await row.click();
  await panelOf(page).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await photograph(page, 'task-1280');

  await beginButton(page, '电话回访').focus();
  await page.keyboard.press('Enter');
  await page.getByText(words.begun.replace('{{step}}', '电话回访')).waitFor();
  await rowOf(page, '电话回访').getByText('正在办 1').waitFor();
}, 120_000);

it('is seen by everybody at once; the slower of two is told, and loses nothing', async () => {
  const faster = await openCase('liu');
  const slower = await openCase('huang');
  await slower.route('**/api/events', (route) => route.abort()); // news does not reach her
  await slower.reload();
  await panelOf(slower).waitFor();

  await beginButton(faster, '上门走访').click();
  await rowOf(faster, '上门走访').getByText('正在办 1').waitFor();
  await beginButton(slower, '现场座谈').click();
  await slower.getByRole('alert').getByText(words.conflict).waitFor();
  await rowOf(slower, '上门走访').getByText('正在办 1').waitFor();
  expect(await axeFindings(slower)).toEqual([]);
  await photograph(slower, 'conflict-1280');

  await beginButton(slower, '现场座谈').click();
  await rowOf(faster, '现场座谈').getByText('正在办 1').waitFor(); // told by the server, not by a reload
  await slower.getByText(words.conflict).waitFor({ state: 'detached' });
}, 120_000);

it('shows what is done, and who began what', async () => {
  const page = await openCase('liu');
  const deputy = await cast.person('liu');
  const { tasks } = await deputy.get<CaseResponse>(`/api/cases/${caseId}`);
  const id = encodeURIComponent(tasks.find(({ step }) => step.zh === '电话回访')?.id ?? '');
  const { task: open } = await deputy.get<TaskResponse>(`/api/tasks/${id}`);
  const revision = { 'if-match': String(open.rev) };
  const completion = { verb: 'complete', values: {} };
  await deputy.send('POST', `/api/tasks/${id}/operations`, completion, revision);
  await rowOf(page, '电话回访').getByText('已办 1').waitFor();
  const history = page.getByRole('list', { name: zhCN.timeline.title });
  await history.getByText('现场座谈').first().waitFor();
  await history.getByText(`${zhCN.timeline.verbs.choose} · 黄代表（演示）`).waitFor();
}, 120_000);

it('is at home on a phone and in English, and silent for whoever may only look', async () => {
  const context = await newContext(PHONE);
  const watch = watchPages(context, address);
  await signInContext(context, address, gangnan.code, 'lianluo');
  const page = await context.newPage();
  await page.goto(`${address}/cases/${caseId}`);
  await panelOf(page).getByText(words.readOnly).waitFor();
  expect(await beginButton(page, '电话回访').count()).toBe(0);
  await page.goto(`${address}/m`);
  await page.getByRole('button', { name: 'English' }).click();
  await page.locator('html[lang="en"]').waitFor();
  await signInContext(context, address, gangnan.code, 'liu');
  for (const viewport of [PHONE, DESKTOP]) {
    await page.setViewportSize(viewport);
    await page.goto(`${address}/cases/${caseId}`);
    await page.getByRole('button', { name: 'Do it again: Meet on site' }).waitFor();
    await page.getByText(en.cases.choosing.states.together).waitFor();
    expect([
      ...(await axeFindings(page)),
      ...(await sidewaysScroll(page)),
      ...(await untranslated(page, watch)),
      ...watch.complaints(),
    ]).toEqual([]);
    await photograph(page, `en-${viewport.width}`);
  }
  await context.close();
}, 120_000);

it('ends by hand, once what becomes of the rest has been said', async () => {
  const page = await openCase('liu');
  await page.setViewportSize(PHONE);
  await page.getByRole('button', { name: words.end.name }).click();
  const sure = page.getByRole('tooltip');
  await sure.getByText(words.end.withdraws.replace('{{n}}', '2')).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await photograph(page, 'end-390');
  await sure.getByRole('button', { name: words.end.name }).click();
  await panelOf(page).waitFor({ state: 'detached' });
  const history = page.getByRole('list', { name: zhCN.timeline.title });
  await history.getByText(`${zhCN.timeline.verbs.conclude} · 刘代表（演示）`).waitFor();
  await photograph(page, 'ended-390');
  await page.setViewportSize(DESKTOP);
}, 120_000);
