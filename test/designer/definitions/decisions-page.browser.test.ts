import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DESKTOP, launchBrowser, newPerson, PHONE } from '../../support/browser.ts';
import { axeFindings, sidewaysScroll } from '../../support/page-audit.ts';
import { startDesignerSite, type DesignerSite } from './designer-site.ts';

/** 判断表 in a real browser: read, replaced, refused. */
let site: DesignerSite;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([startDesignerSite(), launchBrowser()]);
}, 120_000);
afterAll(async () => {
  await browser.close();
  await site.stop();
});

const open = async (viewport = DESKTOP): Promise<Page> => {
  const context = await newPerson(browser, viewport);
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  await page.goto(`${site.origin}/design/decisions`);
  await page.getByRole('region', { name: 'routing' }).first().waitFor();
  return page;
};
const TABLE = {
  inputs: ['amount'],
  outputs: ['handler'],
  rules: [{ when: ['-'], then: ['"town"'] }],
};

it('shows the rules in force, and those before once they are replaced', async () => {
  const page = await open();
  await page.getByText('"county"').waitFor();
  await page.getByRole('button', { name: '替换 routing' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: '发布' }).click();
  await dialog.getByRole('alert').filter({ hasText: '请填写' }).waitFor();
  await dialog.getByLabel('内容（JSON）').fill('{');
  await dialog.getByLabel('修改说明').fill('由镇里办');
  await dialog.getByRole('button', { name: '发布' }).click();
  await dialog.getByRole('alert').filter({ hasText: '应为 JSON' }).waitFor();
  await dialog.locator('input[type=file]').setInputFiles({
    ...{ name: 'routing.json', mimeType: 'application/json' },
    buffer: Buffer.from(JSON.stringify(TABLE)),
  });
  await dialog.getByRole('region', { name: '预览' }).getByText('"town"').waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await page.screenshot({ path: 'test-results/data/decision-dialog-zh.png' });
  await dialog.getByRole('button', { name: '发布' }).click();
  await page.getByText('第 2 版').waitFor();
  expect(site.county.tables.at(-1)).toEqual(TABLE);
  await page.getByText('历次版本').click();
  await page.getByText('"county"').waitFor();
  await page.screenshot({ path: 'test-results/data/decisions-zh.png' });
}, 90_000);

it('keeps what was written when a colleague was faster', async () => {
  const page = await open();
  await page.getByRole('button', { name: '替换 routing' }).click();
  site.county.tables.push({ ...TABLE, hitPolicy: 'F' });
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('修改说明').fill('再改');
  await dialog.getByRole('button', { name: '发布' }).click();
  await dialog.getByRole('alert').filter({ hasText: '已有更新的版本' }).waitFor();
  expect(await dialog.getByLabel('内容（JSON）').inputValue()).toContain('town');
}, 60_000);

it('fits a phone', async () => {
  const page = await open(PHONE);
  expect(await sidewaysScroll(page)).toEqual([]);
  expect(await axeFindings(page)).toEqual([]);
}, 60_000);
