import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { expect, it, vi } from 'vitest';
import { zhCN } from '../../designer/messages/zh-CN.ts';
import type { CaseResponse } from '../../engine/http/contract/case.ts';
import type { IncidentsResponse, ResolutionBody } from '../../engine/http/contract/incident.ts';
import type { TaskResponse } from '../../engine/http/contract/task.ts';
import { gangnan } from '../../engine/runtime/demo/gangnan.ts';
import { DESKTOP, PHONE } from '../support/browser.ts';
import { signInContext } from '../support/e2e-office.ts';
import { procedureOfOwn } from '../support/e2e-procedure.ts';
import { axeFindings, sidewaysScroll, untranslated } from '../support/page-audit.ts';
import { watchPages } from '../support/page-watch.ts';

const words = zhCN.cases.incidents;
const NAME = { zh: `定夺 ${randomUUID().slice(0, 4)}`, en: 'Deciding' };
const REASON = '立案时漏选了办理方式，已向经办人核实。';

const task = (id: string, zh: string, english: string): string =>
  `<userTask id="${id}" name="${zh}" bh:nameEn="${english}"><extensionElements><bh:assignment role="leadDeputy" /><bh:timer value="5" unit="workingDays" anchor="activation" /></extensionElements></userTask>`;
const flow = (from: string, to: string, condition = ''): string =>
  `<sequenceFlow id="${from}_${to}" sourceRef="${from}" targetRef="${to}">${condition && `<conditionExpression>=${condition}</conditionExpression>`}</sequenceFlow>`;
/** Nobody fills in `way`: no flow of the gateway can be taken. */
const ELEMENTS = `<startEvent id="D_Start" name="立案" bh:nameEn="Begin" />
    ${task('D_Draft', '起草', 'Draft')}
    <exclusiveGateway id="D_Which" name="会审还是简办" bh:nameEn="Review or short way" />
    ${task('D_Review', '会审', 'Review')}${task('D_Short', '简办', 'Short way')}
    <endEvent id="D_End" name="办结" bh:nameEn="Closed" />
    ${flow('D_Start', 'D_Draft')}${flow('D_Draft', 'D_Which')}
    ${flow('D_Which', 'D_Review', 'way = &quot;review&quot;')}${flow('D_Which', 'D_Short', 'way = &quot;short&quot;')}
    ${flow('D_Review', 'D_End')}${flow('D_Short', 'D_End')}`;

const { address, begin, cast, desk, newContext, photograph } = procedureOfOwn({
  name: NAME,
  processId: 'deciding',
  elements: ELEMENTS,
  photographs: 'incidents',
});

/** A case whose gateway finds no flow to take. */
const stuckCase = async (): Promise<string> => {
  const deputy = await cast.person('liu');
  const { caseId, task: id } = await begin();
  const { task: draft } = await deputy.get<TaskResponse>(`/api/tasks/${id}`);
  const completion = { verb: 'complete', values: {} };
  const revision = { 'if-match': String(draft.rev) };
  await deputy.send('POST', `/api/tasks/${id}/operations`, completion, revision);
  await vi.waitFor(
    async () => {
      const { stuck } = await deputy.get<CaseResponse>(`/api/cases/${caseId}`);
      expect(stuck).toMatchObject([{ elementId: 'D_Which' }]);
    },
    { timeout: 30_000, interval: 200 },
  );
  return caseId;
};
const panelOf = (page: Page) => page.getByRole('region', { name: words.title });
const dialogOf = (page: Page) => page.getByRole('dialog');
const open = async (page: Page, caseId: string): Promise<void> => {
  await page.goto(`${address}/cases/${caseId}`);
  await panelOf(page).getByRole('button', { name: words.repair }).click();
  await dialogOf(page).getByLabel(words.reason).waitFor();
};
const choose = (page: Page, remedy: string) => dialogOf(page).getByText(remedy, { exact: true });

