import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { en } from '../../designer/messages/en.ts';
import { zhCN } from '../../designer/messages/zh-CN.ts';
import { gangnan } from '../../engine/runtime/demo/gangnan.ts';
import { DESKTOP, PHONE } from '../support/browser.ts';
import { signInContext } from '../support/e2e-office.ts';
import { ONE_TASK, procedureOfOwn } from '../support/e2e-procedure.ts';
import { axeFindings, sidewaysScroll, untranslated } from '../support/page-audit.ts';
import { watchPages } from '../support/page-watch.ts';

const words = zhCN.ladders;
const NAME = { zh: `超出本级 ${randomUUID().slice(0, 4)}`, en: 'Beyond the county' };
const REASON = '需要上级部门立项，本级无权决定。';
const LADDER = { zh: '超出本级', en: 'Beyond local power' };

const { address, begin, cast, desk, newContext, photograph } = procedureOfOwn({
  name: NAME,
  processId: 'beyond',
  elements: ONE_TASK,
  photographs: 'hand-ladder',
});

const dialogOf = (page: Page) => page.getByRole('dialog');
const fill = (text: string, values: Record<string, string | number>): string =>
  text.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]));

it('is started by the committee with a reason: whom it names has a message, the case says who started it', async () => {
  const { caseId } = await begin();
  const page = await desk('daiwei');
  await page.goto(`${address}/cases/${caseId}`);
  const start = { name: fill(words.startOf, { ladder: LADDER.zh, n: 1 }) };
  await page.getByRole('button', start).click();
  const send = dialogOf(page).getByRole('button', { name: fill(words.start, { n: 1 }) });
  expect(await send.isDisabled()).toBe(true); // without a reason nobody is told
  await dialogOf(page).getByLabel(words.reason).fill(REASON);
  expect(await axeFindings(page)).toEqual([]);
  await photograph(page, 'dialog-1280');
  await send.click();
  await page.getByText(words.sent).waitFor();

  const levels = page.getByRole('list', { name: LADDER.zh });
  await levels.getByText(/由 .+ 启动/).waitFor();
  await page
    .getByRole('button', { name: fill(words.startOf, { ladder: LADDER.zh, n: 2 }) })
    .waitFor();
  const history = page.getByRole('list', { name: zhCN.timeline.title });
  await history.getByText(zhCN.timeline.verbs.climb).waitFor();
  await history.getByText(REASON).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await photograph(page, 'case-1280');
  await page.goto(`${address}/notices`);
  await page.getByText(REASON).first().waitFor();

  const deputy = await desk('liu');
  await deputy.goto(`${address}/cases/${caseId}`);
  await deputy.getByRole('list', { name: LADDER.zh }).waitFor();
  expect(await deputy.getByRole('button', { name: new RegExp(`${LADDER.zh}.*启动`) }).count()).toBe(
    0,
  );
}, 150_000);

it('is at home on a phone and in English; the slower of two is told who has started it', async () => {
  const { caseId } = await begin();
  const context = await newContext(PHONE);
  const watch = watchPages(context, address);
  await signInContext(context, address, gangnan.code, 'daiwei');
  const page = await context.newPage();
  await page.route('**/api/events', (route) => route.abort()); // news does not reach her
  await page.goto(`${address}/m`);
  await page.getByRole('button', { name: 'English' }).click();
  await page.locator('html[lang="en"]').waitFor();
  await page.goto(`${address}/cases/${caseId}`);
  const start = { name: fill(en.ladders.startOf, { ladder: LADDER.en, n: 1 }) };
  await page.getByRole('button', start).click();
  await dialogOf(page).getByLabel(en.ladders.reason).fill('The district has to decide it.');

  const committee = await cast.person('daiwei');
  const body = { ladder: 'upward', level: 0, reason: REASON };
  await committee.send('POST', `/api/cases/${caseId}/ladders`, body);
  await dialogOf(page)
    .getByRole('button', { name: fill(en.ladders.start, { n: 1 }) })
    .click();
  await page
    .getByRole('alert')
    .getByText(/has started this one/)
    .waitFor();
  await page.getByText(/^Started .* by /).waitFor();
  for (const viewport of [DESKTOP, PHONE]) {
    await page.setViewportSize(viewport);
    expect([
      ...(await axeFindings(page)),
      ...(await sidewaysScroll(page)),
      ...(await untranslated(page, watch)),
    ]).toEqual([]);
    await photograph(page, `en-${viewport.width}`);
  }
  await context.close();
}, 120_000);
