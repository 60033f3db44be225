import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { DefinitionResponse } from '../../engine/http/contract/definition.ts';
import type { ProblemResponse } from '../../engine/http/contract/problem.ts';
import { pinggui } from '../../engine/runtime/demo/pinggui.ts';
import { DESKTOP, launchBrowser, newPerson } from '../support/browser.ts';
import { signInContext } from '../support/e2e-office.ts';

const SHOTS = 'test-results/terms';
const NAME = '每日巡查（演示）';
const STEP = '填写巡查情况';
const A_DAY_MS = 86_400_000;
const TOMORROW = new Date(Date.now() + A_DAY_MS + 8 * 3_600_000).toISOString().slice(0, 10);
const address = inject('productAddress');
let browser: Browser;
let page: Page;

/** Every day at half past nine, from tomorrow on: none comes while the test runs. */
const XML = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bh="urn:bihuan:bpmn:1" id="D" targetNamespace="urn:test"><process id="dailyRound" name="${NAME}" isExecutable="true">
<startEvent id="s" name="每日上午"><timerEventDefinition id="t"><timeCycle>R30/${TOMORROW}T09:30:00+08:00/P1D</timeCycle></timerEventDefinition></startEvent>
<userTask id="u" name="${STEP}"><extensionElements><bh:assignment role="processAdministrator" /><bh:timer value="5" unit="workingDays" anchor="activation" /></extensionElements></userTask>
<endEvent id="e" name="结束" /><sequenceFlow id="f" sourceRef="s" targetRef="u" /><sequenceFlow id="g" sourceRef="u" targetRef="e" />
</process></definitions>`;

const post = async <T>(path: string, data: unknown, rev?: number): Promise<T> => {
  const answer = await page.context().request.post(`${address}/api${path}`, {
    headers: {
      ...{ origin: address, 'sec-fetch-site': 'same-origin', 'idempotency-key': randomUUID() },
      ...(rev === undefined ? {} : { 'if-match': String(rev) }),
    },
    data,
  });
  return (await answer.json()) as T;
};

/** Drawn and published as the designer does it, with what is to be acknowledged acknowledged. */
const publish = async (): Promise<void> => {
  const from = { type: 'import', xml: XML };
  const { id } = await post<{ id: string }>('/definitions', { name: NAME, nameEn: '', from });
  const read = await page.context().request.get(`${address}/api/definitions/${id}`);
  const rev = ((await read.json()) as DefinitionResponse).draft?.rev ?? 0;
  const ask = (acknowledged: readonly string[]) =>
    post<Partial<ProblemResponse>>(
      `/definitions/${id}/publish`,
      { note: '启用', acknowledged },
      rev,
    );
  const { code, problems = [] } = await ask([]);
  if (code === undefined) return;
  const answer = await ask(problems.map(({ rule, elementId }) => `${rule}:${elementId ?? ''}`));
  expect(answer.code).toBeUndefined();
};

beforeAll(async () => {
  browser = await launchBrowser();
  const context = await newPerson(browser, DESKTOP);
  context.setDefaultTimeout(20_000); // two busy cores
  await signInContext(context, address, pinggui.code, 'liucheng');
  page = await context.newPage();
  await publish();
  await page.goto(`${address}/design/terms`);
});
afterAll(() => browser.close());

const start = () =>
  page.locator('.terms-starts > section').filter({ has: page.getByText(NAME, { exact: true }) });
const days = () => start().locator('.terms-days li');
const ask = async (verb: string, reason: string): Promise<void> => {
  await start().getByRole('button', { name: verb }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: /^确\s*定$/ }).click();
  await dialog.getByText('请填写原因。').waitFor();
  await dialog.getByLabel('原因').fill(reason);
  await dialog.getByRole('button', { name: /^确\s*定$/ }).click();
  await dialog.waitFor({ state: 'detached' });
};

describe('a procedure that begins by a time of its own', () => {
  it('shows its time and the next ten days with their hour', async () => {
    await start()
      .getByText(/按自身时间启动：R30\/.+ · 全县一件/)
      .waitFor();
    const shown = await days().allInnerTexts();
    expect(shown).toHaveLength(10);
    expect(shown.filter((text) => text.includes('09:30'))).toHaveLength(10);
    expect(new Set(shown).size).toBe(10);
  });

  it('is paused with a reason, and goes on', async () => {
    await ask('暂停', '换届期间');
    await start().getByText('已暂停：换届期间').waitFor();
    await ask('恢复', '换届结束');
    await start().getByText('已暂停：换届期间').waitFor({ state: 'detached' });
  });

  it('leaves the next one out', async () => {
    await ask('跳过一次', '当日全县会议');
    await days().first().getByText('跳过', { exact: true }).waitFor();
    expect(await days().locator('s').count()).toBe(1);
    await start().screenshot({ path: `${SHOTS}/own-time.png` });
  });

  it('begins by hand, once', async () => {
    await ask('立即启动', '补做一次');
    await page.goto(`${address}/inbox`);
    await page.getByText(STEP).first().waitFor();
    expect(await page.getByText(STEP, { exact: true }).count()).toBe(1);
  });
});
