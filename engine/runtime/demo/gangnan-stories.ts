import { daysAhead, today } from './civil-today.ts';
import {
  DISPATCHED_FOR_DAYS,
  drafted,
  evaluated,
  planned,
  replied,
  suggestionStory,
  untilDispatched,
  untilSubmitted,
  type Handled,
  type Suggestion,
} from './handling-acts.ts';
import { billboard, drainage, freshWoodIssue, wages } from './gangnan-issues.ts';
import { idsOf } from './ids-of.ts';
import type { FormValues } from '../../http/contract/values.ts';
import type { Act } from './story.ts';
import type { Story } from './tell-story.ts';

const { unit, person } = idsOf('gangnan');
const STATION = unit('woodStation');
const YESTERDAY = daysAhead(-1); // made, and to be written down now

const visitDay = (name: string, deputy: string, firms: readonly string[]): Story => ({
  name,
  begin: {
    as: 'lianluo',
    start: 'V_StartAdHoc',
    station: STATION,
    values: { visitDate: YESTERDAY, deputies: [person(deputy)], enterprises: firms.map(unit) },
  },
  acts: [],
});

/** C11: the three questions bring no problem, but an insight worth keeping. */
const coldPress: Story = {
  ...visitDay('C11', 'liu', ['coldPress']),
  acts: [
    {
      as: 'liu',
      step: 'V_Visit',
      values: {
        visitDate: YESTERDAY,
        met: '公司负责人（演示）',
        transformation: { answer: '由普通胶合板转向冷压板，工序已调整。', problemFound: 'NO' },
        marketDemand: { answer: '面向高端家具市场，订单稳定。', problemFound: 'NO' },
        painPoints: { answer: '暂无需要政府解决的困难。', problemFound: 'NO' },
        insight: '冷压板比普通板材更受家具厂欢迎，可向同行推介。',
        insightOutcome: '产品附加值提高百分之十以上。',
      },
    },
  ],
};

/** C13: a key suggestion; every resident deputy of the station supervises it. */
const roads: Suggestion = {
  name: 'C13',
  county: 'gangnan',
  station: 'woodStation',
  lead: 'huang',
  coSigners: ['lu', 'tan'],
  title: '关于解决园区道路路面硬化（断头路）问题的建议',
  facts:
    '西区五路、南三路、工业北路、工业北一路、南环南侧辅路路面未硬化或不贯通，西区二路与江南大道路口未开通。',
  analysis: '道路分属不同年度计划，资金和用地没有统筹。',
  proposal: '统筹资金，先打通西区二路与江南大道路口，再分段硬化。',
  origin: 'SESSION',
  handler: 'yuanqu',
  unit: 'park',
  supervisors: 'ALL',
};

const KEY = {
  key: 'YES',
  participants: '主任会议组成人员',
  conclusion: '列为重点督办建议，由全体驻站代表跟踪督办。',
};
const decided = (values: FormValues): Act => ({ as: 'zhuren', step: 'H_Key', values });

const supervised = suggestionStory(roads, [
  ...untilDispatched(roads),
  decided(KEY),
  ...planned(roads, {
    contact: { on: today(), opinion: '先通路口，再硬化断头路，不要等。' },
    measures: ['路口先行硬化开通', '五条道路分段硬化'],
    work: [],
  }),
]);

const training: Suggestion = {
  name: 'waits for acceptance',
  county: 'gangnan',
  station: 'woodStation',
  lead: 'liang',
  coSigners: [],
  title: '关于开设木工机械操作技能培训班的建议',
  facts: '企业更新数控设备后，会操作的工人不足。',
  analysis: '职校课程与企业设备脱节。',
  proposal: '由工信部门牵头，校企合作开设短期培训班。',
  origin: 'RECESS',
  handler: 'gongxin',
  unit: 'industryBureau',
  supervisors: ['gan'],
};

const lighting: Suggestion = {
  ...training,
  name: 'awaiting verification',
  lead: 'gan',
  title: '关于补齐西区路灯的建议',
  facts: '西区三条支路夜间无灯，下夜班的工人骑车出过事故。',
  analysis: '道路分期建成，路灯没有随路移交。',
  proposal: '补装路灯，明确移交后的维护单位。',
  handler: 'yuanqu',
  unit: 'park',
  supervisors: 'ALL',
};
const lightingHandled: Handled = {
  contact: { on: '2026-11-06', opinion: '先装事故多的路口。' },
  measures: ['三条支路补装路灯', '办理移交'],
  work: [['2026-11-16', '三条支路路灯已装好通电，移交手续已办。']],
};
const lightingAnswers = {
  answers: [['补齐西区路灯', '三条支路路灯已通电，由园区管委会维护。']],
} as const;

const recycling: Suggestion = {
  ...training,
  name: 'awaiting the signature',
  lead: 'tan',
  title: '关于设立木材边角料回收点的建议',
  facts: '边角料堆在厂门口，雨天堵沟，旱天有火险。',
  analysis: '小厂量少，单独清运不划算。',
  proposal: '园区设回收点，统一清运、统一交易。',
  supervisors: 'ALL', // and so the council is asked whether it is a key one
};
const recyclingHandled: Handled = {
  contact: { on: '2026-11-11', opinion: '回收点要离厂近，价格公开。' },
  measures: ['选址', '公布清运安排'],
  work: [['2026-11-18', '两处回收点选址已定，清运企业已签约。']],
};

/** Both wait for people who have little else to do: the committee, a unit's principal. */
const awaitingVerification = suggestionStory(lighting, [
  ...untilDispatched(lighting),
  decided({ ...KEY, verifyRequired: 'YES' }),
  ...planned(lighting, lightingHandled),
  ...replied(lighting, lightingHandled, lightingAnswers),
  evaluated(lighting),
]);
const awaitingSignature = suggestionStory(recycling, [
  ...untilDispatched(recycling),
  ...planned(recycling, recyclingHandled),
  ...drafted(recycling, recyclingHandled, {
    answers: [['设立回收点', '两处回收点本月启用，清运价格在园区公告栏公开。']],
  }),
]);

const dust: Suggestion = {
  ...training,
  name: 'overdue reply',
  title: '关于治理木材加工粉尘污染的建议',
  facts: '锯切、砂光车间粉尘外逸，周边住户常年不敢开窗。',
  analysis: '小厂除尘设备老旧，统一改造没有牵头单位。',
  proposal: '由园区牵头，对除尘设备集中改造，给予适当补助。',
  handler: 'yuanqu',
  unit: 'park',
};

/** The only one whose clock was moved: ten days past its term, with every reminder on the way. */
export const overdueReply: Story = {
  ...suggestionStory(dust, [
    ...untilDispatched(dust),
    ...planned(dust, {
      contact: { on: today(), opinion: '先改造靠近住户的五家。' },
      measures: ['摸清除尘设备底数', '集中改造'],
      work: [],
    }),
  ]),
  forward: [{ to: 'day', day: daysAhead(DISPATCHED_FOR_DAYS + 10) }],
};

/** What stands alone; C12 and C14 go through the problem list together. */
export const gangnanStories: readonly Story[] = [
  wages,
  coldPress,
  supervised,
  awaitingVerification,
  awaitingSignature,
  suggestionStory(training, untilSubmitted(training)),
  overdueReply,
  drainage,
  billboard,
  visitDay('visits to be made', 'huang', ['plywood', 'veneer']),
  freshWoodIssue,
];
