import { afterAll, beforeAll, expect, it } from 'vitest';
import { compile } from '../../../engine/compiler/compile.ts';
import { axeFindings } from '../../support/page-audit.ts';
import { drawing, edge, openPanel, shape, type PanelPage } from './panel-page.ts';

/** Who does a step, how several decide and who is told, and where it leads, through the panel and back out of the saved file. */
const MODEL = drawing(
  'world',
  `<collaboration id="world"><participant id="pool" name="代工委" processRef="p"/></collaboration>
  <process id="p" name="会办" bh:nameEn="Joint work" isExecutable="true">
    <laneSet id="lanes"><lane id="lane" name="站点" bh:nameEn="Station">
      <flowNodeRef>s</flowNodeRef><flowNodeRef>ask</flowNodeRef><flowNodeRef>sum</flowNodeRef><flowNodeRef>call</flowNodeRef><flowNodeRef>e</flowNodeRef>
    </lane></laneSet>
    <startEvent id="s" name="开始" bh:nameEn="Start"><outgoing>f1</outgoing></startEvent>
    <userTask id="ask" name="会审" bh:nameEn="Review"><incoming>f1</incoming><outgoing>f2</outgoing><outgoing>f4</outgoing></userTask>
    <userTask id="sum" name="汇总" bh:nameEn="Sum up"><incoming>f2</incoming><outgoing>f3</outgoing></userTask>
    <callActivity id="call" name="复核" bh:nameEn="Check" calledElement="shared"><incoming>f3</incoming><incoming>f4</incoming><outgoing>f5</outgoing></callActivity>
    <endEvent id="e" name="办结" bh:nameEn="Done"><incoming>f5</incoming></endEvent>
    <sequenceFlow id="f1" sourceRef="s" targetRef="ask"/>
    <sequenceFlow id="f2" sourceRef="ask" targetRef="sum"/>
    <sequenceFlow id="f3" name="报送" sourceRef="sum" targetRef="call"/>
    <sequenceFlow id="f4" sourceRef="ask" targetRef="call"/>
    <sequenceFlow id="f5" sourceRef="call" targetRef="e"/>
  </process>
  <globalUserTask id="shared" name="逐条复核"/>`,
  [
    shape('pool', 120, 120, 760, 220),
    shape('lane', 150, 120, 730, 220),
    shape('s', 192, 202, 36, 36),
    shape('ask', 280, 180, 100, 80),
    shape('sum', 440, 180, 100, 80),
    shape('call', 600, 180, 100, 80),
    shape('e', 780, 202, 36, 36),
    edge('f1', [228, 220], [280, 220]),
    edge('f2', [380, 220], [440, 220]),
    edge('f3', [540, 220], [600, 220]),
    edge('f4', [330, 260], [330, 310], [650, 310], [650, 260]),
    edge('f5', [700, 220], [780, 220]),
  ].join(''),
);
const EDGE = { x: 12, y: 30 }; // of a pool or lane: where its name stands and nothing else

let panel: PanelPage;
const nodeOf = async (id: string) => {
  const { plans, problems } = await compile(panel.file(), { profile: 'deploy' });
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  return plans.find(({ processId }) => processId === 'p')?.nodes[id];
};

beforeAll(async () => {
  panel = await openPanel(MODEL, 'ask');
}, 120_000);
afterAll(() => panel.stop());

it('gives a lane its role and unit, for the steps that name nobody', async () => {
  const { choose, pick, saved, write } = panel;
  await choose('lane', '谁来办', EDGE);
  await pick('角色', '站长');
  await write('单位', '=case.station');
  await saved(/<lane [^>]*bh:role="stationHead"/, /<lane [^>]*bh:unit="=case.station"/);
  expect(await nodeOf('sum')).toMatchObject({
    assignment: { role: 'stationHead', unit: { feel: 'case.station' } },
  });
}, 60_000);

it('gives a pool its role and its process a tag; both go away when they are emptied', async () => {
  const { choose, file, pick, saved, write } = panel;
  await choose('pool', '谁来办', EDGE);
  await pick('角色', '代工委');
  await choose('pool', '流程');
  await write('版本标记', '2026');
  await saved(/<participant [^>]*bh:role="deputyAffairsCommittee"/, 'bh:versionTag="2026"');
  await write('版本标记', '');
  await saved(/<process (?![^>]*versionTag)/);
  expect(file()).not.toContain('versionTag');
}, 60_000);

