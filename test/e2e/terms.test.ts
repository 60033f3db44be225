import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { pinggui } from '../../engine/runtime/demo/pinggui.ts';
import { DESKTOP, launchBrowser, newPerson } from '../support/browser.ts';
import { signInContext } from '../support/e2e-office.ts';

const SHOTS = 'test-results/terms';
const TERM = 'expert.review'; // no other story waits for it
const address = inject('productAddress');
let browser: Browser;
let proposer: Page;
let approver: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  [proposer, approver] = [await person('liucheng'), await person('daiwei')];
});
afterAll(() => browser.close());

const person = async (login: string): Promise<Page> => {
  const context = await newPerson(browser, DESKTOP);
  context.setDefaultTimeout(20_000); // two busy cores
  await signInContext(context, address, pinggui.code, login);
  return context.newPage();
};
const openTerms = async (page: Page): Promise<void> => {
  await page.goto(`${address}/design/terms`);
  await page.getByRole('heading', { name: '期限', exact: true }).waitFor();
};
const row = (page: Page) =>
  page.locator('.terms-table tbody tr').filter({ has: page.getByText(TERM, { exact: true }) });
const waiting = (page: Page) => page.locator('section[aria-labelledby="terms-proposal"]');
const confirm = (page: Page) => page.locator('.ant-popconfirm .ant-btn-primary').click();

const edit = async (value: string): Promise<void> => {
  await row(proposer).getByRole('button', { name: '修改' }).click();
  await proposer.getByLabel('时长或日期').fill(value);
  await proposer.getByRole('button', { name: '采用' }).click();
};
const propose = async (): Promise<void> => {
  await proposer.getByRole('button', { name: '送审 1 处修改' }).click();
  const dialog = proposer.getByRole('dialog');
  await dialog.getByText(TERM, { exact: true }).waitFor();
  await dialog.getByRole('button', { name: /^送\s*审$/ }).click();
  await dialog.getByText('请填写原因。').waitFor();
  await dialog.getByLabel('原因').fill('专家评议提速');
  await dialog.getByRole('button', { name: /^送\s*审$/ }).click();
  await waiting(proposer).getByText('这是您送审的，须由另一人批准。').waitFor();
};

describe('a change of terms', () => {
  it('waits for another person and cannot be approved by whoever proposed it', async () => {
    await openTerms(proposer);
    await edit('18');
    await propose();
    await waiting(proposer).getByText('待批准的修改').waitFor();
    expect(await waiting(proposer).getByRole('button').allInnerTexts()).toEqual(['撤回']);
    expect(await row(proposer).getByRole('button').count()).toBe(0); // one at a time
    await row(proposer).getByText('20 个工作日').waitFor();
    await proposer.screenshot({ path: `${SHOTS}/proposed.png` });
  });

  it('is told on the bell, shown whole, and refused with a reason', async () => {
    await approver.goto(`${address}/notices`);
    await approver.getByRole('link', { name: /消息，\d+ 条未读或待批准/ }).waitFor();
    await approver.screenshot({ path: `${SHOTS}/told.png` });
    await approver.getByText(/送审的期限与升级的修改等您批准/).click();
    const panel = waiting(approver);
    await panel.getByText('修改原因：专家评议提速').waitFor();
    expect(await panel.locator('tbody tr td').allInnerTexts()).toEqual(['时长或日期', '20', '18']);
    await approver.screenshot({ path: `${SHOTS}/to-approve.png` });
    await panel.getByRole('button', { name: /^退\s*回$/ }).click();
    const dialog = approver.getByRole('dialog');
    await dialog.getByLabel('原因').fill('先问专家组');
    await dialog.getByRole('button', { name: /^退\s*回$/ }).click();
    await panel.getByText(/代工委韦主任（演示）已退回：先问专家组/).waitFor();
  });

  it('is read by whoever proposed it, taken up again, and approved', async () => {
    await proposer.goto(`${address}/notices`);
    await proposer
      .getByText(/您送审的期限与升级的修改被代工委韦主任（演示）退回：先问专家组/)
      .click();
    await waiting(proposer).getByRole('button', { name: '放回修改' }).click();
    await row(proposer).getByText('18 个工作日').waitFor();
    await propose();

    await openTerms(approver);
    await waiting(approver)
      .getByRole('button', { name: /^批\s*准$/ })
      .click();
    await confirm(approver);
    await waiting(approver).waitFor({ state: 'detached' });
    await row(approver).getByText('18 个工作日').waitFor();
    await approver.getByText(/送审，代工委韦主任（演示）于.+批准/).waitFor();
    await approver.screenshot({ path: `${SHOTS}/approved.png` });
  });

  it('is taken back; whoever decides at that moment is told', async () => {
    await openTerms(proposer);
    await edit('20');
    await propose();
    await openTerms(approver);
    await waiting(approver)
      .getByRole('button', { name: /^批\s*准$/ })
      .waitFor();
    await waiting(proposer)
      .getByRole('button', { name: /^撤\s*回$/ })
      .click();
    await confirm(proposer);
    await waiting(proposer).waitFor({ state: 'detached' });

    await waiting(approver)
      .getByRole('button', { name: /^批\s*准$/ })
      .click();
    const told = approver.getByText('没有待批准的内容，可能已被修改、撤回、退回或批准。');
    await confirm(approver);
    await told.waitFor();
  });
});
