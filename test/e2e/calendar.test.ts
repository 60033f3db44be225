import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { pinggui } from '../../engine/runtime/demo/pinggui.ts';
import { DESKTOP, launchBrowser, newPerson } from '../support/browser.ts';
import { signInContext } from '../support/e2e-office.ts';

const SHOTS = 'test-results/calendar';
const address = inject('productAddress');
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const openCalendar = async (
  login: string,
  language: 'zh-CN' | 'en',
  search = '',
): Promise<Page> => {
  const context = await newPerson(browser, DESKTOP);
  context.setDefaultTimeout(20_000); // two busy cores
  await signInContext(context, address, pinggui.code, login);
  const page = await context.newPage();
  await page.goto(`${address}/m`);
  await page.getByRole('button', { name: language === 'en' ? 'English' : '中文' }).click();
  await page.locator(`html[lang="${language}"]`).waitFor({ state: 'attached' }); // kept by then
  await page.goto(`${address}/admin/calendar${search}`);
  await page.locator('#calendar-preview').waitFor();
  return page;
};

interface Words {
  readonly from: string;
  readonly length: string;
  readonly unit: string;
  readonly roll: string;
  readonly ask: string;
  readonly units: Readonly<Record<string, string>>;
  readonly rolls: Readonly<Record<string, string>>;
}
const WORDS: Readonly<Record<'zh-CN' | 'en', Words>> = {
  'zh-CN': {
    from: '从',
    length: '多长',
    unit: '单位',
    roll: '遇休息日',
    ask: '试算',
    units: { workingDays: '个工作日', months: '个月' },
    rolls: { none: '不移动', forward: '顺延' },
  },
  en: {
    from: 'From',
    length: 'How long',
    unit: 'Unit',
    roll: 'Off a day of rest',
    ask: 'Compute',
    units: { workingDays: 'working days', months: 'months' },
    rolls: { none: 'Stays', forward: 'Forward' },
  },
};

const choose = async (page: Page, label: string, option: string): Promise<void> => {
  await page.getByRole('combobox', { name: label, exact: true }).click();
  await page
    .locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option')
    .filter({ hasText: new RegExp(`^${option}$`) })
    .click();
};

/** Asks as a clerk does, and reads the whole answer. */
const ask = async (
  page: Page,
  words: Words,
  { from, n, unit, roll }: { from: string; n: number; unit: string; roll: string },
): Promise<string> => {
  const panel = page.locator('section[aria-labelledby="calendar-preview"]');
  await panel.getByLabel(words.from, { exact: true }).fill(from);
  await panel.getByLabel(words.length, { exact: true }).fill(String(n));
  await choose(page, words.unit, words.units[unit] ?? '');
  await choose(page, words.roll, words.rolls[roll] ?? '');
  const answered = page.waitForResponse((response) => response.url().includes('/preview?'));
  await panel.getByRole('button', { name: words.ask }).click();
  await answered;
  await panel.getByText(from, { exact: false }).last().waitFor();
  return panel.locator('.calendar-answer').innerText();
};

const V2 = { from: '2026-02-12', n: 5, unit: 'workingDays', roll: 'none' };
const V5 = { from: '2024-02-05', n: 5, unit: 'workingDays', roll: 'none' };
const V9 = { from: '2025-11-14', n: 3, unit: 'months', roll: 'forward' };
const V17 = { from: '2027-12-30', n: 5, unit: 'workingDays', roll: 'none' };

describe('the preview explains a due date in words', () => {
  it.each<[keyof typeof WORDS, ...(readonly [typeof V2, readonly string[]][])]>([
    [
      'zh-CN',
      [
        V2,
        ['2026年2月26日', '周六，春节调休补班，照常上班，计为第 2 天', '周一，春节放假，不计入'],
      ],
      [V5, ['2024年2月18日', '周日，春节调休补班，照常上班，计为第 5 天']],
      [V9, ['2026年2月14日', '周六，春节调休补班，照常上班', '这天照常上班，不需要移动']],
      [V17, ['暂定', '该年放假安排未公布', '公布后重新计算']],
    ],
    [
      'en',
      [
        V2,
        [
          '26 Feb 2026',
          'Saturday, a make-up working day for Spring Festival: day 2',
          'Monday, Spring Festival holiday: not counted',
        ],
      ],
      [V5, ['18 Feb 2024', 'Sunday, a make-up working day for Spring Festival: day 5']],
      [V9, ['14 Feb 2026', 'People work that day, so it does not move']],
      [V17, ['Provisional', 'the notice of that year is not published', 'computed again']],
    ],
  ])('in %s', async (language, ...questions) => {
    const page = await openCalendar('shenji', language);
    for (const [question, sentences] of questions) {
      const answer = await ask(page, WORDS[language], question);
      for (const sentence of sentences) expect(answer).toContain(sentence);
    }
    await page.screenshot({ path: `${SHOTS}/preview-${language}.png`, fullPage: true });
    await page.context().close();
  });
});

describe('a year of the calendar', () => {
  it('goes from an import over a local day to the second pair of eyes', async () => {
    const page = await openCalendar('liucheng', 'zh-CN', '?year=2027');
    await page.getByText('2027 年安排未发布，相关期限为暂定。').waitFor();
    await page.getByRole('button', { name: '导入' }).click();
    const file = (text: string) => ({
      name: '2027.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(text),
    });
    const chooser = page.getByLabel('选择文件（CSV 或 JSON）');
    await chooser.setInputFiles(file('date,kind,name\n2027-02-30,OFF,春节\n'));
    await page.getByText('第 2 行：应有真实的日期 YYYY-MM-DD，实际为 "2027-02-30"').waitFor();
    await page.screenshot({ path: `${SHOTS}/import-fault.png` });
    await chooser.setInputFiles(
      file('date,kind,name\n2027-01-01,OFF,元旦\n2027-01-31,MAKEUP,春节\n2027-02-08,OFF,春节\n'),
    );
    await page.getByText('试算：新增 3 · 更新 0 · 删除 0 · 错误 0').waitFor();
    await page.getByRole('button', { name: '放入草稿编辑' }).click();

    await page.getByLabel('来源（通知文号）').fill('国办发明电〔2026〕演示号');
    await page.getByLabel('日期', { exact: true }).fill('2027-04-09');
    await page.getByLabel('名称', { exact: true }).fill('三月三');
    await page.getByRole('button', { name: '添加或更新这一天' }).click();
    await page.screenshot({ path: `${SHOTS}/edit.png`, fullPage: true });
    await page.getByRole('button', { name: '保存草稿' }).click();
    await page.getByRole('button', { name: '送审' }).click();
    await page.getByText('您编辑过这份草稿，须由另一人批准发布。').waitFor();

    const second = await openCalendar('daiwei', 'zh-CN', '?year=2027');
    await second.getByRole('button', { name: '批准发布' }).click();
    await second.screenshot({ path: `${SHOTS}/approve.png`, fullPage: true });
    await second.locator('.ant-popconfirm .ant-btn-primary').click();
    await second
      .getByText(/现行：第 1 版，代工委韦主任（演示）于.+发布，来源 国办发明电〔2026〕演示号。/)
      .waitFor();
    await second.screenshot({ path: `${SHOTS}/published.png`, fullPage: true });
    await second.getByText('2027 年安排未发布').waitFor({ state: 'hidden' });
    await page.context().close();
    await second.context().close();
  });
});
