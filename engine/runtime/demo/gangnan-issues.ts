import { daysAhead, today } from './civil-today.ts';
import { idsOf } from './ids-of.ts';
import { REQUESTER, type Act } from './story.ts';
import type { Story } from './tell-story.ts';

/** Issues of the wood station, told over the phone or on a visit and written down by its officer. */
const { unit, person } = idsOf('gangnan');
const STATION = unit('woodStation');

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

/** Urgent and simple: settled on the spot, with the body that acted named, and confirmed. */
export const wages: Story = {
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

/** Tried on the spot in vain: the head decides where it goes. */
export const drainage: Story = {
  ...issue('waits for the head', '乙单板公司（演示）', {
    title: '厂区门口雨后积水，货车进不来',
    content: '厂区门口排水沟堵塞，雨后积水半米，货车进不来，希望当天疏通。',
    source: 'PHONE',
    urgent: true,
  }),
  acts: [
    {
      as: 'lianluo',
      step: 'C_Ack',
      outcome: 'URGENT',
      values: { category: 'ROADS_PARK', conflictCheck: 'NONE', contactDeputy: person('tan') },
    },
    {
      as: 'tan',
      step: 'C_OnSite',
      outcome: 'NOT_SETTLED',
      values: {
        actingBody: '江南工业园区管委会',
        startedAt: `${today()}T09:00`,
        agreement: '已清掏沟口，积水暂退。',
        reason: '管径过小，需改造排水管，当场无法解决。',
      },
    },
  ],
};

/** Within the street's power: the head has sent it there, the street hands it over next. */
export const billboard: Story = {
  ...issue('waits for the street', '己地板公司（演示）', {
    title: '厂区外墙广告牌松动，行人从下面过',
    content: '沿街广告牌支架锈蚀，大风天摇晃，请街道协调产权单位加固或拆除。',
    source: 'PHONE',
    urgent: true,
  }),
  acts: [
    {
      as: 'lianluo',
      step: 'C_Ack',
      outcome: 'URGENT',
      values: { category: 'OTHER', conflictCheck: 'NONE', contactDeputy: person('tan') },
    },
    {
      as: 'tan',
      step: 'C_OnSite',
      outcome: 'NOT_SETTLED',
      values: {
        actingBody: '八塘街道办事处',
        startedAt: `${today()}T10:00`,
        agreement: '已在下方设警戒线。',
        reason: '产权单位不在本地，需街道出面联系。',
      },
    },
    {
      as: 'zhanzhang',
      step: 'C_Classify',
      outcome: 'STREET',
      values: { reason: '属街道职责范围，由街道转有关单位限期处理。' },
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

export const freshWoodIssue = issue('fresh', '戊木工机械公司（演示）', {
  title: '出口订单增加，盼对接外贸报关培训',
  content: '公司木工机械出口订单增加，员工不熟悉报关流程，希望组织一次培训。',
  source: 'PHONE',
});
