import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { DefinitionsResponse } from '../../engine/http/contract/definition.ts';
import { gangnan } from '../../engine/runtime/demo/gangnan.ts';
import { createCast } from '../../engine/runtime/demo/story.ts';
import { DESKTOP, launchBrowser, newPerson } from '../support/browser.ts';
import { signInContext } from '../support/e2e-office.ts';
import { axeFindings } from '../support/page-audit.ts';

/** A model of another engine on its way into a draft, in a real browser. */
const LEAVE = readFileSync(
  join(import.meta.dirname, '../engine/compiler/import/leave.camunda.bpmn'),
  'utf8',
);
const JAVA = LEAVE.replace('camunda:type="external" camunda:topic="notify"', 'camunda:class="a.B"');

let browser: Browser;
const address = inject('productAddress');
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const atDesign = async (): Promise<Page> => {
  const context = await newPerson(browser, DESKTOP);
  context.setDefaultTimeout(20_000);
  await signInContext(context, address, gangnan.code, 'liucheng');
  const page = await context.newPage();
  await page.goto(`${address}/design`);
  return page;
};
const choose = (page: Page, name: string, text: string | Buffer): Promise<void> =>
  page.locator('input[type=file]').setInputFiles({
    ...{ name, mimeType: 'application/xml' },
    buffer: Buffer.from(text),
  });
const shot = (page: Page, name: string): Promise<unknown> =>
  page.screenshot({ path: `test-results/import/${name}.png` });

describe('the import dialog', () => {
  it('shows before saving what becomes of the file, and leads to the step', async () => {
    const page = await atDesign();
    await page.getByRole('button', { name: '导入 BPMN' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: '新建并打开' }).click();
    await dialog.getByRole('alert').filter({ hasText: '请选择一个 .bpmn 文件' }).waitFor();

    await choose(page, '请假.bpmn', JAVA);
    await dialog.getByText('由 Camunda 7、Flowable 或 Activiti 的文件转换').waitFor();
    await dialog.getByText('需替换 1', { exact: true }).waitFor();
    const left = dialog.getByRole('button', { name: /应使用本系统的系统动作/ });
    await dialog.locator('.djs-element[data-element-id="notice"]').waitFor();
    await left.click();
    expect(await left.getAttribute('aria-pressed')).toBe('true');
    await dialog.getByText(/已转换 \d+/).click();
    await dialog.getByText(/camunda:priority="50" 已转换为/).waitFor();
    await dialog.getByText(/已自动排布/).waitFor();
    await shot(page, 'import-dialog-zh');
    expect(await axeFindings(page)).toEqual([]);

    await dialog.getByRole('button', { name: '新建并打开' }).click();
    await page.waitForURL(/\/design\/[0-9a-f-]{36}/);
    await page.getByRole('button', { name: '导入说明' }).click();
    const notes = page.getByRole('dialog');
    const download = page.waitForEvent('download');
    await notes.getByRole('link', { name: '下载原文件' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe('请假.bpmn');
    expect(readFileSync(await file.path(), 'utf8')).toBe(JAVA);
    await shot(page, 'import-notes-zh');
    await notes.getByRole('button', { name: /应使用本系统的系统动作/ }).click();
    await page.locator('.djs-element.selected[data-element-id="notice"]').waitFor();
    await shot(page, 'import-editor-zh');
    await page.getByRole('button', { name: '删去 camunda:class="a.B"' }).click();
    await page
      .getByRole('button', { name: '删去 camunda:class="a.B"' })
      .waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '撤销' }).click();
    await page.getByRole('button', { name: '删去 camunda:class="a.B"' }).waitFor();
    await page.context().close();
  });

  it('speaks English, too', async () => {
    const page = await atDesign();
    await page.getByText('English', { exact: true }).click();
    await page.locator('html[lang="en"]').waitFor();
    await page.getByRole('button', { name: 'Import BPMN' }).click();
    await choose(page, 'leave.bpmn', LEAVE);
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Converted from a file of Camunda 7, Flowable or Activiti').waitFor();
    await dialog.getByText('Nothing has to be replaced.').waitFor();
    await dialog.getByText(/became <bh:assignment priority="50" \/>/).waitFor();
    await shot(page, 'import-dialog-en');
    expect(await axeFindings(page)).toEqual([]);
    await page.context().close();
  });

  it('names the place of a file that cannot be opened, and takes the next one', async () => {
    const page = await atDesign();
    await page.getByRole('button', { name: '导入 BPMN' }).click();
    const dialog = page.getByRole('dialog');
    await choose(page, 'bad.bpmn', `<!DOCTYPE a [<!ENTITY b "c">]>\n${LEAVE}`);
    await dialog.getByText(/应没有 DOCTYPE/).waitFor();
    await dialog.getByText('第 1 行第 1 列').waitFor();
    await choose(page, 'large.bpmn', `${LEAVE}${' '.repeat(1_100_000)}`);
    await dialog.getByText(/应不超过 1,024 KiB/).waitFor();
    await shot(page, 'import-refused-zh');
    await choose(page, 'leave.bpmn', LEAVE);
    await dialog.getByText('没有要替换的内容。').waitFor();

    await page.route('**/api/definitions', (route) => route.abort());
    await dialog.getByRole('button', { name: '新建并打开' }).click();
    await dialog.getByRole('alert').waitFor();
    await page.unroute('**/api/definitions');
    await page.context().close();
    const cast = createCast(address, gangnan.code);
    const designer = await cast.person('liucheng');
    const { definitions } = await designer.get<DefinitionsResponse>('/api/definitions');
    expect(definitions.filter(({ name }) => name.zh === 'leave')).toEqual([]);
  });
});
