import { afterAll, beforeAll, expect, it } from 'vitest';
import { compile } from '../../../engine/compiler/compile.ts';
import { axeFindings } from '../../support/page-audit.ts';
import { drawing, edge, openPanel, PATIENT, shape, type PanelPage } from './panel-page.ts';

/** Data, registers, decisions and global tasks through the panel and back out of the saved file. */
const MODEL = drawing(
  'p',
  `<process id="p" name="登记" bh:nameEn="Entry" isExecutable="true">
    <startEvent id="s" name="开始" bh:nameEn="Start"><outgoing>f1</outgoing></startEvent>
    <businessRuleTask id="rule" name="分办" bh:nameEn="Route"><incoming>f1</incoming><outgoing>f2</outgoing>
      <dataOutputAssociation id="written"><targetRef>book</targetRef></dataOutputAssociation>
    </businessRuleTask>
    <callActivity id="call" name="复核" bh:nameEn="Check"><incoming>f2</incoming><outgoing>f3</outgoing>
      <property id="hole" name="__targetRef_placeholder"/>
      <dataInputAssociation id="taken"><sourceRef>seen</sourceRef><targetRef>hole</targetRef></dataInputAssociation>
    </callActivity>
    <endEvent id="e" name="办结" bh:nameEn="Done"><incoming>f3</incoming></endEvent>
    <sequenceFlow id="f1" sourceRef="s" targetRef="rule"/>
    <sequenceFlow id="f2" sourceRef="rule" targetRef="call"/>
    <sequenceFlow id="f3" sourceRef="call" targetRef="e"/>
    <dataObject id="object"/>
    <dataObjectReference id="seen" name="来访" dataObjectRef="object"/>
    <dataStoreReference id="book" name="走访台账"/>
  </process>`,
  [
    shape('s', 152, 202, 36, 36),
    shape('rule', 260, 180, 100, 80),
    shape('call', 440, 180, 100, 80),
    shape('e', 620, 202, 36, 36),
    shape('book', 285, 350, 50, 50),
    shape('seen', 472, 350, 36, 50),
    edge('f1', [188, 220], [260, 220]),
    edge('f2', [360, 220], [440, 220]),
    edge('f3', [540, 220], [620, 220]),
    edge('written', [310, 260], [310, 350]),
    edge('taken', [490, 350], [490, 260]),
  ].join(''),
);

let panel: PanelPage;

beforeAll(async () => {
  panel = await openPanel(MODEL, 'rule');
}, 120_000);
afterAll(() => panel.stop());

it('gives a data object its variable and type, and a register its name', async () => {
  const { choose, page, pick, saved, write } = panel;
  await choose('seen', '数据项');
  await write('变量名', 'visits');
  await pick('类型', '文字');
  await page.getByRole('switch', { name: '是列表' }).click();
  await choose('book', '数据项');
  await write('台账名称', 'visits');
  await page.screenshot({ path: 'test-results/data/register-zh.png' });
  await saved(
    /dataObject id="object" name="visits"/,
    'structureRef="xsd:string" isCollection="true"',
    'bh:register="visits"',
  );
}, 60_000);

it('says what a line carries, in one undo step', async () => {
  const { choose, field, page, saved, write } = panel;
  await choose('taken', '数据项');
  await write('带入后叫什么', 'before');
  await saved(/property id="\w+" name="before"/);
  await page.getByRole('button', { name: '撤销' }).click();
  await saved('__targetRef_placeholder');
  await page.getByRole('button', { name: '重做' }).click();
  await choose('written', '数据项');
  await field('取值表达式').fill('handler');
  await field('取值表达式').blur();
  await saved(/transformation[^>]*>handler</);
}, 60_000);

it('chooses the decision table and shows its rules', async () => {
  const { choose, page, pick, saved } = panel;
  await choose('rule', '判断表');
  await pick('用哪张判断表', 'routing');
  await page.getByRole('region', { name: 'routing' }).getByText('"county"').waitFor();
  await pick('用哪一版', '总用最新');
  await saved(/bh:decision[^>]*ref="routing"/, /bh:decision[^>]*binding="latest"/);
}, 60_000);

it('declares an input, which waits for no one once it is optional', async () => {
  const { choose, page, saved } = panel;
  await choose('rule', '数据项');
  const inputs = page.getByRole('group', { name: '输入', exact: true });
  await inputs.getByRole('button', { name: '添加一行' }).click();
  const row = page.getByRole('group', { name: '输入 1' });
  await row.getByLabel('变量名').fill('amount');
  await row.getByLabel('变量名').press('Enter');
  await row.getByRole('checkbox', { name: '必须有' }).uncheck();
  await saved(/dataInput id="\w+" name="amount"/, 'optionalInputRefs');
}, 60_000);

it('calls another procedure of the county in a version; what is missing is said where it is mended', async () => {
  const { choose, page, pick, saved } = panel;
  await choose('call', '调用');
  const refusals = page.locator('.bh-counts .bh-count').first();
  const before = await refusals.textContent();
  await pick('调用哪个流程', '现场踏勘（site-visit）');
  await expect.poll(() => refusals.textContent(), PATIENT).not.toBe(before);
  await pick('用哪一版', '指定版本');
  await page.locator('.bh-panel .notice', { hasText: '还没有选版本' }).waitFor();
  await expect.poll(() => refusals.textContent(), PATIENT).toBe(before);
  await page.screenshot({ path: 'test-results/data/call-zh.png' });
  await pick('版本', '第 1 版（2025）· 生效');
  await saved('calledElement="site-visit"', /bh:call [^>]*version="2025"/);
  await expect.poll(() => refusals.textContent(), PATIENT).not.toBe(before);
}, 60_000);

it('makes a shared task, which the call then calls; the file compiles', async () => {
  const { choose, file, page, pick, saved, write } = panel;
  await choose('call', '调用');
  await pick('新建公共任务', '公共人工任务');
  await write('公共任务名称', '逐条复核');
  await page.getByRole('heading', { name: '谁来办' }).getByRole('button').click(); // the call's own
  await page.getByText('公共任务 · 谁来办').click();
  await pick('角色', '联络员');
  await saved('bh:assignment role="liaisonOfficer"');
  const xml = file();
  const id = /globalUserTask id="(\w+)" name="逐条复核"/.exec(xml)?.[1];
  expect(xml).toContain(`calledElement="${id}"`);
  const { problems } = await compile(xml, { profile: 'deploy' });
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  await page.screenshot({ path: 'test-results/data/called-zh.png' });
  expect(await axeFindings(page)).toEqual([]);
}, 60_000);
