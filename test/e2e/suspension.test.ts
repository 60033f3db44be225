import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { en } from '../../designer/messages/en.ts';
import { zhCN } from '../../designer/messages/zh-CN.ts';
import type { CaseResponse } from '../../engine/http/contract/case.ts';
import { gangnan } from '../../engine/runtime/demo/gangnan.ts';
import { DESKTOP, PHONE } from '../support/browser.ts';
import { signInContext } from '../support/e2e-office.ts';
import { ONE_TASK, procedureOfOwn } from '../support/e2e-procedure.ts';
import { axeFindings, sidewaysScroll, untranslated } from '../support/page-audit.ts';
import { watchPages } from '../support/page-watch.ts';

const words = zhCN.suspension;
const NAME = { zh: `待裁定 ${randomUUID().slice(0, 4)}`, en: 'Awaiting the ruling' };
const REASON = '涉及诉讼，等待法院裁定。';

const { address, begin, cast, desk, newContext, photograph } = procedureOfOwn({
  name: NAME,
  processId: 'ruling',
  elements: ONE_TASK,
  photographs: 'suspension',
});

const dialogOf = (page: Page) => page.getByRole('dialog');

it('is suspended by the committee with a reason; holders see it and cannot act; it is resumed with its terms shifted', async () => {
  const { caseId, task } = await begin();
  const page = await desk('daiwei');
  await page.goto(`${address}/cases/${caseId}`);
  await page.getByRole('button', { name: words.suspend.name }).click();
  await dialogOf(page).getByText(words.suspend.consequence).waitFor();
  const send = dialogOf(page).getByRole('button', { name: words.suspend.name });
  expect(await send.isDisabled()).toBe(true); // without a reason nothing is stopped
  await dialogOf(page).getByLabel(words.reason).fill(REASON);
  expect(await axeFindings(page)).toEqual([]);
  await photograph(page, 'dialog-1280');
  await send.click();
  await page.getByText(words.suspend.done).waitFor();
  await page.getByText(new RegExp(`已挂起，.*${REASON}`)).waitFor();
  await photograph(page, 'case-1280');
  expect(await axeFindings(page)).toEqual([]);

  const deputy = await desk('liu');
  await deputy.goto(`${address}/tasks/${task}`);
  await deputy.getByText(new RegExp(`已挂起，.*${REASON}`)).waitFor();
  expect(await deputy.getByRole('button', { name: words.resume.name }).count()).toBe(0);
  await deputy.goto(`${address}/inbox?box=all`);
  await deputy
    .getByRole('note', { name: new RegExp(REASON) })
    .first()
    .waitFor();
  expect(await axeFindings(deputy)).toEqual([]);
  await photograph(deputy, 'inbox-1280');

  await page.getByRole('button', { name: words.resume.name }).click();
  await dialogOf(page).getByText(words.policies.keep.consequence).waitFor();
  await dialogOf(page).getByText(words.policies.shift.name, { exact: true }).click();
  await dialogOf(page).getByText(words.policies.shift.consequence).waitFor();
  await dialogOf(page).getByLabel(words.reason).fill('裁定已经送达。');
  await photograph(page, 'resume-1280');
  await dialogOf(page).getByRole('button', { name: words.resume.name }).click();
  await page.getByText(words.resume.done).waitFor();
  const history = page.getByRole('list', { name: zhCN.timeline.title });
  await history.getByText(zhCN.timeline.verbs.resumeShift).waitFor();
  await history.getByText(REASON).waitFor();
  const read = await cast.person('liu');
  const { case: file } = await read.get<CaseResponse>(`/api/cases/${caseId}`);
  expect(file.state).toBe('open');
}, 150_000);

it('is at home on a phone and in English; the slower of two is told what stands now', async () => {
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
  await page.getByRole('button', { name: en.suspension.suspend.name }).click();
  await dialogOf(page).getByLabel(en.suspension.reason).fill('A court has to rule first.');

  const committee = await cast.person('daiwei');
  const body = { verb: 'suspend', reason: REASON };
  await committee.send('POST', `/api/cases/${caseId}/suspension`, body);
  await dialogOf(page).getByRole('button', { name: en.suspension.suspend.name }).click();
  await page.getByRole('alert').getByText(en.errors.caseSuspended).waitFor();
  await page.getByText(/Suspended; the deputies/).waitFor();
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
