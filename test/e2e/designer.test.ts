import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it, vi } from 'vitest';
import type { CaseResponse } from '../../engine/http/contract/case.ts';
import type {
  DefinitionResponse,
  DefinitionsResponse,
  VersionResponse,
} from '../../engine/http/contract/definition.ts';
import type { InboxResponse, InboxTask } from '../../engine/http/contract/inbox.ts';
import { createApiClient } from '../../engine/runtime/demo/api-client.ts';
import { daysAhead, today } from '../../engine/runtime/demo/civil-today.ts';
import { findCase } from '../../engine/runtime/demo/find-case.ts';
import { pinggui } from '../../engine/runtime/demo/pinggui.ts';
import { answerQuestion, submitIssue } from '../../engine/runtime/demo/requester.ts';
import { createCast, play } from '../../engine/runtime/demo/story.ts';
import {
  passAndClose,
  signAndReport,
  untilFirstReport,
  weighbridgeIssue,
} from '../../engine/runtime/demo/weighbridge.ts';
import { launchBrowser } from '../support/browser.ts';
import { openOffice, type Office } from '../support/e2e-office.ts';
import { doTask } from '../support/e2e-task.ts';

const STEP = { zh: '办前踏勘', en: 'Look at the site first' };
const DAY = today();
const ACTS = untilFirstReport(DAY, daysAhead(14));
const HANDED_OVER = ACTS.findIndex(({ step }) => step === 'P_Approve') + 1;

let browser: Browser;
let office: Office;
let definition: DefinitionsResponse['definitions'][number];
const address = inject('productAddress');
const cast = createCast(address, pinggui.code);

beforeAll(async () => {
  browser = await launchBrowser();
  office = openOffice(browser, pinggui);
  const designer = await cast.person('liucheng');
  const [first] = (await designer.get<DefinitionsResponse>('/api/definitions')).definitions;
  if (!first) throw new Error('Expected the county to have a procedure, but it has none');
  definition = first;
});
afterAll(async () => {
  await browser.close();
  await takeBack();
});

/** The other files of this project play the county as it was drawn. */
const takeBack = async (): Promise<void> => {
  const designer = await cast.person('liucheng');
  const path = `/api/definitions/${definition.id}`;
  const before = definition.active?.n ?? 1;
  const { draft, definition: now } = await designer.get<DefinitionResponse>(path);
  if (now.active?.n === before) return;
  const { xml } = await designer.get<VersionResponse>(`${path}/versions/${before}`);
  const revision = { 'if-match': String(draft?.rev ?? 0) };
  const saved = await designer.send<{ rev: number }>('PUT', `${path}/draft`, { xml }, revision);
  await designer.send(
    'POST',
    `${path}/publish`,
    { note: '撤回试用的环节', acknowledged: [] },
    { 'if-match': String(saved.rev) },
  );
};

const raise = async (): Promise<{ readonly id: string; readonly code: string }> => {
  const title = `${weighbridgeIssue.values.title} ${randomUUID().slice(0, 4)}`;
  const values = { ...weighbridgeIssue.values, title };
  const code = await submitIssue(createApiClient(address), { ...weighbridgeIssue, values });
  return { id: await findCase(await cast.person('daiwei'), title), code };
};

/** 在此后添加, its names and who does it; nothing then stands in the way of publication. */
const addStep = async (page: Page): Promise<void> => {
  await page.goto(`${address}/design/${definition.id}?process=pinggui-four-ticket`);
  await page.locator('[data-row="P_Refer"]').click();
  await page.getByRole('button', { name: '在此后添加' }).click();
  const name = page.getByLabel('名称', { exact: true });
  await expect.poll(() => name.inputValue(), { timeout: 20_000 }).toBe('新环节');
  await name.fill(STEP.zh);
  await page.getByLabel('英文名称', { exact: true }).fill(STEP.en);
  await page.getByRole('combobox', { name: '角色' }).click();
  await page.getByTitle('街道人大工委').click();
};

const publish = async (page: Page, version: number): Promise<void> => {
  await page.getByRole('button', { name: /没有问题|^问题/ }).waitFor();
  await page.getByRole('button', { name: '发布', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('没有拒绝项，也没有阻止发布的问题。').waitFor();
  for (const box of await dialog.getByRole('checkbox').all()) await box.check();
  await dialog.getByLabel('修改说明').fill('承办单位接单前，街道人大工委先到现场看一次。');
  await dialog.getByRole('button', { name: '发布新版本' }).click();
  await page.getByText(`已发布 v${version}`).waitFor();
};

it('publishes a version with one more step: the open case ends on its own, a new one has the step', async () => {
  const before = definition.active?.n ?? 0;
  const old = await raise();

  const designer = await office.desk('liucheng');
  await addStep(designer);
  await publish(designer, before + 1);
  await designer.screenshot({ path: 'test-results/published-1280.png' });

  await play(cast, old.id, ACTS);
  await answerQuestion(createApiClient(address), old.code, { satisfied: 'YES' });
  await play(cast, old.id, passAndClose(DAY));

  const fresh = await raise();
  await play(cast, fresh.id, ACTS.slice(0, HANDED_OVER));
  const task = await taskOf('jiedao', fresh.id);
  expect(task.step).toEqual(STEP);
  const desk = await office.desk('jiedao');
  await desk.goto(`${address}/inbox`); // his alone: it waits among his own
  await desk.locator('.task-row').getByText(STEP.zh).first().waitFor();
  await doTask(office, fresh.id, { as: 'jiedao', step: task.elementId });
  await play(cast, fresh.id, signAndReport(DAY).slice(0, 1));

  await auditSays(old.id, before);
  await auditSays(fresh.id, before + 1);
  const officer = await cast.person('daiwei');
  const ended = await officer.get<CaseResponse>(`/api/cases/${old.id}`);
  expect(ended.case.state).toBe('completed');
  expect(ended.timeline.map(({ elementId }) => elementId)).not.toContain(task.elementId);
}, 300_000);

/** The open task of a case, once the county's own steps before it are done. */
const taskOf = async (login: string, caseId: string): Promise<InboxTask> => {
  const client = await cast.person(login);
  return vi.waitFor(
    async () => {
      const { tasks } = await client.get<InboxResponse>('/api/inbox?box=all&sort=arrived');
      const task = tasks.find((one) => one.case.id === caseId && one.closedAt === null);
      if (!task) throw new Error(`Expected a task of ${caseId} for "${login}", but there is none`);
      return task;
    },
    { timeout: 20_000, interval: 200 },
  );
};

/** The auditor reads under which version a case runs, in its history and in the rows of the chain. */
const auditSays = async (caseId: string, version: number): Promise<void> => {
  const auditor = await office.desk('shenji');
  const named = `四单联动 第 ${version} 版`;
  await auditor.goto(`${address}/audit/cases/${caseId}`);
  await auditor.getByText(named).first().waitFor();
  await auditor.getByText(`第 ${version} 版`).first().waitFor();
  await auditor.goto(`${address}/audit?case=${caseId}`);
  await auditor.locator('.audit-table tbody').getByText(named).first().waitFor();
};
