import {
  drafted,
  evaluated,
  planned,
  replied,
  suggestionStory,
  untilAccepted,
  untilDispatched,
  untilPublished,
  type Handled,
  type Outcome,
  type Suggestion,
} from './handling-acts.ts';
import type { Story } from './tell-story.ts';

/** C1, C2, C9 of domain.md §3.3: suggestions closed and published. */
const insurance: Suggestion = {
  name: 'C1',
  county: 'pinggui',
  station: 'calciumStation',
  lead: 'qiu',
  coSigners: ['zhong', 'zhang'],
  title: '关于减轻企业社保缴费负担的建议',
  facts: '2021年8月26日调研：企业用工成本中社保缴费占比高，小微企业负担尤重。',
  analysis: '现有补贴门槛高、知晓率低，企业用不上。',
  proposal: '出台就业创业扶持办法，对吸纳就业的企业给予社保补贴。',
  origin: 'SESSION',
  handler: 'renshe',
  unit: 'humanResources',
  supervisors: ['zhang'],
};

const innovation: Suggestion = {
  name: 'C2',
  county: 'pinggui',
  station: 'jewelryStation',
  lead: 'liu',
  coSigners: [],
  title: '关于加快出台扶持黄金珠宝行业科技创新激励机制的建议',
  facts: '2022年12月调研：园区企业设计、工艺创新投入大，缺少激励。',
  analysis: '奖励标准不明，企业申报专利、引进技术积极性不高。',
  proposal: '出台奖励办法，明确奖项、标准和申报程序。',
  origin: 'SESSION',
  handler: 'shijian',
  unit: 'marketBureau',
  supervisors: ['cai'],
};

const labor: Suggestion = {
  name: 'C9',
  county: 'pinggui',
  station: 'jewelryStation',
  lead: 'lei',
  coSigners: ['cai'],
  title: '关于解决黄金珠宝企业“用工难”的建议',
  facts: '2022年10月主题活动：园区企业普遍反映技工短缺、流动大。',
  analysis: '岗位信息、人力资源、技能培训各自为战，没有连成一条线。',
  proposal: '按岗位发布、人力搜集、匹配推荐、技能培训四个环节组织用工服务。',
  origin: 'RECESS',
  handler: 'renshe',
  unit: 'humanResources',
  supervisors: ['cai'],
};

const published = (suggestion: Suggestion, handled: Handled, outcome: Outcome): Story =>
  suggestionStory(suggestion, [
    ...untilDispatched(suggestion),
    ...planned(suggestion, handled),
    ...replied(suggestion, handled, outcome),
    ...untilPublished(suggestion, outcome),
  ]);

const EMPLOYMENT_V1 = '《促进高质量就业创业扶持办法（试行）》';

export const closedSuggestions: readonly Story[] = [
  published(
    insurance,
    {
      contact: { on: '2022-02-10', opinion: '补贴要简便，小微企业也能申领。' },
      measures: ['测算补贴标准', '起草扶持办法'],
      work: [['2022-04-15', '扶持办法（试行）印发，含社保补贴条款。']],
    },
    {
      answers: [['减轻企业社保缴费负担', '已印发扶持办法（试行），2024年1月修订为十六条措施。']],
      artifacts: [
        { title: EMPLOYMENT_V1, issuedOn: '2022-04-15' },
        {
          title: '《促进高质量就业创业扶持办法》',
          issuedOn: '2024-01-15',
          revises: EMPLOYMENT_V1,
        },
      ],
      figures: [['扶持措施', 16, '条']],
    },
  ),
  published(
    innovation,
    {
      contact: { on: '2023-02-22', opinion: '奖项设置要贴近行业，标准要能算得清。' },
      measures: ['调研行业需求', '起草奖励办法'],
      work: [['2023-03-20', '奖励办法（试行）印发。']],
    },
    {
      answers: [['出台科技创新激励机制', '已印发奖励办法：五个部分、七个奖项、十二条标准。']],
      artifacts: [{ title: '《黄金珠宝行业科技创新奖励办法（试行）》', issuedOn: '2023-03-20' }],
      figures: [
        ['奖项', 7, '个'],
        ['奖励标准', 12, '条'],
        ['2023年产值', 16.9, '亿元'],
        ['产值增长', 17.1, '%'],
        ['技术成果转化', 14, '项'],
        ['实用新型专利', 32, '件'],
        ['外观设计专利', 2, '件'],
      ],
    },
  ),
  published(
    labor,
    {
      contact: { on: '2022-11-02', opinion: '培训要在厂里办，招工要上门。' },
      measures: ['四环节用工服务', '开办厂内培训班'],
      work: [['2023-12-20', '全年开办培训班，行业学院挂牌。']],
    },
    {
      answers: [['解决企业用工难', '四个环节已运转，培训和招工见附表，行业学院已成立。']],
      figures: [
        ['培训班', 72, '期'],
        ['培训', 2642, '人次以上'],
        ['培训补贴', 600, '万元以上'],
        ['珠宝专班', 31, '期'],
        ['珠宝专班培训', 1400, '人次以上'],
        ['新增就业', 2121, '人'],
      ],
    },
  ),
];

