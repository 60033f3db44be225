import type { Page } from 'playwright-core';
import { vi } from 'vitest';
import type { InboxResponse, InboxTask } from '../../engine/http/contract/inbox.ts';
import type { TaskResponse } from '../../engine/http/contract/task.ts';
import type { Variables } from '../../engine/interpreter/values.ts';
import type { Act } from '../../engine/runtime/demo/story.ts';
import { fillForm } from './e2e-form.ts';
import type { Office } from './e2e-office.ts';
import { readSheet } from './e2e-sheet.ts';

const PATIENT = { timeout: 30_000, interval: 200 };
const ANY_FILE = { id: 'chosen on the page', name: 'chosen on the page' };

/** One task of one person: found in the inbox, opened, filled in, sent. */
export const doTask = async (office: Office, caseId: string, act: Act): Promise<void> => {
  const page = await office.desk(act.as);
  try {
    const { answer, outcome } = await prepareTask(office, caseId, act);
    const address = page.url();
    await sendTask(page, answer, outcome);
    await page.waitForURL((url) => url.href !== address, PATIENT);
  } catch (cause) {
    await page.screenshot({ path: `test-results/failed-${act.step}.png`, fullPage: true });
    throw new Error(`Expected "${act.as}" to get "${act.step}" done, but he did not`, { cause });
  }
};

/** Opens the task from the inbox and fills its form, up to the last press. */
export const prepareTask = async (
  office: Office,
  caseId: string,
  act: Act,
): Promise<{ readonly answer: TaskResponse; readonly outcome: string | null }> => {
  const page = await office.desk(act.as);
  const task = await openFromInbox(page, office.address, caseId, act.step);
  const answer = await readJson<TaskResponse>(
    page,
    `${office.address}/api/tasks/${encodeURIComponent(task.id)}`,
  );
  if (!answer.verbs.some(({ verb, refusal }) => verb === 'complete' && !refusal))
    await page.getByRole('button', { name: '认领', exact: true }).click();

  const outcome = answer.task.outcomes.find(({ code }) => code === act.outcome)?.label.zh ?? null;
  const choice = page.locator('[id="outcome"]');
  await page.locator('.action-buttons button.ant-btn-primary').waitFor(PATIENT);
  if (outcome !== null && (await choice.count()) > 0)
    await choice.locator(`label:has(input[value="${act.outcome}"])`).click();
  if (answer.form) {
    const known = answer.form.values;
    const values =
      typeof act.values === 'function' ? act.values({ file: ANY_FILE, form: known }) : act.values;
    const sheet = readSheet(answer.form, office.names);
    await fillForm(page, 'task-form', (values ?? {}) as Variables, sheet);
  }
  return { answer, outcome };
};

/** The button says where the case goes, or just 提交. */
export const sendTask = async (
  page: Page,
  { task }: TaskResponse,
  outcome: string | null,
): Promise<void> => {
  const inForm = (await page.locator('[id="outcome"]').count()) > 0;
  const label = outcome === null ? '提交' : inForm ? `提交：${outcome}` : outcome;
  const spelled =
    outcome === null && task.outcomes.length === 1 ? task.outcomes[0]?.label.zh : label;
  await page
    .locator('.action-buttons')
    .getByRole('button', { name: new RegExp(`^${[...(spelled ?? label)].join('\\s?')}$`) })
    .click();
};

const openFromInbox = async (
  page: Page,
  address: string,
  caseId: string,
  step: string,
): Promise<InboxTask> => {
  const found = await vi.waitFor(async () => {
    const open = await findTask(page, address, caseId, step);
    if (!open) throw new Error(`Expected "${step}" to come to the inbox, but it did not`);
    return open;
  }, PATIENT);
  await page.goto(`${address}/inbox?box=${found.box}&step=${step}`);
  await page.locator(`.task-row[href$="${encodeURIComponent(found.task.id)}"]`).click(PATIENT);
  await page.waitForURL(/\/tasks\//);
  return found.task;
};

const findTask = async (page: Page, address: string, caseId: string, step: string) => {
  for (const box of ['todo', 'claimable'] as const) {
    const path = `${address}/api/inbox?box=${box}&step=${step}`;
    const { tasks } = await readJson<InboxResponse>(page, path);
    const task = tasks.find((one) => one.case.id === caseId);
    if (task) return { box, task };
  }
  return null;
};

const readJson = async <T>(page: Page, address: string): Promise<T> => {
  const answer = await page.request.get(address, { headers: { 'sec-fetch-site': 'same-origin' } });
  if (!answer.ok())
    throw new Error(`${address} answered ${answer.status()}: ${await answer.text()}`);
  return (await answer.json()) as T;
};
