import { daysAhead, today } from './civil-today.ts';
import { planned, suggestionStory, untilDispatched, type Suggestion } from './handling-acts.ts';
import { idsOf } from './ids-of.ts';
import { REQUESTER, type Act } from './story.ts';
import type { Story } from './tell-story.ts';

const { unit, person } = idsOf('gangnan');
const STATION = unit('woodStation');
const YESTERDAY = daysAhead(-1); // made, and to be written down now

interface WoodIssue {
  readonly title: string;
  readonly content: string;
  readonly source: string;
  readonly urgent?: boolean;
}
const issue = (name: string, from: string, { urgent = false, ...words }: WoodIssue): Story => ({
  name,
  begin: {
    as: 'lianluo',
    start: 'C_Start',
    station: STATION,
    values: {
      requesterKind: 'ENTERPRISE',
      requesterName: from,
      phone: '13800000050',
      ...words,
      urgent,
      hideFromUnit: false,
      privacyRead: true,
    },
  },
  acts: [],
});

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

/** Urgent and simple: settled on the spot, with the body that acted named, and confirmed. */
const wages: Story = {
  ...issue('settled on site', '丁家具公司（演示）', {
    title: '两名工人计件工资结算有争议',
    content: '两名离职工人与公司对最后一月计件数量说法不一，希望当天说清楚、结清工资。',
    source: 'PHONE',
    urgent: true,
  }),
  acts: [
    {
      as: 'lianluo',
      step: 'C_Ack',
      outcome: 'URGENT',
      values: { category: 'LABOR', conflictCheck: 'NONE', contactDeputy: person('gan') },
    },
    {
      as: 'gan',
      step: 'C_OnSite',
      outcome: 'SETTLED',
      values: {
        actingBody: '八塘街道劳动争议调解委员会',
        startedAt: `${today()}T09:00`,
        agreement: '三方核对计件单，公司当日结清差额。',
        requesterConfirmed: true,
      },
    },
    {
      as: 'lianluo',
      step: 'C_Feedback',
      values: {
        answer: '经街道调解委员会当场调解，计件数量已核对，差额当日结清。',
        result: 'SETTLED_ON_SITE',
        channel: 'PHONE',
        deliveredAt: `${today()}T16:00`,
      },
    },
    { as: REQUESTER, step: 'C_WaitConfirm', values: { satisfied: 'YES' } },
    {
      as: 'lianluo',
      step: 'C_Close',
      values: {
        closingChecks: ['ANSWERED', 'STRUCK_OFF', 'FILED'],
        result: 'SETTLED_ON_SITE',
        figures: [{ name: '结清工资', value: 2, unit: '人' }],
      },
    },
  ],
};

/** C14, before its talk; it is listed together with C12. */
export const wasteIssue = issue('C14', '甲胶合板公司（演示）', {
  title: '园区空地被倾倒工业垃圾',
  content: '园区边缘空地常被倾倒边角料和废胶桶，下雨后异味大，希望查处并设置收集点。',
  source: 'VISIT',
});
export const wasteEntry = { entryTitle: '工业垃圾乱倒', category: 'OTHER' };

const party = (organization: string, who: string, account?: string) => ({
  organization,
  person: `${who}（演示）`,
  phone: '13800000051',
  ...(account ? { account: person(account) } : {}),
});

export const wasteTalk: readonly Act[] = [
  {
    as: 'lianluo',
    step: 'C_TalkPlan',
    values: {
      deliberationMode: 'ON_SITE',
      topic: '园区工业垃圾怎么管',
      talkTime: `${daysAhead(7)}T15:00`,
      place: '江南工业园区管委会会议室',
      deputyParty: party('驻站代表', '陆代表', 'lu'),
      governmentParty: party('区城市管理局', '宋科员', 'chengguan'),
      associationParty: party('港南区木业协会', '协会秘书'),
      enterpriseParty: party('甲胶合板公司（演示）', '公司负责人'),
    },
  },
  ...['lu', 'chengguan'].map((as): Act => ({
    as,
    step: 'C_Confirm',
    values: { attend: 'YES' },
  })),
];

/** What stands alone; C12 and C14 go through the problem list together. */
export const gangnanStories: readonly Story[] = [
  wages,
  coldPress,
  supervised,
  visitDay('visits to be made', 'huang', ['plywood', 'veneer']),
];

export const freshWoodIssue = issue('fresh', '戊木工机械公司（演示）', {
  title: '出口订单增加，盼对接外贸报关培训',
  content: '公司木工机械出口订单增加，员工不熟悉报关流程，希望组织一次培训。',
  source: 'PHONE',
});