it('is seen by the auditor, who finds where the case is stuck and no button', async () => {
  const caseId = await stuckCase();
  const page = await desk('shenji');
  await page.goto(`${address}/cases/${caseId}`);
  await page.getByText(/「会审还是简办」自 .* 起因异常停住/).waitFor();
  expect(await page.getByRole('button', { name: words.repair }).count()).toBe(0);
  expect(await axeFindings(page)).toEqual([]);
}, 120_000);

it('is moved by the committee with a reason, and the case goes on', async () => {
  const caseId = await stuckCase();
  const page = await desk('daiwei');
  await open(page, caseId);
  await choose(page, words.remedies.move.name).click();
  const send = dialogOf(page).getByRole('button', { name: words.remedies.move.name });
  await dialogOf(page).getByLabel(words.target, { exact: true }).click();
  await page.locator('.ant-select-dropdown:visible').getByTitle('简办', { exact: true }).click();
  expect(await send.isDisabled()).toBe(true); // without a reason nothing is moved
  await dialogOf(page).getByLabel(words.reason).fill(REASON);
  expect(await axeFindings(page)).toEqual([]);
  await photograph(page, 'move-1280');
  await send.click();

  await page.getByText(words.done).waitFor();
  await panelOf(page).waitFor({ state: 'detached' });
  await page.getByText('等待：简办').waitFor();
  const history = page.getByRole('list', { name: zhCN.timeline.title });
  await history.getByText(REASON).waitFor();
  const deputy = await cast.person('liu');
  const { tasks } = await deputy.get<CaseResponse>(`/api/cases/${caseId}`);
  expect(tasks.map(({ step }) => step.zh)).toEqual(['简办']);
}, 120_000);

it('that a colleague has resolved meanwhile is told to the slower one, who loses nothing', async () => {
  const caseId = await stuckCase();
  const context = await newContext();
  await signInContext(context, address, gangnan.code, 'daiwei');
  const slower = await context.newPage();
  await slower.route('**/api/events', (route) => route.abort()); // news does not reach her
  await open(slower, caseId);
  await dialogOf(slower).getByRole('button', { name: words.addValue }).click();
  await dialogOf(slower).getByLabel(words.valueName.replace('{{n}}', '1')).fill('way');
  await dialogOf(slower)
    .getByLabel(words.valueText.replace('{{n}}', '1'), { exact: true })
    .fill('review');
  await dialogOf(slower).getByLabel(words.reason).fill(REASON);

  const committee = await cast.person('daiwei');
  const path = `/api/cases/${caseId}/incidents`;
  const { incidents } = await committee.get<IncidentsResponse>(path);
  const body: ResolutionBody = { by: 'retry', variables: { way: 'short' }, reason: REASON };
  await committee.send('POST', `${path}/${incidents[0]?.id ?? ''}/resolution`, body);

  await dialogOf(slower).getByRole('button', { name: words.remedies.retry.name }).click();
  await slower.getByRole('alert').getByText(zhCN.errors.incidentClosed).waitFor();
  await panelOf(slower).getByText(words.none).waitFor();
  await slower.getByText('等待：简办').waitFor();
  expect(await axeFindings(slower)).toEqual([]);
  await photograph(slower, 'conflict-1280');
  await context.close();
}, 120_000);

it('is at home on a phone and in English', async () => {
  const caseId = await stuckCase();
  const context = await newContext(PHONE);
  const watch = watchPages(context, address);
  await signInContext(context, address, gangnan.code, 'daiwei');
  const page = await context.newPage();
  await page.goto(`${address}/m`);
  await page.getByRole('button', { name: 'English' }).click();
  await page.locator('html[lang="en"]').waitFor();
  await page.goto(`${address}/cases/${caseId}`);
  await page.getByRole('button', { name: 'Resolve' }).click();
  await dialogOf(page).getByText('Move to another step', { exact: true }).click();
  await dialogOf(page).getByLabel('Move to', { exact: true }).waitFor();
  for (const viewport of [DESKTOP, PHONE]) {
    await page.setViewportSize(viewport);
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