const nightBus: Suggestion = {
  name: 'awaiting evaluation',
  county: 'pinggui',
  station: 'jewelryStation',
  lead: 'cai',
  coSigners: [],
  title: '关于完善珠宝产业园夜间公交的建议',
  facts: '夜班工人晚十点后无公交返程，只能拼车，不安全。',
  analysis: '线路末班车早于夜班下班时间。',
  proposal: '延长末班车时间，旺季加开夜班线。',
  origin: 'RECESS',
  handler: 'jiaotong',
  unit: 'transport',
  supervisors: ['liu'],
};
const busHandled: Handled = {
  contact: { on: '2026-11-10', opinion: '先试行旺季夜班线。' },
  measures: ['调整末班车时间', '试行旺季夜班线'],
  work: [['2026-11-18', '末班车延至二十三时，夜班线试运行方案已定。']],
};

/** Answered by the unit; the deputy has not said yet what he thinks of it. */
export const awaitingEvaluation = suggestionStory(nightBus, [
  ...untilDispatched(nightBus),
  ...planned(nightBus, busHandled),
  ...replied(nightBus, busHandled, {
    answers: [['延长末班车、加开夜班线', '末班车已延至二十三时；旺季夜班线试运行两个月。']],
  }),
]);

/** Accepted; the committee or the government office hands it over next. */
export const awaitingDispatch = suggestionStory(
  { ...nightBus, name: 'awaiting dispatch' },
  untilAccepted({
    ...nightBus,
    title: '关于建设珠宝产业园公共检测中心的建议',
    facts: '园区企业送检要到外地，往返三天，旺季影响交货。',
    analysis: '单个企业建检测室成本高、利用率低。',
    proposal: '由园区牵头建公共检测中心，企业按次付费使用。',
    handler: 'shijian',
    unit: 'marketBureau',
  }),
);

const packaging: Suggestion = {
  ...nightBus,
  name: 'awaiting verification',
  lead: 'liu',
  title: '关于统一碳酸钙产品包装标识的建议',
  facts: '同一产品各厂标识不一，客户验货时常要求重贴，旺季每周都有退换。',
  analysis: '没有共同的标识样式，各厂按客户要求临时印制。',
  proposal: '由市场监管部门牵头，制定统一标识样式，免费提供模板。',
  handler: 'shijian',
  unit: 'marketBureau',
  supervisors: ['cai'],
};
const packagingHandled: Handled = {
  contact: { on: '2026-11-09', opinion: '样式要简明，允许企业加自己的商标。' },
  measures: ['征求企业意见', '发布标识样式'],
  work: [['2026-11-17', '标识样式已发布，模板可在窗口领取。']],
};

/** Answered and evaluated; the counterpart committee looks whether it was done. */
export const awaitingVerification = suggestionStory(packaging, [
  ...untilDispatched(packaging),
  ...planned(packaging, packagingHandled),
  ...replied(packaging, packagingHandled, {
    answers: [['统一标识样式', '样式已发布，可加企业商标；模板在政务窗口免费领取。']],
  }),
  evaluated(packaging),
]);

const parking: Suggestion = {
  ...nightBus,
  name: 'awaiting the signature',
  title: '关于增设产业园货车停车位的建议',
  facts: '货车沿路停放，早晚占道，住户和企业都有意见。',
  analysis: '园区没有货车停车场，临停区只有十二个车位。',
  proposal: '利用闲置地块建临时货车停车场，划定装卸时段。',
  supervisors: 'ALL', // and so the council is asked whether it is a key one
};
const parkingHandled: Handled = {
  contact: { on: '2026-11-12', opinion: '先开放闲置地块，年内见效。' },
  measures: ['平整闲置地块', '划定装卸时段'],
  work: [['2026-11-19', '闲置地块已平整，可停货车六十辆。']],
};

/** The reply is written; the unit's principal signs it next. */
export const awaitingSignature = suggestionStory(parking, [
  ...untilDispatched(parking),
  ...planned(parking, parkingHandled),
  ...drafted(parking, parkingHandled, {
    answers: [['增设货车停车位', '闲置地块建成临时停车场，可停六十辆；装卸时段已公告。']],
  }),
]);
