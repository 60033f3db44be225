import { afterAll, beforeAll, expect, it } from 'vitest';
import { compile } from '../../../engine/compiler/compile.ts';
import { axeFindings } from '../../support/page-audit.ts';
import { drawing, edge, openPanel, shape, type PanelPage } from './panel-page.ts';

/** How often a step runs and what events are about, through the panel and back out of the saved file. */
const MODEL = drawing(
  'p',
  `<process id="p" name="督办" bh:nameEn="Supervision" isExecutable="true">
    <startEvent id="s" name="开始" bh:nameEn="Start"><outgoing>f1</outgoing></startEvent>
    <userTask id="work" name="办理" bh:nameEn="Handle"><incoming>f1</incoming><outgoing>f2</outgoing></userTask>
    <boundaryEvent id="at" name="收到撤回" bh:nameEn="Withdrawn" attachedToRef="work"><outgoing>f4</outgoing><messageEventDefinition id="asked"/></boundaryEvent>
    <intermediateCatchEvent id="wait" name="每月" bh:nameEn="Monthly"><incoming>f2</incoming><outgoing>f3</outgoing><timerEventDefinition id="due"/></intermediateCatchEvent>
    <endEvent id="e" name="办结" bh:nameEn="Done"><incoming>f3</incoming></endEvent>
    <intermediateThrowEvent id="out" name="跳转" bh:nameEn="Jump"><incoming>f4</incoming><linkEventDefinition id="jump" name="收尾"/></intermediateThrowEvent>
    <intermediateCatchEvent id="in" name="接续" bh:nameEn="Landing"><outgoing>f5</outgoing><linkEventDefinition id="land" name="收尾"/></intermediateCatchEvent>
    <endEvent id="e2" name="撤回" bh:nameEn="Taken back"><incoming>f5</incoming></endEvent>
    <subProcess id="handler" name="随时" bh:nameEn="Any time" triggeredByEvent="true">
      <startEvent id="hs" name="出错" bh:nameEn="Failed"><outgoing>h1</outgoing><escalationEventDefinition id="late"/></startEvent>
      <endEvent id="he" name="记下" bh:nameEn="Noted"><incoming>h1</incoming></endEvent>
      <sequenceFlow id="h1" sourceRef="hs" targetRef="he"/>
    </subProcess>
    <receiveTask id="first" name="来信" bh:nameEn="Letter" messageRef="letter"><outgoing>f6</outgoing></receiveTask>
    <endEvent id="e3" name="收下" bh:nameEn="Kept"><incoming>f6</incoming></endEvent>
    <sequenceFlow id="f1" sourceRef="s" targetRef="work"/>
    <sequenceFlow id="f2" sourceRef="work" targetRef="wait"/>
    <sequenceFlow id="f3" sourceRef="wait" targetRef="e"/>
    <sequenceFlow id="f4" sourceRef="at" targetRef="out"/>
    <sequenceFlow id="f5" sourceRef="in" targetRef="e2"/>
    <sequenceFlow id="f6" sourceRef="first" targetRef="e3"/>
  </process>
  <message id="letter" name="letter"/>`,
  [
    ...[shape('s', 152, 102, 36, 36), shape('work', 260, 80, 100, 80)],
    ...[
      shape('at', 292, 142, 36, 36),
      shape('wait', 432, 102, 36, 36),
      shape('e', 532, 102, 36, 36),
    ],
    ...[
      shape('out', 292, 222, 36, 36),
      shape('in', 352, 222, 36, 36),
      shape('e2', 422, 222, 36, 36),
    ],
    shape('handler', 240, 300, 200, 110).replace('id=', 'isExpanded="true" id='),
    ...[shape('hs', 270, 337, 36, 36), shape('he', 380, 337, 36, 36)],
    ...[shape('first', 490, 190, 100, 80), shape('e3', 620, 212, 36, 36)],
    ...[edge('f1', [188, 120], [260, 120]), edge('f2', [360, 120], [432, 120])],
    ...[edge('f3', [468, 120], [532, 120]), edge('f4', [310, 178], [310, 222])],
    ...[edge('f5', [388, 240], [422, 240]), edge('f6', [590, 230], [620, 230])],
    edge('h1', [306, 355], [380, 355]),
  ].join(''),
);

let panel: PanelPage;
const nodeOf = async (id: string) => {
  const { plans, problems } = await compile(panel.file(), { profile: 'sketch' });
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  return plans[0]?.nodes[id];
};

beforeAll(async () => {
  panel = await openPanel(MODEL, 'work');
}, 120_000);
afterAll(() => panel.stop());

