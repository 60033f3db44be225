import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { compile } from '../../../../engine/compiler/compile.ts';
import { importFile } from '../../../../engine/compiler/import/import-file.ts';
import type { CalledResponse } from '../../../../engine/http/contract/called.ts';
import { DESKTOP, PHONE } from '../../../support/browser.ts';
import { sidewaysScroll } from '../../../support/page-audit.ts';
import { DEFINITION } from '../../definitions/county-api.ts';
import { openDesigner } from '../../definitions/designer-browser.ts';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const PATIENT = { timeout: 20_000 }; // two busy cores

const designer = openDesigner();

const tryOut = async (): Promise<Page> => {
  const page = await designer.newPage();
  page.setDefaultTimeout(PATIENT.timeout);
  await page.goto(`${designer.site.origin}/design/${DEFINITION}?process=pinggui-four-ticket`);
  await page.locator('[data-row]').first().waitFor();
  await page.keyboard.press('Control+Enter');
  await page.locator('.bh-simulation').waitFor();
  return page;
};
const panelOf = (page: Page): Locator => page.getByRole('region', { name: '试运行', exact: true });
const press = (panel: Locator, name: string | RegExp): Promise<void> =>
  panel.getByRole('button', { name, exact: true }).click();

const raiseIssue = async (panel: Locator): Promise<void> => {
  await panel.getByText('企业', { exact: true }).click();
  await panel.getByLabel('单位或姓名').fill('某企业');
  await panel.getByLabel('联系电话').fill('13800000000');
  await panel.getByLabel('标题').fill('地磅不准');
  await panel.getByLabel('问题描述').fill('地磅称重不准，请核实。');
  await panel.getByLabel('已阅读个人信息保护说明').check();
  await panel.getByLabel('开始日期').fill('2026-03-02');
  await panel.getByLabel('开始日期').press('Enter');
  await press(panel, '开始');
  await panel.getByRole('heading', { name: '等待中 1' }).waitFor();
};

/** A person, a clock, a message, a decision that lacks a value. */
const drawing = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bh="urn:bihuan:bpmn:1" targetNamespace="urn:test">
  <message id="m" name="回音"/>
  <process id="p" name="问一问" isExecutable="true">
    <startEvent id="start" name="开始"/>
    <sequenceFlow id="f1" sourceRef="start" targetRef="sign"/>
    <userTask id="sign" name="签收"><extensionElements><bh:assignment role="unitHandler"/></extensionElements></userTask>
    <boundaryEvent id="late" name="逾期" attachedToRef="sign"><timerEventDefinition><timeDuration>P3D</timeDuration></timerEventDefinition></boundaryEvent>
    <sequenceFlow id="f2" sourceRef="sign" targetRef="answer"/>
    <sequenceFlow id="f3" sourceRef="late" targetRef="remind"/>
    <userTask id="remind" name="催一催"><extensionElements><bh:assignment role="liaisonOfficer"/></extensionElements></userTask>
    <sequenceFlow id="f4" sourceRef="remind" targetRef="answer"/>
    <intermediateCatchEvent id="answer" name="等回音"><messageEventDefinition messageRef="m"/></intermediateCatchEvent>
    <sequenceFlow id="f5" sourceRef="answer" targetRef="cost"/>
    <exclusiveGateway id="cost" name="费用多少"/>
    <sequenceFlow id="f6" name="少" sourceRef="cost" targetRef="end"><conditionExpression>= cost &lt; 10</conditionExpression></sequenceFlow>
    <sequenceFlow id="f7" name="多" sourceRef="cost" targetRef="remind"><conditionExpression>= cost &gt;= 10</conditionExpression></sequenceFlow>
    <endEvent id="end" name="办结"/>
  </process>
