import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { errors } from '../../designer/messages/areas/errors.zh.ts';
import type { ActResponse } from '../../engine/http/contract/act.ts';
import type { InboxResponse } from '../../engine/http/contract/inbox.ts';
import type { TaskResponse } from '../../engine/http/contract/task.ts';
import { ApiRefusal, createApiClient, signIn } from '../../engine/runtime/demo/api-client.ts';
import type { ApiClient } from '../../engine/runtime/demo/api-client.ts';
import { today } from '../../engine/runtime/demo/civil-today.ts';
import { findCase } from '../../engine/runtime/demo/find-case.ts';
import { gangnan } from '../../engine/runtime/demo/gangnan.ts';
import { DEMO_PASSWORD } from '../../engine/runtime/demo/organization.ts';
import { platformIssue } from '../../engine/runtime/demo/purchasing-platform.ts';
import { submitIssue } from '../../engine/runtime/demo/requester.ts';
import { createCast, play } from '../../engine/runtime/demo/story.ts';
import { launchBrowser } from '../support/browser.ts';
import { openOffice, type Office } from '../support/e2e-office.ts';

const CLIENTS = 10;
const STEP = 'C_OnSite'; // every deputy of the station may do it
const DEPUTIES = ['liu', 'huang', 'lu', 'liang', 'tan', 'gan'];

let browser: Browser;
let office: Office;
const address = inject('productAddress');
const cast = createCast(address, gangnan.code);

beforeAll(async () => {
  browser = await launchBrowser();
  office = openOffice(browser, gangnan);
});
afterAll(() => browser.close());

/** An urgent and simple issue: whichever deputy of the station comes first settles it. */
const openTask = async (): Promise<string> => {
  const title = `${platformIssue.values.title} ${randomUUID().slice(0, 4)}`;
  const values = { ...platformIssue.values, title };
  await submitIssue(createApiClient(address), { ...platformIssue, values });
  const id = await findCase(await cast.person('daiwei'), title);
  await play(cast, id, [
    {
      as: 'lianluo',
      step: 'C_Ack',
      outcome: 'URGENT',
      values: { category: 'GOV_SERVICE', conflictCheck: 'NONE' },
    },
  ]);
  const deputy = await cast.person('liu');
  const { tasks } = await deputy.get<InboxResponse>(`/api/inbox?box=all&step=${STEP}`);
  const task = tasks.find((one) => one.case.id === id);
  if (!task) throw new Error('Expected the deputies to be asked, but they were not');
  return encodeURIComponent(task.id);
};

const settle = (agreement: string) => ({
  verb: 'complete',
  outcome: 'SETTLED',
  values: {
    actingBody: '木业产业人大代表联络站',
    startedAt: `${today()}T09:00`,
    agreement,
    requesterConfirmed: true,
  },
});

interface Try {
  readonly status: number;
  readonly code: string;
  readonly answer: ActResponse | null;
}

/** One press of the button, told as what came back. */
const press = async (
  client: ApiClient,
  task: string,
  body: unknown,
  headers: Record<string, string>,
): Promise<Try> => {
  try {
    const path = `/api/tasks/${task}/operations`;
    const answer = await client.send<ActResponse>('POST', path, body, headers);
    return { status: 200, code: 'done', answer };
  } catch (error) {
    if (!(error instanceof ApiRefusal)) throw error;
    return { status: error.status, code: error.code, answer: null };
  }
};

it('ten clients press at once: one is heard, nine are told that somebody was faster', async () => {
  const task = await openTask();
  const clients: ApiClient[] = [];
  for (let at = 0; at < CLIENTS; at += 1) {
    const login = DEPUTIES[at % DEPUTIES.length] ?? ''; // one after the other: passwords take work
    clients.push(await signIn(address, gangnan.code, login, DEMO_PASSWORD));
  }
  const read = await clients[0]?.get<TaskResponse>(`/api/tasks/${task}`);
  const keys = clients.map(() => randomUUID());
  const pressAt = (at: number, client: ApiClient) =>
    press(client, task, settle(`第 ${at} 位代表促成`), {
      'if-match': String(read?.task.rev),
      'idempotency-key': keys[at] ?? '',
    });

  const tries = await Promise.all(clients.map((client, at) => pressAt(at, client)));
  expect(tries.map(({ status }) => status).toSorted()).toEqual([200, ...Array(9).fill(409)]);
  for (const { status, code } of tries) {
    if (status === 200) continue;
    expect(code).toBe('taskChanged');
    expect(errors.errors).toHaveProperty(code);
  }

  const winner = tries.findIndex(({ status }) => status === 200);
  const first = clients[winner];
  if (!first) throw new Error('Expected one of ten to be heard, but none was');
  const again = await pressAt(winner, first);
  expect(again).toEqual(tries[winner]); // the same key: the same answer, and nothing done twice
  const { timeline } = await first.get<TaskResponse>(`/api/tasks/${task}`);
  const acts = timeline.filter(({ kind, elementId }) => kind === 'acted' && elementId === STEP);
  expect(acts).toHaveLength(1);
}, 120_000);

const write = async (page: Page, task: string, text: string): Promise<void> => {
  await page.goto(`${address}/tasks/${task}`);
  const choice = page.locator('[id="outcome"]');
  await choice.locator('label:has(input[value="SETTLED"])').click();
  await page.locator('[id="task-form-actingBody"]').fill('木业产业人大代表联络站');
  await page.locator('[id="task-form-startedAt"]').click();
  await page.locator('[id="task-form-startedAt"]').fill(`${today()} 09:00`);
  await page.locator('[id="task-form-startedAt"]').press('Enter');
  await page.locator('[id="task-form-agreement"]').fill(text);
  await page.locator('[id="task-form-requesterConfirmed"]').check();
};
const MINE = '我写的处理结果，还没来得及提交';

it('the slower colleague is told who was faster, and what he wrote is still there', async () => {
  const task = await openTask();
  const slower = await office.desk('huang');
  await slower.route('**/api/events', (route) => route.abort()); // news does not reach him
  await write(slower, task, MINE);

  const faster = await office.desk('liu');
  await write(faster, task, '当场谈妥');
  await faster.getByRole('button', { name: /^提交：/ }).click();
  await faster.waitForURL((url) => !url.pathname.includes(task));

  await slower.getByRole('button', { name: /^提交：/ }).click();
  await slower.getByRole('alert').getByText(errors.errors.taskChanged).waitFor();
  await slower.getByText(/刘代表（演示） 已于 .*办理/).waitFor();
  await slower
    .getByText(MINE)
    .or(slower.locator(`textarea:text("${MINE}")`))
    .first()
    .waitFor();
  await slower.screenshot({ path: 'test-results/conflict-1280.png', fullPage: true });
}, 120_000);