it('does a step again while a condition holds; what is no number is said and not written', async () => {
  const { choose, field, file, page, pick, saved, write } = panel;
  await choose('work', '办几次');
  await pick('办几次', '重复办，看条件');
  await page.getByText('应有继续的条件或最多次数，实际都没有').waitFor();
  await write('最多几次', '0');
  await page.getByText('应为 1 以上的整数，实际“0”').waitFor();
  await write('最多几次', '3');
  await page.getByText('应有继续的条件或最多次数').waitFor({ state: 'detached' });
  await field('继续的条件').fill('result = "RETRY"');
  await page.getByRole('switch', { name: '先看条件' }).click();
  await write('到齐几路才开始', '2');
  await saved('testBefore="true" loopMaximum="3"', 'startQuantity="2"');
  expect(await nodeOf('work')).toMatchObject({
    loop: {
      type: 'standard',
      condition: { feel: 'result = "RETRY"' },
      testBefore: true,
      maximum: 3,
    },
    startQuantity: 2,
  });
  await write('到齐几路才开始', '');
  await saved(/<userTask id="work" (?![^>]*startQuantity)/);
  await page.getByRole('button', { name: '撤销' }).click();
  await saved('startQuantity="2"');
  expect(file()).toContain('loopMaximum="3"');
  await write('到齐几路才开始', '1');
  await saved(/<userTask id="work" (?![^>]*startQuantity)/);
}, 60_000);

it('does it for a number, and throws what conditions say as each is done', async () => {
  const { choose, page, pick, saved, write } = panel;
  await choose('work', '办几次');
  await pick('办几次', '各办一份，同时');
  await write('份数', '3');
  await pick('各份办完时', '按情形发');
  await page.getByText('应至少有一种情形，实际没有').waitFor();
  await page.getByRole('button', { name: '添加一种情形' }).click();
  await pick('发出什么', '升级');
  await write('升级代码', 'HALF');
  await page.screenshot({ path: 'test-results/data/loop-zh.png' });
  await saved('escalationCode="HALF"', 'behavior="Complex"');
  expect(await nodeOf('work')).toMatchObject({
    loop: {
      over: { cardinality: { feel: '3' } },
      behavior: 'complex',
      throws: [{ event: { type: 'escalation', code: 'HALF' } }],
    },
  });
  expect(await axeFindings(page)).toEqual([]);
}, 60_000);

it('lets a timer come several times, at a time of day', async () => {
  const { choose, page, pick, saved, write } = panel;
  await choose('wait', '时间');
  await pick('单位', '周期');
  await write('数值', 'monthly:25');
  await write('当天几点', '9点');
  await page.getByText('应为 00:00 到 24:00 的时刻').waitFor();
  await write('当天几点', '09:00');
  await write('共几次', '3');
  await pick('错过的', '每次都补');
  await saved('at="09:00"', 'count="3"', 'catchUp="all"');
  expect(await nodeOf('wait')).toMatchObject({
    definitions: [{ timer: { unit: 'recurring', at: '09:00', count: 3, catchUp: 'all' } }],
  });
  await pick('错过的', '只补一次');
  await write('共几次', '');
  await saved(/<bh:timer (?![^>]*(catchUp|count))[^>]*at="09:00"/);
}, 60_000);

it('waits for all of several events, each with words of its own', async () => {
  const { choose, page, pick, saved, write } = panel;
  await choose('at', '消息');
  await page.getByText('应写明是哪一个，实际没有写').waitFor();
  await write('消息名称', 'withdrawn');
  await write('对应哪一件', 'number');
  await choose('at', '几种事件');
  await pick('再加一种', '信号');
  const card = page.getByRole('region', { name: '2 · 信号' });
  await card.getByLabel('信号名称', { exact: true }).fill('over');
  await card.getByLabel('信号名称', { exact: true }).press('Enter');
  await pick('谁能收到', '只有本案');
  await page.getByRole('switch', { name: '都发生才算' }).click();
  await page.screenshot({ path: 'test-results/data/several-zh.png' });
  await saved('parallelMultiple="true"', 'bh:scope="case"');
  expect(await nodeOf('at')).toMatchObject({
    parallelMultiple: true,
    definitions: [
      { type: 'message', name: { feel: '"withdrawn"' }, correlationKey: { feel: 'number' } },
      { type: 'signal', name: { feel: '"over"' }, scope: 'case' },
    ],
  });
  await page.getByRole('button', { name: '删除2 · 信号' }).click();
  await saved(/<boundaryEvent id="at" (?![^>]*parallelMultiple)/);
  await page.getByRole('button', { name: '撤销' }).click();
  await saved('parallelMultiple="true"');
  expect(await axeFindings(page)).toEqual([]);
}, 60_000);

it('jumps by name, goes on beside the process, and begins a case by a letter', async () => {
  const { choose, page, saved, write } = panel;
  await choose('out', '事件');
  await write('接续名称', '收场');
  await page.getByText('这一层应有同名的另一端，实际没有“收场”').waitFor();
  await write('接续名称', '收尾');
  await choose('hs', '另走方式');
  await page.getByRole('switch', { name: '中断所在的流程' }).click();
  await choose('hs', '事件');
  await write('升级代码', 'LATE');
  await write('代码存到', 'code');
  await page.locator('[data-row="first"]').click();
  await choose('first', '开始案件');
  await page.getByRole('switch', { name: '收到即立案' }).click();
  await saved(
    ...['name="收尾"', 'isInterrupting="false"', 'bh:codeVariable="code"', 'instantiate="true"'],
  );
  expect(await nodeOf('out')).toMatchObject({ definitions: [{ type: 'link', target: 'in' }] });
  expect(await nodeOf('hs')).toMatchObject({
    interrupting: false,
    definitions: [{ type: 'escalation', code: 'LATE', codeVariable: 'code' }],
  });
  expect(await nodeOf('first')).toMatchObject({ instantiate: true });
}, 60_000);