</definitions>`;

const drawn = async (xml: string): Promise<string> => {
  const imported = await importFile(xml);
  if (!imported.ok) throw new Error(imported.problems[0]?.en);
  return imported.xml;
};

const calling = (callee: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bh="urn:bihuan:bpmn:1" targetNamespace="urn:test">
  <process id="p" name="出门" isExecutable="true">
    <startEvent id="start" name="开始"/>
    <sequenceFlow id="f1" sourceRef="start" targetRef="call"/>
    <callActivity id="call" name="踏勘" calledElement="${callee}"><extensionElements><bh:call binding="latest"/></extensionElements></callActivity>
    <sequenceFlow id="f2" sourceRef="call" targetRef="end"/>
    <endEvent id="end" name="办结"/>
  </process>
</definitions>`;

/** Of two ways one is chosen, and the join waits for both. */
const stuck = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bh="urn:bihuan:bpmn:1" targetNamespace="urn:test">
  <process id="p" name="会签卡住" isExecutable="true">
    <startEvent id="start" name="开始"/>
    <sequenceFlow id="f1" sourceRef="start" targetRef="sign"/>
    <userTask id="sign" name="签收"><extensionElements><bh:assignment role="unitHandler"/></extensionElements></userTask>
    <sequenceFlow id="f2" sourceRef="sign" targetRef="which"/>
    <exclusiveGateway id="which" name="多不多" default="few"/>
    <sequenceFlow id="few" name="不多" sourceRef="which" targetRef="one"/>
    <sequenceFlow id="many" name="多" sourceRef="which" targetRef="other"><conditionExpression>= amount &gt; 10</conditionExpression></sequenceFlow>
    <userTask id="one" name="甲办"><extensionElements><bh:assignment role="unitHandler"/></extensionElements></userTask>
    <userTask id="other" name="乙办"><extensionElements><bh:assignment role="unitLeader"/></extensionElements></userTask>
    <sequenceFlow id="f3" sourceRef="one" targetRef="join"/>
    <sequenceFlow id="f4" sourceRef="other" targetRef="join"/>
    <parallelGateway id="join" name="会签"/>
    <sequenceFlow id="f5" sourceRef="join" targetRef="end"/>
    <endEvent id="end" name="办结"/>
  </process>
