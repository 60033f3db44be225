import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createApiClient } from '../../engine/runtime/demo/api-client.ts';
import { daysAhead, today } from '../../engine/runtime/demo/civil-today.ts';
import { findCase } from '../../engine/runtime/demo/find-case.ts';
import { gangnan } from '../../engine/runtime/demo/gangnan.ts';
import {
  acknowledge,
  deliberate,
  dispatch,
  dispatchValues,
  platformEntry,
  platformIssue,
  propose,
  screenAndSettle,
  supervise,
  tidy,
} from '../../engine/runtime/demo/purchasing-platform.ts';
import { submitIssue } from '../../engine/runtime/demo/requester.ts';
import { createCast, play, type Act, type Cast } from '../../engine/runtime/demo/story.ts';
import { launchBrowser } from '../support/browser.ts';
import { fillForm } from '../support/e2e-form.ts';
import { openOffice, type Office } from '../support/e2e-office.ts';
import { readSheet } from '../support/e2e-sheet.ts';
import { doTask, prepareTask, sendTask } from '../support/e2e-task.ts';

const TITLE = `${platformIssue.values.title} ${randomUUID().slice(0, 4)}`;
const DAY = today();
const DEADLINE = daysAhead(60);

let browser: Browser;
let office: Office;
let cast: Cast;

beforeAll(async () => {
  browser = await launchBrowser();
  office = openOffice(browser, gangnan);
  cast = createCast(office.address, gangnan.code);
});
afterAll(() => browser.close());

const playInBrowser = async (caseId: string, acts: readonly Act[]): Promise<void> => {
  for (const act of acts) await doTask(office, caseId, act);
};

/** 发起 by hand, from its card; gives the new case. */
const begin = async (login: string, start: string): Promise<string> => {
  const page = await office.desk(login);
  await page.goto(`${office.address}/cases/new`);
  await page.getByRole('link', { name: `开始填写：${start}` }).click();
  await page.getByRole('button', { name: '立案' }).click();
  await page.waitForURL(/\/cases\/[0-9a-f-]{36}/);
  return new URL(page.url()).pathname.split('/')[2] ?? '';
};

it('访需、研析、议策: the platform is heard, tidied, screened, settled and talked over', async () => {
  const values = { ...platformIssue.values, title: TITLE };
  await submitIssue(createApiClient(office.address), { ...platformIssue, values });
  const id = await findCase(await cast.person('daiwei'), TITLE);
  office.names.set(id, TITLE);
  await playInBrowser(id, acknowledge);
  await playInBrowser(await begin('lianluo', '研析（梳、筛、定）：临时梳理'), tidy);

  const screening = await begin('lianluo', '研析（梳、筛、定）：临时筛选');
  const acts = screenAndSettle([{ issueId: id, ...platformEntry }], DAY);
  const [prepare, firstVote, ...rest] = acts;
  const settle = rest.pop();
  if (!prepare || !firstVote || !settle) throw new Error('Expected a screening of several acts');
  await playInBrowser(screening, [prepare, firstVote]);
  await play(cast, screening, rest); // the other five votes are the same again
  await playInBrowser(screening, [settle]);

  await playInBrowser(id, deliberate(daysAhead(7)));
  const page = await office.desk('lianluo');
  await page.goto(`${office.address}/cases/${id}`);
  await page.getByText('四方会商纪要').first().waitFor();
}, 300_000);

it('交办、督办: a hand-over without deadline or deputy participation is refused at that field', async () => {
  const id = await findCase(await cast.person('daiwei'), TITLE);
  await playInBrowser(id, propose);

  const page = await office.desk('daiwei');
  const { deadline, deputyParticipation, ...others } = dispatchValues(DEADLINE);
  const { answer } = await prepareTask(office, id, { ...dispatch(DEADLINE), values: others });
  if (!answer.form) throw new Error('Expected the hand-over to have a form, but it has none');
  const sheet = readSheet(answer.form, office.names);
  const fill = (one: Parameters<typeof fillForm>[2]) => fillForm(page, 'task-form', one, sheet);
  const address = page.url();

  await fill({ deputyParticipation, deadline: '' });
  await refusedAt(page, answer, 'deadline');
  await fill({ deadline });
  for (const box of await page.locator('[id="task-form-deputyParticipation"] input').all())
    await box.setChecked(false);
  await refusedAt(page, answer, 'deputyParticipation');
  const deadlineShown = await page.locator('[id="task-form-deadline"]').inputValue();
  expect(deadlineShown).toBe(DEADLINE);
  expect(await page.locator('.task-form').textContent()).toContain('区工业和信息化局');
  expect(page.url()).toBe(address);

  await fill({ deputyParticipation });
  await sendTask(page, answer, null);
  await page.waitForURL((url) => url.href !== address);
  await playInBrowser(id, supervise(DAY));
}, 300_000);

/** The summary names the field, the field says what is wrong, and it is the only one. */
const refusedAt = async (
  page: Page,
  answer: Parameters<typeof sendTask>[1],
  field: string,
): Promise<void> => {
  await sendTask(page, answer, null);
  await page.locator(`.error-summary a[href="#task-form-${field}"]`).waitFor();
  const error = page.locator(`[id="task-form-${field}-error"]`);
  expect(await error.textContent()).toMatch(/错误：.+/);
  expect(await page.locator('.error-summary li').count()).toBe(1);
};
