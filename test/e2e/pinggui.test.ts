import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { daysAhead, today } from '../../engine/runtime/demo/civil-today.ts';
import { findCase } from '../../engine/runtime/demo/find-case.ts';
import { pinggui } from '../../engine/runtime/demo/pinggui.ts';
import { createCast, type Act } from '../../engine/runtime/demo/story.ts';
import {
  failVerification,
  passAndClose,
  signAndReport,
  untilFirstReport,
  weighbridgeIssue,
} from '../../engine/runtime/demo/weighbridge.ts';
import { launchBrowser, newPerson, PHONE } from '../support/browser.ts';
import { openOffice, type Office } from '../support/e2e-office.ts';
import { answerOnPhone, followCode, raiseOnPhone } from '../support/e2e-requester.ts';
import { doTask } from '../support/e2e-task.ts';

const TITLE = `${weighbridgeIssue.values.title} ${randomUUID().slice(0, 4)}`;

let browser: Browser;
let office: Office;
let phone: Page; // the enterprise: no account, a phone and a code

beforeAll(async () => {
  browser = await launchBrowser();
  office = openOffice(browser, pinggui);
  phone = await (await newPerson(browser, PHONE)).newPage();
});
afterAll(() => browser.close());

const play = async (id: string, acts: readonly Act[]): Promise<void> => {
  for (const act of acts) await doTask(office, id, act);
};

it('点单、定单、接单、验单: the weighbridge fails once, passes, and is answered by its code', async () => {
  const day = today();
  const code = await raiseOnPhone(phone, office.address, {
    ...weighbridgeIssue,
    values: { ...weighbridgeIssue.values, title: TITLE },
  });
  const id = await findCase(await createCast(office.address, 'pinggui').person('daiwei'), TITLE);
  await play(id, untilFirstReport(day, daysAhead(14)));

  await answerOnPhone(phone, office.address, code, {
    satisfied: 'NO',
    comment: '第三个地磅又关了。',
  });
  await play(id, failVerification(daysAhead(7)));
  await followCode(phone, office.address, code);
  await phone.getByText('接单').first().waitFor();
  await play(id, signAndReport(day)); // the same two steps again: the case is back at 接单

  await answerOnPhone(phone, office.address, code, { satisfied: 'YES' });
  await play(id, passAndClose(day));

  await followCode(phone, office.address, code);
  const reply = phone.getByRole('region', { name: '答复' });
  expect(await reply.textContent()).toContain('三个地磅全部开放，高峰时段有专人值守');
  await phone.getByText('已办结').first().waitFor();
}, 300_000);
