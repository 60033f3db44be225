import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { listOf, referenceOf } from '../../../designer/modeler/model.ts';
import { compile } from '../../../engine/compiler/compile.ts';
import { importFile } from '../../../engine/compiler/import/import-file.ts';
import { DESKTOP, PHONE } from '../../support/browser.ts';
import { processIn, readModel } from '../modeler/read-template.ts';
import { DEFINITION } from './county-api.ts';
import { openDesigner } from './designer-browser.ts';

const EDITOR = `/design/${DEFINITION}?process=pinggui-four-ticket`;
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

const PATIENT = { timeout: 20_000 }; // two busy cores

const designer = openDesigner();

const open = async (path: string, viewport = DESKTOP, locale?: string): Promise<Page> => {
  const page = await designer.newPage(viewport, locale);
  await page.goto(designer.site.origin + path);
  return page;
};
const openEditor = async (viewport = DESKTOP): Promise<Page> => {
  const page = await open(EDITOR, viewport);
  await page.locator('[data-row="P_Close"]').waitFor();
  return page;
};
const saved = async (page: Page): Promise<string> => {
  const rev = designer.site.county.rev;
  await page.keyboard.press('Control+s');
  await expect.poll(() => designer.site.county.rev, PATIENT).toBeGreaterThan(rev);
  return designer.site.county.xml;
};
/** The flows that leave a step of the four tickets, and where they end. */
const waysOf = async (xml: string, id: string) => {
  const process = processIn(await readModel(xml), 'pinggui-four-ticket');
  const step = listOf(process, 'flowElements').find((child) => child.id === id);
  return (step ? listOf(step, 'outgoing') : []).map((flow) => ({
    id: flow.id,
    target: referenceOf(flow, 'targetRef')?.id,
  }));
};

/** One of two ways is chosen; the join waits for both. */
const stuckAtJoin = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="urn:test">
  <process id="stuck" name="会签卡住" isExecutable="true">
    <startEvent id="start" name="开始"/>
    <sequenceFlow id="toChoice" sourceRef="start" targetRef="choice"/>
    <exclusiveGateway id="choice" name="要不要登记" default="toCheck"/>
    <sequenceFlow id="toRegister" name="要" sourceRef="choice" targetRef="register">
      <conditionExpression>= wanted = true</conditionExpression>
    </sequenceFlow>
    <sequenceFlow id="toCheck" sourceRef="choice" targetRef="check"/>
    <scriptTask id="register" name="登记"><script>= 1</script></scriptTask>
    <scriptTask id="check" name="核对"><script>= 1</script></scriptTask>
    <sequenceFlow id="fromRegister" sourceRef="register" targetRef="join"/>
    <sequenceFlow id="fromCheck" sourceRef="check" targetRef="join"/>
    <parallelGateway id="join" name="会签"/>
    <sequenceFlow id="toEnd" sourceRef="join" targetRef="end"/>
    <endEvent id="end" name="结束"/>
  </process>
