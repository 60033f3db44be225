import { daysAhead, today } from './civil-today.ts';
import {
  planned,
  suggestionStory,
  untilDispatched,
  untilSubmitted,
  type Suggestion,
} from './handling-acts.ts';
import { drainage, freshWoodIssue, wages } from './gangnan-issues.ts';
import { idsOf } from './ids-of.ts';
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

const KEY_DECIDED: Act = {
  as: 'zhuren',
  step: 'H_Key',
  values: {
    key: 'YES',
    participants: '主任会议组成人员',
    conclusion: '列为重点督办建议，由全体驻站代表跟踪督办。',
  },
};

const supervised = suggestionStory(roads, [
  ...untilDispatched(roads),
  KEY_DECIDED,
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

/** What stands alone; C12 and C14 go through the problem list together. */
export const gangnanStories: readonly Story[] = [
  wages,
  coldPress,
  supervised,
  suggestionStory(training, untilSubmitted(training)),
  drainage,
  visitDay('visits to be made', 'huang', ['plywood', 'veneer']),
  freshWoodIssue,
];