it('asks people by an expression; what cannot be read is said at the field', async () => {
  const { choose, field, page, saved, write } = panel;
  await choose('ask', '谁来办');
  await write('名单（表达式）', '[leadDeputy, ');
  await field('名单（表达式）').and(page.locator('[aria-invalid="true"]')).waitFor();
  await page.locator('[data-field="assignees"] [role="status"]', { hasText: 'FEEL' }).waitFor();
  await write('名单（表达式）', '[leadDeputy, "unitLeader@u1"]');
  await page.locator('[data-field="assignees"] [role="status"]').waitFor({ state: 'detached' });
  await write('优先级', '5');
  await saved(/bh:assignment [^>]*expression=/, /bh:assignment [^>]*priority="5"/);
  expect(await nodeOf('ask')).toMatchObject({
    assignment: { expression: { feel: '[leadDeputy, "unitLeader@u1"]' }, priority: { feel: '5' } },
  });
}, 60_000);

it('says how votes are counted; one undo brings a mode back, an emptied field its default', async () => {
  const { choose, field, file, page, pick, saved, write } = panel;
  await choose('ask', '会办方式');
  await pick('方式', '票签：按票数');
  await write('通过比例', '60');
  await page.getByText('应为大于 0、不超过 1 的比例，实际 60').waitFor();
  await write('通过比例', '2/3');
  await pick('正好达到比例时', '不通过');
  await write('每人票数', '[2, 1]');
  await pick('弃权', '不算在总数里');
  await pick('有人驳回时', '等大家都表态');
  await pick('同一人重复审批', '本案里同意过的自动同意');
  await write('意见代码', 'AGREE');
  await page.getByText('应有两个以上的代码（同意、驳回），实际“AGREE”').waitFor();
  await write('意见代码', 'AGREE REJECT');
  await write('结论存到', '2nd');
  await page.getByText('实际“2nd”').waitFor();
  await write('结论存到', 'verdict');
  await saved('resultVariable="verdict"');
  await page.screenshot({ path: 'test-results/people/approval-zh.png' });
  expect(await axeFindings(page)).toEqual([]);
  expect(await nodeOf('ask')).toMatchObject({
    outcomes: ['AGREE', 'REJECT'],
    loop: {
      approval: {
        ...{ mode: 'vote', threshold: { feel: '2/3' }, compare: 'gt', weights: { feel: '[2, 1]' } },
        ...{ abstain: 'exclude', onReject: 'collect', dedupe: 'all', resultVariable: 'verdict' },
      },
    },
  });

  await pick('方式', '或签：一人即可');
  await expect.poll(() => field('有人驳回时').count()).toBe(0); // there the first word decides
  await page.getByRole('button', { name: '撤销' }).click();
  await field('有人驳回时').waitFor();
  await write('结论存到', '');
  await pick('正好达到比例时', '通过');
  await expect.poll(() => field('结论存到').inputValue()).toBe('outcome');
  await saved(/bh:approval (?![^>]*(resultVariable|compare))/);
  expect(file()).toContain('abstain="exclude"');
}, 120_000);

it('says how far a step may be returned, and records a business event', async () => {
  const { choose, page, saved, write } = panel;
  await choose('ask', '可用操作');
  await page.getByRole('switch', { name: '可退出并行' }).click();
  await page.getByRole('switch', { name: '退回时撤回已办' }).click();
  await choose('ask', '基本');
  await write('记录时点', 'caseStart');
  await page.getByText('“caseStart”由系统记录').waitFor();
  await write('记录时点', 'reviewed');
  await saved('bh:anchor="reviewed"', /bh:return [^>]*crossFork="false"/);
  expect(await nodeOf('ask')).toMatchObject({
    anchor: 'reviewed',
    returns: { crossFork: false, compensate: true },
  });
  await page.getByRole('switch', { name: '可退出并行' }).click();
  await page.getByRole('switch', { name: '退回时撤回已办' }).click();
  await saved(/^(?![\s\S]*bh:return)/);
}, 60_000);