</definitions>`;

const drawn = async (xml: string): Promise<string> => {
  const imported = await importFile(xml);
  if (!imported.ok) throw new Error(imported.problems[0]?.en);
  return imported.xml;
};

describe('the designer in a real browser', () => {
  it('adds a step by keyboard, keeps the flow before it, and takes it back in one undo', async () => {
    const page = await openEditor();
    const before = designer.site.county.xml;
    await page.locator('[data-row="P_Close"]').focus();
    await page.keyboard.press('n');
    const name = page.getByLabel('名称', { exact: true });
    await expect.poll(() => name.inputValue(), PATIENT).toBe('新环节');
    await name.fill('街道复核');
    await name.press('Enter');
    await page.getByRole('combobox', { name: '角色' }).click();
    await page.getByTitle('街道人大工委').click();

    const withStep = await saved(page);
    expect(withStep).toContain('name="街道复核"');
    expect(withStep).toContain('bh:assignment role="streetCongressWorkCommittee"');
    const { problems } = await compile(withStep, { profile: 'deploy' });
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    const [flow] = await waysOf(before, 'P_Close');
    expect(flow?.target).toBe('P_End');
    const [kept] = await waysOf(withStep, 'P_Close');
    expect(kept?.id).toBe(flow?.id);
    expect(await waysOf(withStep, kept?.target ?? '')).toMatchObject([{ target: 'P_End' }]);

    const undo = page.getByRole('button', { name: '撤销' });
    for (let step = 0; step < 3; step += 1) await undo.click(); // role, name, the step itself
    await expect.poll(() => undo.isDisabled(), PATIENT).toBe(true);
    expect(await waysOf(await saved(page), 'P_Close')).toEqual([flow]);
    expect(designer.complaints).toEqual([]);
  });

  it('has a palette that a keyboard reaches and a reader can name', async () => {
    const page = await openEditor();
    const names = await page
      .locator('.djs-palette button.entry')
      .evaluateAll((buttons) =>
        buttons.map((button) => [button.getAttribute('aria-label'), button.tabIndex]),
      );
    expect(names).toHaveLength(4 + 13 + 1);
    expect(names.filter(([name, tab]) => !name || tab !== 0)).toEqual([]);

    await page.locator('[data-row="P_Close"]').click();
    await page.getByRole('button', { name: '线下办理' }).press('Enter');
    await expect.poll(() => page.locator('.bh-kind').textContent(), PATIENT).toBe('线下办理');
  });

  it('speaks Chinese in every menu of the canvas', async () => {
    const page = await openEditor();
    await page.locator('[data-row="P_Close"]').click();
    const foreign = (selector: string) =>
      page
        .locator(selector)
        .evaluateAll((elements) =>
          elements
            .map((element) => element.getAttribute('title') || element.textContent || '')
            .filter((text) => /[A-Za-z]{4,}/.test(text)),
        );
    await page.locator('.djs-context-pad .entry').first().waitFor();
    expect(await foreign('.djs-context-pad .entry')).toEqual([]);
    await page.locator('.djs-context-pad .entry.bpmn-icon-screw-wrench').click();
    await page.locator('.djs-popup .entry').first().waitFor();
    expect(await foreign('.djs-popup .entry, .djs-popup .title')).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '更多…' }).click();
    await page.getByText('包容分支').first().waitFor();
    expect(await foreign('.djs-popup .entry, .djs-popup .title')).toEqual([]);
  });

  it('changes its language and keeps what is drawn, chosen and not saved yet', async () => {
    const page = await openEditor();
    await page.locator('[data-row="P_Close"]').focus();
    await page.keyboard.press('n');
    const field = page.locator('.bh-panel input').first();
    await expect.poll(() => field.inputValue(), PATIENT).toBe('新环节');
    const rows = await page.locator('[data-row]').count();
    await page.locator('.djs-context-pad .entry').first().waitFor();

    await page.getByRole('button', { name: 'English', exact: true }).click();
    await page.getByRole('button', { name: 'Undo' }).waitFor();
    expect(await page.locator('[data-row]').count()).toBe(rows);
    expect(await field.inputValue()).toBe('新环节');
    const chinese = await page
      .locator('.djs-palette .entry, .djs-context-pad .entry, .djs-minimap .toggle')
      .evaluateAll((all) =>
        all
          .map((one) => one.getAttribute('title') || one.textContent || '')
          .filter((text) => /\p{Script=Han}/u.test(text)),
      );
    expect(chinese).toEqual([]);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => page.locator('[data-row]').count(), PATIENT).toBe(rows - 1);
    expect(designer.complaints).toEqual([]);
  });

  it('leaves the mark of bpmn.io in sight', async () => {
    const page = await openEditor();
    const seen = await page.locator('.bjs-powered-by').evaluate((mark) => {
      const { left, top, width, height } = mark.getBoundingClientRect();
      const hit = document.elementFromPoint(left + width / 2, top + height / 2);
      return width > 40 && (hit === mark || mark.contains(hit));
    });
    expect(seen).toBe(true);
  });

  it('keeps what is in the window when somebody else saved first', async () => {
    const page = await openEditor();
    await page.locator('[data-row="P_Close"]').click();
    await page.getByLabel('名称', { exact: true }).fill('归档');
    designer.site.county.saveAsSomebodyElse();
    await page.getByText('也在改这个流程，已先保存').waitFor();
    expect(await page.getByLabel('名称', { exact: true }).inputValue()).toBe('归档');

    await page.getByRole('button', { name: '用我的覆盖' }).click();
    await expect.poll(() => designer.site.county.xml, PATIENT).toContain('name="归档"');
  });

  it('goes to the next problem with F8 and opens the field it is about', async () => {
    const page = await openEditor();
    await page.locator('[data-row="P_Close"]').focus();
    await page.keyboard.press('n');
    await page.getByText('阻止发布 1').first().waitFor();
    await page.locator('[data-row="P_Start"]').click();
    await page.keyboard.press('F8');
    await expect
      .poll(() =>
        page.locator('[data-group="assignment"] button').first().getAttribute('aria-expanded'),
      )
      .toBe('true');
    await expect.poll(() => page.locator('.bh-panel h2').textContent(), PATIENT).toBe('新环节');
  });

  it('walks a run to a soundness problem by keyboard, on the canvas too, until the next edit', async () => {
    designer.site.county.xml = await drawn(stuckAtJoin);
    const page = await open(`/design/${DEFINITION}`);
    await page.getByRole('button', { name: '展开问题' }).click();
    await page.getByRole('button', { name: '看反例' }).click();

    const run = page.getByRole('group', { name: /^反例/ });
    await expect.poll(() => run.getByRole('button').allInnerTexts(), PATIENT).toHaveLength(4);
    const current = run.locator('[aria-current="step"]');
    await expect.poll(() => current.evaluate((step) => step === document.activeElement)).toBe(true);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    expect(await current.innerText()).toContain('登记');
    await page.locator('.bh-run-stuck[data-element-id="join"]').first().waitFor();
    await page
      .locator('.bh-run-passed[data-element-id="toChoice"]')
      .first()
      .waitFor({ state: 'attached' });
    await page.keyboard.press('End');
    expect(await run.innerText()).toMatch(/停在“会签”：“登记”这一路已到，“.+”这一路来不了/);
    await page.screenshot({ path: 'test-results/run-1280.png' });
    const { violations } = await new AxeBuilder({ page }).withTags(WCAG).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);

    await page.keyboard.press('Escape');
    await run.waitFor({ state: 'detached' });
    expect(await page.locator('.bh-run-stuck').count()).toBe(0);
    const opener = page.getByRole('button', { name: '看反例' });
    expect(await opener.evaluate((button) => button === document.activeElement)).toBe(true);

    await opener.click();
    await page.locator('[data-row="register"]').click();
    await page.getByLabel('名称', { exact: true }).fill('登记入册');
    await run.waitFor({ state: 'detached' });
    expect(designer.complaints).toEqual([]);
  });

  it('tells the run in English too', async () => {
    designer.site.county.xml = await drawn(stuckAtJoin);
    const page = await open(`/design/${DEFINITION}`);
    await page.addInitScript(() => localStorage.setItem('bihuan.language', 'en'));
    await page.reload();
    await page.getByRole('button', { name: 'Show problems' }).click();
    await page.getByRole('button', { name: 'Show a run' }).click();
    const run = page.getByRole('group', { name: /^Counterexample/ });
    await page.keyboard.press('ArrowRight');
    await run.getByText(/^It stops at “.+”: the way from “.+” is there/).waitFor();
    await page.screenshot({ path: 'test-results/run-1280-en.png' });
    expect(designer.complaints).toEqual([]);
  });

  it('publishes with a note and says what goes on', async () => {
    const page = await open(`/design/${DEFINITION}`);
    await page.getByText('没有问题，可以发布').waitFor();
    await page.getByRole('button', { name: '发布', exact: true }).click();
    await page.getByLabel('修改说明').fill('签收期限改为 2 个工作日');
    await page.getByRole('button', { name: '发布新版本' }).click();
    await page.getByText('已发布 v2').waitFor();
    expect(designer.site.county.published.at(-1)?.note).toBe('签收期限改为 2 个工作日');
  });

  it.each([
    ['the list', '/design', DESKTOP],
    ['the list on a phone', '/design', PHONE],
    ['the editor', EDITOR, DESKTOP],
    ['the editor on a phone', EDITOR, PHONE],
    ['a version read', `${EDITOR}&version=1`, DESKTOP],
  ])('has no accessibility finding and no sideways scroll: %s', async (_name, path, viewport) => {
    const page = await open(path, viewport);
    await page.locator('.bh-step, .definition-table').first().waitFor();
    const { violations } = await new AxeBuilder({ page }).withTags(WCAG).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(viewport.width);
    expect(designer.complaints).toEqual([]);
  });
});
