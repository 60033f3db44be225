import { daysAhead, today } from './civil-today.ts';
import { idsOf } from './ids-of.ts';
import {
  awaitingDispatch,
  awaitingEvaluation,
  awaitingSignature,
  awaitingVerification,
  closedSuggestions,
} from './pinggui-suggestions.ts';
import { closedTickets } from './pinggui-tickets.ts';
import type { Story } from './tell-story.ts';
import {
  reported,
  sentBack,
  ticketStory,
  untilReferred,
  untilShaped,
  untilSigned,
  type Ticket,
} from './ticket-acts.ts';

const { unit, person } = idsOf('pinggui');

/** C10: visitors received at the station, answered on the spot. */
const reception: Story = {
  name: 'C10',
  begin: {
    as: 'lianluo',
    start: 'A_Start',
    station: unit('jewelryStation'),
    values: {
      kind: 'PUBLIC_OPINION',
      requesterKind: 'ENTERPRISE',
      requester: '外地商会考察团（演示）',
      phone: '13800000040',
      topic: '来园考察黄金珠宝产业，了解落户政策和配套。',
      wishedTime: '2023-05-19T09:30',
    },
  },
  acts: [
    {
      as: 'lianluo',
      step: 'A_Arrange',
      outcome: 'ARRANGED',
      values: {
        meetingTime: '2023-05-19T09:30',
        place: '广西黄金珠宝产业园人大代表联络站',
        servedBy: person('lei'),
      },
    },
    {
      as: 'lei',
      step: 'A_Serve',
      outcome: 'ANSWERED',
      values: {
        content: '介绍园区布局、奖励办法和代办服务，参观两家企业。',
        answer: '落户政策、厂房和用工情况当场答复，留下联系人。',
      },
    },
    {
      as: 'lianluo',
      step: 'A_Answer',
      values: {
        answer: '感谢来访。落户政策和联系人已书面送达，有问题随时约。',
        result: 'EXPLAINED',
        channel: 'VISIT',
        deliveredAt: `${today()}T11:30`,
      },
    },
  ],
};

const dust: Ticket = {
  name: 'back at the unit after a failed verification',
  station: 'calcium',
  from: { kind: 'RESIDENT', name: '沿线居民（演示）' },
  source: 'PHONE',
  title: '运矿车抛洒粉尘，沿线住户不敢开窗',
  content: '运矿车辆未盖篷布，路面积尘厚，沿线住户不敢开窗，希望加强洒水和查处。',
  category: 'ROADS_PARK',
  deputy: 'zhang',
  head: 'official',
  handler: 'jiaotong',
  suggestion: '关于整治运矿车辆抛洒扬尘的建议',
  proposal: '篷布全覆盖，每日洒水不少于四次，设卡查处。',
  deliverables: ['运矿车辆篷布全覆盖', '每日洒水不少于四次'],
};

const dormitory: Ticket = {
  name: 'handed over, waits for the signature',
  station: 'jewelry',
  from: { kind: 'WORKER', name: '园区职工代表（演示）' },
  source: 'UNION',
  title: '职工宿舍夏季停水频繁',
  content: '园区职工宿舍夏季每周停水两三次，影响生活，希望改造供水管道。',
  category: 'ROADS_PARK',
  deputy: 'lei',
  head: 'industry',
  handler: 'xiwan',
  suggestion: '关于改造园区职工宿舍供水管道的建议',
  proposal: '更换老旧管道，停水提前公告。',
  deliverables: ['更换老旧管道', '停水提前公告'],
};

const trademark: Ticket = {
  name: 'waits for the head',
  station: 'jewelry',
  from: { kind: 'ENTERPRISE', name: '甲珠宝公司（演示）' },
  source: 'VISIT',
  title: '自主品牌被仿冒，维权成本高',
  content: '公司自主设计款式上市一个月即被仿冒，单个企业维权成本高，希望统一指导。',
  category: 'BRANDING',
  deputy: 'liu',
  head: 'official',
  handler: 'shijian',
  suggestion: '关于在产业园设立品牌维权指导点的建议',
  proposal: '设立维权指导点，集中受理、统一取证。',
  deliverables: ['设立品牌维权指导点'],
};

const loan: Ticket = {
  ...trademark,
  name: 'fresh',
  from: { kind: 'ENTERPRISE', name: '乙首饰公司（演示）' },
  source: 'PHONE',
  title: '原料金采购占款大，盼对接低息贷款',
  content: '黄金价格上涨，原料采购占用大量资金，希望联络站帮助对接低息流动资金贷款。',
};

const crossing: Ticket = {
  ...dust,
  name: 'waits for the verification',
  title: '厂区出口视线差，大车转弯险情多',
  content: '厂区出口与县道交叉处无凸面镜、无减速带，大车转弯险情多，希望尽快整治。',
  source: 'DEPUTY',
  deputy: 'zhong',
  suggestion: '关于整治厂区出口交通隐患的建议',
  proposal: '安装凸面镜和减速带，清理遮挡视线的杂树。',
  deliverables: ['安装凸面镜和减速带', '清理遮挡视线的杂树'],
};

const power: Ticket = {
  ...dust,
  name: 'fresh at the other station',
  from: { kind: 'ENTERPRISE', name: '戊碳酸钙公司（演示）' },
  title: '用电高峰电压不稳，磨机跳闸',
  content: '夏季用电高峰电压不稳，磨机每天跳闸两三次，希望供电部门核查线路。',
};

const dustReport = { doneOn: today(), report: '已开展篷布专项检查，增加洒水班次。' };
const crossingReport = { doneOn: today(), report: '凸面镜、减速带已安装，杂树已清理。' };

/** Newest last: the open ones stand on top of the lists. */
export const pingguiStories: readonly Story[] = [
  ...closedSuggestions,
  ...closedTickets,
  reception,
  awaitingEvaluation,
  awaitingVerification,
  awaitingSignature,
  ticketStory(dust, [
    ...untilSigned(dust),
    ...reported(dust, dustReport, { satisfied: 'NO', comment: '洒水只在上午，下午照样扬尘。' }),
    sentBack(
      dust,
      'FAIL',
      '每日洒水不少于四次',
      `现场抽查三天，平均每日洒水两次，请于${daysAhead(14)}前整改。`,
    ),
  ]),
  ticketStory(crossing, [...untilSigned(crossing), ...reported(crossing, crossingReport)]),
  awaitingDispatch,
  ticketStory(dormitory, untilReferred(dormitory)),
  ticketStory(trademark, untilShaped(trademark)),
  ticketStory(power),
  ticketStory(loan),
];