it('tells several people, each when it is time, and nobody once emptied', async () => {
  const { choose, page, saved } = panel;
  await choose('sum', '通知');
  const copy = (n: number) => page.getByRole('group', { name: `抄送 ${n}`, exact: true });
  const tell = async (n: number, to: string) => {
    await copy(n).getByLabel('抄送给', { exact: true }).fill(to);
    await copy(n).getByLabel('抄送给', { exact: true }).press('Enter');
  };
  await tell(1, 'stationHead');
  await page.getByRole('button', { name: '再抄送别人' }).click();
  await copy(2).getByRole('combobox', { name: '何时抄送' }).click();
  await page.getByTitle('收到时', { exact: true }).click();
  await tell(2, '=[leadDeputy, ');
  await copy(2).locator('[role="status"]', { hasText: 'FEEL' }).waitFor();
  await tell(2, '=[leadDeputy]');
  await saved('<bh:cc to="stationHead" />', /<bh:cc to="=\[leadDeputy\]" on="activated" \/>/);
  expect(await nodeOf('sum')).toMatchObject({
    cc: [
      { to: { feel: '"stationHead"' }, on: 'completed' },
      { to: { feel: '[leadDeputy]' }, on: 'activated' },
    ],
  });
  await tell(1, '');
  await saved(/^(?![\s\S]*stationHead"? \/>)/);
  await expect.poll(() => copy(2).count()).toBe(0);
  await page.getByRole('button', { name: '撤销' }).click();
  await saved('<bh:cc to="stationHead" />');
}, 60_000);

it('says under which condition an activity takes each of its ways, and which one otherwise', async () => {
  const { choose, page, saved, write } = panel;
  await choose('ask', '结果');
  await page.getByText('各自的条件和按钮在“判断”里').waitFor();
  await choose('ask', '判断');
  const ways = page.locator('[data-group="branches"] .bh-branch');
  await expect.poll(() => ways.count()).toBe(2);
  await ways.first().getByLabel('结果代码', { exact: true }).fill('AGREE');
  await ways.first().getByLabel('结果代码', { exact: true }).press('Enter');
  await ways.last().getByRole('button', { name: '添加条件' }).click();
  await ways.last().getByRole('combobox', { name: '字段' }).fill('urgent');
  await ways.last().getByRole('combobox', { name: '字段' }).blur();
  await page.getByText('条件都不成立时案件会停在这里').waitFor();
  await ways.last().getByRole('radio', { name: '否则走这条' }).click();
  await page.getByText('条件都不成立时案件会停在这里').waitFor({ state: 'detached' });
  await saved(/userTask id="ask"[^>]* default="f4"/, 'bh:outcome="AGREE"');
  await page.screenshot({ path: 'test-results/people/ways-zh.png' });
  expect(await nodeOf('ask')).toMatchObject({ outgoing: ['f2', 'f4'], defaultFlow: 'f4' });

  await choose('s', '基本'); // what is offered beside a step covers the way out of it
  await choose('f2', '判断');
  await write('按钮或分支的名字', '同意');
  await saved(/sequenceFlow id="f2" name="同意"[^>]*bh:outcome="AGREE"/);
  await choose('f3', '基本'); // the only way out has no condition to write
  await expect.poll(() => page.locator('[data-group="branches"]').count()).toBe(0);
}, 60_000);

it('says of a shared task all a task may say, and lets its caller name who does it', async () => {
  const { choose, field, page, pick, saved, write } = panel;
  await choose('call', '调用');
  const part = (group: string) => page.getByText(`公共任务 · ${group}`, { exact: true });
  await page.getByRole('heading', { name: '谁来办' }).getByRole('button').click(); // the call's own
  await part('谁来办').click();
  await pick('角色', '联络员');
  await write('优先级', '7');
  await expect.poll(() => field('与哪一步同一人').count()).toBe(0); // it stands in no process
  await part('谁来办').click();
  await part('会办方式').click();
  await pick('方式', '会签：都要同意');
  await part('会办方式').click();
  await part('通知').click();
  await write('抄送给', 'stationHead');
  await part('通知').click();
  await part('数据').click();
  await write('结果变量', 'checked');
  await part('数据').click();
  await saved('bh:resultVariable="checked"', /bh:assignment role="liaisonOfficer" priority="7"/);
  await page.screenshot({ path: 'test-results/people/shared-zh.png' });
  expect(await axeFindings(page)).toEqual([]);
  const { plans } = await compile(panel.file(), { profile: 'deploy' });
  expect(plans.find(({ processId }) => processId === 'shared')?.nodes['shared']).toMatchObject({
    assignment: { role: 'liaisonOfficer', priority: { feel: '7' } },
    cc: [{ to: { feel: '"stationHead"' } }],
    loop: { approval: { mode: 'all' } },
  });
  await choose('call', '谁来办');
  await page.getByText('就代替公共任务自己的').waitFor();
  await pick('角色', '站长');
  await saved(/callActivity [^>]*>\s*<extensionElements>\s*<bh:assignment role="stationHead"/);
  await page.getByRole('button', { name: '撤销' }).click();
  await saved(/callActivity [^>]*>\s*<incoming>/);
}, 60_000);