</definitions>`;

/** A published procedure, as the county tells whoever calls it under the name of a site visit. */
const published = async (xml: string): Promise<CalledResponse> => {
  const { plans, processes, elements } = await compile(await drawn(xml), { profile: 'deploy' });
  const [plan] = plans;
  if (!plan) throw new Error('Expected a plan, but there is none');
  return {
    called: [{ plan, name: processes[0]?.name ?? '', nameEn: null, elements, forms: {} }],
    latest: [{ caller: null, processId: 'site-visit', planHash: plan.hash }],
  };
};

describe('试运行', () => {
  it('plays a template with its real forms: start, task, outcome, and a step back', async () => {
    const page = await tryOut();
    const panel = panelOf(page);
    await press(panel, '开始');
    await panel.getByRole('alert').getByRole('link').first().waitFor(); // the form's own checks
    await raiseIssue(panel);
    await panel.getByText('虚拟时间 2026年3月2日（周一）09:00').first().waitFor();
    await panel.getByText('本站 · 联络员').waitFor();
    expect(await panel.getByRole('table').innerText()).not.toContain('13800000000');

    await press(panel, '办理：点单受理');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: '办理', exact: true }).click();
    await dialog.getByText('请选择办理结果。').waitFor();
    await dialog.getByText('受理', { exact: true }).click();
    await dialog.getByRole('combobox', { name: '类别' }).click();
    await page.locator('.ant-select-item-option').first().click();
    await dialog.getByText('未发现', { exact: true }).click();
    await dialog.getByRole('button', { name: '办理', exact: true }).click();
    await panel.getByText(/联络员办完“点单受理”：受理/).waitFor();
    await page.locator('[data-row="P_Ack"] .bh-sign-done').waitFor();
    await page.screenshot({ path: 'test-results/simulation-1280.png' });

    await press(panel, '撤一步');
    await page.locator('[data-row="P_Ack"] .bh-sign-active').waitFor();
    await press(panel, '重新开始');
    await panel.getByLabel('单位或姓名').waitFor();
    expect(designer.complaints).toEqual([]);
  }, 120_000);

  it('lets time pass, brings a message, and settles an incident', async () => {
    designer.site.county.xml = await drawn(drawing);
    const page = await tryOut();
    const panel = panelOf(page);
    await press(panel, '开始');
    await panel.getByText('经办人').waitFor();
    await press(panel, '+1 个工作日');
    await panel.getByText(/09:01/).first().waitFor();
    await press(panel, '撤一步');
    await panel.getByText(/09:00/).first().waitFor();
    await press(panel, '走到这一刻：逾期');
    await panel.getByText('“逾期”发生了').waitFor();
    await press(panel, '办理：催一催');
    await page.getByRole('combobox', { name: '以谁的身份办理' }).click();
    await page.getByTitle('联络员（乙）').click();
    await page.getByRole('dialog').getByRole('button', { name: '办理', exact: true }).click();
    await panel.getByText('联络员（乙）办完“催一催”').waitFor();
    await press(panel, '送来消息：等回音');
    await page.getByRole('dialog').getByRole('button', { name: '送来消息' }).click();

    await panel.getByRole('heading', { name: '故障 1' }).waitFor();
    await page.locator('[data-row="cost"] .bh-sign-incident').waitFor();
    await press(panel, '重试：费用多少');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: '添加一个值' }).click();
    await dialog.getByLabel('第 1 个值的名称').fill('cost');
    await dialog.getByLabel('第 1 个值', { exact: true }).fill('3');
    await dialog.getByRole('button', { name: '重试' }).click();
    await panel.getByText('没有在等的：这次办理走完了。').waitFor();
    await panel.getByText('“问一问”已办结').waitFor();
    await panel.getByText('本次走过：环节 6/7 · 连线 5/7').waitFor();

    await press(panel, '存为场景');
    const link = panel.getByRole('link', { name: /下载这次试运行的场景/ });
    const [file] = await Promise.all([page.waitForEvent('download'), link.click()]);
    await panel.locator('input[type="file"]').setInputFiles(await file.path());
    await panel.getByText(/与预期一致/).waitFor();
    await panel.locator('input[type="file"]').setInputFiles({
      name: 'other.json',
      mimeType: 'application/json',
      buffer: Buffer.from('{ "expect": { "visited": ["nowhere"] } }'),
    });
    await panel.getByText(/“other.json”与预期不同/).waitFor();
    expect(designer.complaints).toEqual([]);
  }, 120_000);

  it('plays what the drawing calls, once the county tells it', async () => {
    designer.site.county.xml = await drawn(calling('site-visit'));
    const page = await tryOut();
    const panel = panelOf(page);
    await panel.getByText(/^没有取到这张图调用的流程：.*应不超过 100 个/).waitFor();
    designer.site.county.called = await published(drawing);
    await press(panel, '重试');
    await press(panel, '开始');
    await panel.getByText('签收（问一问）').waitFor();
    await page.locator('[data-row="call"] .bh-sign-active').waitFor();
    await press(panel, '办理：签收');
    await page.getByRole('dialog').getByRole('button', { name: '办理', exact: true }).click();
    await panel.getByText('等回音（问一问）').waitFor();

    designer.site.county.called = { called: [], latest: [] };
    await press(panel, '重新开始');
    await press(panel, '开始');
    await panel.getByText('被调用的流程「site-visit」应已发布，实际没有').first().waitFor();
    expect(designer.complaints.filter((said) => !said.includes('422'))).toEqual([]);
  }, 120_000);

  it('goes on in the other language where it was', async () => {
    designer.site.county.xml = await drawn(drawing);
    const page = await tryOut();
    await press(panelOf(page), '开始');
    await press(panelOf(page), '走到这一刻：逾期');
    await panelOf(page).getByText('“逾期”发生了').waitFor();
    await page.getByRole('button', { name: 'English', exact: true }).click();
    const panel = page.getByRole('region', { name: 'Dry run', exact: true });
    await panel.getByText('“逾期” happened').waitFor();
    await press(panel, 'Take a step back');
    await panel.getByText('Unit handler').or(panel.getByText('unitHandler')).first().waitFor();
    await page.locator('[data-row="sign"] .bh-sign-active').waitFor();
    expect(designer.complaints).toEqual([]);
  }, 120_000);

  it('plays a counterexample step by step to where it goes wrong, until the next edit', async () => {
    designer.site.county.xml = await drawn(stuck);
    const page = await designer.newPage();
    page.setDefaultTimeout(PATIENT.timeout);
    await page.goto(`${designer.site.origin}/design/${DEFINITION}`);
    await page.getByRole('button', { name: '展开问题' }).click();
    await page.getByRole('button', { name: '试运行反例' }).first().click();
    const panel = panelOf(page);
    await panel.getByRole('heading', { name: '反例：第 1 步，共 3 步' }).waitFor();
    await page.locator('[data-row="sign"] .bh-sign-active').waitFor();
    await press(panel, '下一步：签收');
    await panel.getByRole('heading', { name: '反例：第 2 步，共 3 步' }).waitFor();
    await press(panel, /^下一步：/);
    await panel.getByText('等其他环节走到').waitFor();
    await panel.getByRole('heading', { name: '反例：第 3 步，共 3 步' }).waitFor();
    await panel.getByRole('status').filter({ hasText: '会签' }).waitFor();
    await page.screenshot({ path: 'test-results/simulation-counterexample-1280.png' });
    await press(panel, '撤一步');
    await panel.getByRole('heading', { name: '反例：第 2 步，共 3 步' }).waitFor();

    await page.locator('[data-row="sign"]').focus();
    await page.keyboard.press('n');
    await panel.getByText('流程图改动过，试运行仍按开始时的图。').waitFor();
    expect(await panel.getByRole('heading', { name: /^反例/ }).count()).toBe(0);
    await press(panel, '重新开始');
    await panel.getByRole('button', { name: '开始', exact: true }).waitFor();
    expect(designer.complaints).toEqual([]);
  }, 120_000);

  it('says what is wrong with a drawing that cannot run', async () => {
    designer.site.county.xml = await drawn(drawing.replace('<endEvent', '<task'));
    const page = await tryOut();
    await panelOf(page).getByText('这张图还不能运行').waitFor();
  }, 120_000);

  it.each(['中文', 'English'])(
    'is accessible on desk and phone in %s',
    async (language) => {
      designer.site.county.xml = await drawn(drawing);
      const page = await tryOut();
      await page.getByRole('button', { name: language }).click();
      await page
        .getByText(language === '中文' ? '不产生记录，不发消息。' : /Leaves no record/)
        .waitFor();
      const begin = page.locator('.bh-run-start .ant-btn-primary');
      await begin.waitFor();
      const found: string[] = [];
      for (const state of ['start', 'run']) {
        if (state === 'run') {
          await begin.click();
          await page.locator('.bh-run-waiting').first().waitFor();
        }
        for (const viewport of [DESKTOP, PHONE]) {
          await page.setViewportSize(viewport);
          await page.locator('.bh-simulation').waitFor();
          const { violations } = await new AxeBuilder({ page }).withTags(WCAG).analyze();
          found.push(
            ...violations.map(
              ({ id, nodes }) => `${state} ${viewport.width} ${id}: ${nodes[0]?.html}`,
            ),
            ...(viewport === PHONE ? await sidewaysScroll(page) : []),
          );
          await page.screenshot({
            path: `test-results/simulation-${state}-${viewport.width}-${language}.png`,
            fullPage: true,
          });
        }
        await page.setViewportSize(DESKTOP);
      }
      expect(found).toEqual([]);
    },
    120_000,
  );
});
