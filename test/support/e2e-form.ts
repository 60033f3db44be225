import type { Locator, Page } from 'playwright-core';
import type { Json, Variables } from '../../engine/interpreter/values.ts';
import type { Sheet } from './e2e-sheet.ts';

const PAPER = {
  name: '现场记录.txt',
  mimeType: 'text/plain',
  buffer: Buffer.from('演示附件：现场核实记录。'),
};

/** Fills a form as a person does: control by control, whatever each is drawn with. */
export const fillForm = async (
  page: Page,
  formId: string,
  values: Variables,
  sheet: Sheet,
): Promise<void> => {
  for (const [key, value] of Object.entries(values)) await fill([key], value);

  async function fill(path: readonly string[], value: Json): Promise<void> {
    if (sheet.isRead(path)) return;
    const id = `${formId}-${path.join('-')}`;
    if (Array.isArray(value) && isObject(value[0]) && !('id' in value[0]))
      return fillRows(path, value as readonly Variables[], id);
    if (isObject(value)) {
      for (const [key, inner] of Object.entries(value)) await fill([...path, key], inner);
      return;
    }
    await fillControl(page, id, value, (one) => sheet.label(path, one));
  }

  async function fillRows(path: readonly string[], rows: readonly Variables[], id: string) {
    const list = page.locator(`fieldset[id="${id}"]`);
    const shown = list.locator('> ol > li');
    await list.waitFor();
    while ((await shown.count()) < rows.length)
      await list.getByRole('button', { name: '添加一行' }).last().click();
    for (const [index, row] of rows.entries()) await fill([...path, String(index)], row);
  }
};

const isObject = (value: Json | undefined): value is Variables =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

type Kind = 'file' | 'chooser' | 'text' | 'date' | 'tick' | 'options';

/** What the control is, read from the page itself. */
const kindOf = (control: Locator): Promise<Kind> =>
  control.evaluate((element): Kind => {
    const group = element.closest('[role="group"]');
    if (element.tagName === 'BUTTON' && group?.querySelector('input[type="file"]')) return 'file';
    if (element.getAttribute('role') === 'combobox') return 'chooser';
    if (element.closest('.ant-picker')) return 'date';
    if (element.getAttribute('type') === 'checkbox') return 'tick';
    return element.matches('input, textarea, select') ? 'text' : 'options';
  });

async function fillControl(
  page: Page,
  id: string,
  value: Json,
  labelOf: (value: string) => string,
): Promise<void> {
  const control = page.locator(`[id="${id}"]`);
  await control.waitFor({ state: 'attached' });
  const wanted = (Array.isArray(value) ? value : [value]).map(String);
  switch (await kindOf(control)) {
    case 'file':
      return upload(page, id);
    case 'chooser':
      return choose(page, control, wanted.map(labelOf));
    case 'date':
      await control.click();
      await control.fill(wanted.join('').replace('T', ' '));
      return control.press('Enter');
    case 'tick':
      return control.setChecked(value === true);
    case 'text':
      return control.fill(wanted.join(''));
    case 'options':
      for (const one of wanted) await control.locator(`label:has(input[value="${one}"])`).click();
  }
}

async function upload(page: Page, id: string): Promise<void> {
  const group = page.locator(`[role="group"][aria-labelledby="${id}-label"]`);
  const uploaded = group.getByRole('link', { name: PAPER.name });
  const before = await uploaded.count(); // in a second round the first round's papers stand there
  await group.locator('input[type="file"]').setInputFiles(PAPER);
  await uploaded.nth(before).waitFor();
}

async function choose(page: Page, control: Locator, labels: readonly string[]): Promise<void> {
  for (const label of labels) {
    await control.click();
    await control.fill(label);
    await page
      .locator('.ant-select-dropdown:visible .ant-select-item-option')
      .filter({ hasText: label })
      .first()
      .click();
  }
  await control.press('Escape');
}
