import { daysAhead, today } from './civil-today.ts';
import { agencyStory } from './pinggui-agency.ts';
import type { Story } from './tell-story.ts';
import {
  closedTicket,
  reported,
  sentBack,
  ticketStory,
  untilClosed,
  untilSigned,
  type Ticket,
} from './ticket-acts.ts';

/** C3–C8 of domain.md §3.3, closed with their figures. Dates inside the papers are the sources'. */
const greenMines: Ticket = {
  name: 'C3',
  station: 'calcium',
  from: { kind: 'ENTERPRISE', name: '戊碳酸钙公司（演示）' },
  source: 'VISIT',
  title: '小散加工厂多，矿区环境差，盼统一整治',
  content:
    '2023年1月走访了解：碳酸钙小加工厂零散分布，粉尘大、用地乱，规范企业想扩产没有地。建议拆除一批、关停一批、搬迁一批。',
  category: 'OTHER',
  deputy: 'zhang',
  head: 'official',
  handler: 'ziran',
  suggestion: '关于碳酸钙产业“三个一批”整治提升的建议',
  proposal: '一、倒排工期，拆除、关停、搬迁分批推进。二、区领导每周到现场办公不少于两次。',
  deliverables: ['拆除、关停、搬迁名单落实', '腾出土地用于绿色矿山和新项目'],
};

const startUp: Ticket = {
  name: 'C4',
  station: 'jewelry',
  from: { kind: 'ENTERPRISE', name: '甲珠宝公司（演示）' },
  source: 'VISIT',
  title: '新公司开办跑多个窗口，时间长',
  content: '2024年7月走访，园区新落户企业反映：开办公司要跑多个窗口，材料重复提交，希望一次办完。',
  category: 'GOV_SERVICE',
  deputy: 'liu',
  head: 'official',
  handler: 'shijian',
  suggestion: '关于压缩企业开办环节和时间的建议',
  proposal: '合并环节，一网通办，半个工作日办结。',
  deliverables: ['开办压缩为两个环节', '一网通办、半日办结'],
};

const scales: Ticket = {
  name: 'C6a',
  station: 'calcium',
  from: { kind: 'ENTERPRISE', name: '戊碳酸钙公司（演示）' },
  source: 'DEPUTY',
  title: '白岩收费卡只开一个地磅，运矿车排长队',
  content: '2024年9月，白岩收费卡三个地磅只开一个，运矿车排队两小时以上，影响十几家企业发货。',
  category: 'ROADS_PARK',
  deputy: 'qiu',
  head: 'industry',
  handler: 'ziran',
  suggestion: '关于增加白岩收费卡地磅人力，开启3个地磅的建议',
  proposal: '增加值守人员，三个地磅全部开放，其余地磅检修，研究无人值守。',
  deliverables: ['三个地磅全部开放', '其余地磅检修并研究无人值守'],
};

const bridges: Ticket = {
  name: 'C6b',
  station: 'calcium',
  from: { kind: 'ENTERPRISE', name: '戊碳酸钙公司（演示）' },
  source: 'DEPUTY',
  title: '两座桥、两条路迟迟不通，运矿绕行',
  content: '2024年9月，老虎坳、204队两座桥和两条路尚未开通，运矿车辆绕行，成本增加。',
  category: 'ROADS_PARK',
  deputy: 'zhong',
  head: 'industry',
  handler: 'jiaotong',
  suggestion: '关于尽早将老虎坳、204队两座桥、两条路开通的建议',
  proposal: '倒排工期，桥面养护期满即开通。',
  deliverables: ['204队桥路开通', '老虎坳桥路开通'],
};

const invoices: Ticket = {
  name: 'C7',
  station: 'calcium',
  from: { kind: 'ENTERPRISE', name: '丁冶炼公司（演示）' },
  source: 'APPOINTMENT',
  title: '发票增额审批时间长，影响开票发货',
  content: '2024年8月座谈，多家企业反映发票额度不够用，增额审批最长要九个工作日，希望加快。',
  category: 'TAX_REFORM',
  deputy: 'qiu',
  head: 'industry',
  handler: 'shuiwu',
  suggestion: '关于缩短发票增额审批时间的建议',
  proposal: '受理当日核查，次日办结。',
  deliverables: ['发票增额两个工作日内办结'],
};

const recruiting: Ticket = {
  name: 'C8',
  station: 'jewelry',
  from: { kind: 'ENTERPRISE', name: '乙首饰公司（演示）' },
  source: 'UNION',
  title: '订单旺季招不到熟练工',
  content: '2024年10月，园区企业反映旺季用工缺口大，自己招工渠道少，希望政府组织招聘。',
  category: 'LABOR',
  deputy: 'cai',
  head: 'official',
  handler: 'renshe',
  suggestion: '关于依托就业服务专班帮助园区企业招工的建议',
  proposal: '由人力资源就业服务专班组织工作队驻园招工。',
  deliverables: ['组建工作队驻园服务', '帮助缺工企业完成招工'],
};

const LAST_BRIDGE = '2024-11-04';
const bridgeOpen = {
  doneOn: '2024-10-18',
  report: '204队桥10月7日完工、养护28天内通过检测，10月18日开通；老虎坳待养护期满开通。',
};

export const closedTickets: readonly Story[] = [
  closedTicket(greenMines, {
    doneOn: '2023-12-31',
    report: '六项措施倒排落实，区领导每周现场办公不少于两次，全年完成拆除、关停、搬迁。',
    answer: '“三个一批”已完成，腾出土地150公顷用于绿色矿山和新项目。',
    figures: [
      ['拆除', 196, '家'],
      ['关停', 32, '家'],
      ['搬迁', 131, '家'],
      ['腾出土地', 150, '公顷'],
      ['自治区级绿色矿山', 6, '个'],
      ['市级绿色矿山', 17, '个'],
      ['新增企业', 5, '家'],
      ['新增产值', 27000, '万元'],
      ['拉动工业增速', 2.2, '个百分点'],
    ],
  }),
  closedTicket(startUp, {
    doneOn: '2024-08-01',
    report: '企业开办合并为两个环节、七个事项，一网通办。',
    answer: '开办公司现在两个环节、一网通办，最快半个工作日办结。',
    figures: [
      ['办理环节', 2, '个'],
      ['联办事项', 7, '项'],
      ['办理时间', 0.5, '天'],
    ],
  }),
  agencyStory,
  closedTicket(scales, {
    doneOn: '2024-10-01',
    report: '三个地磅全部开放，其余地磅完成检修，已研究无人值守方案。',
    answer: '三个地磅10月1日起全部开放，其余地磅已检修。',
    figures: [['开放地磅', 3, '个']],
  }),
  ticketStory(bridges, [
    ...untilSigned(bridges),
    ...reported(bridges, bridgeOpen, { satisfied: 'MOSTLY' }, { 老虎坳桥路开通: daysAhead(14) }),
    sentBack(bridges, 'PARTIAL', '老虎坳桥路开通', '204队已通车，老虎坳待开通后再验。'),
    ...reported(bridges, { doneOn: LAST_BRIDGE, report: '老虎坳桥路养护期满，检测合格后开通。' }),
    ...untilClosed(bridges, {
      doneOn: LAST_BRIDGE,
      report: '',
      answer: '204队、老虎坳两座桥、两条路已先后开通。',
      figures: [
        ['开通桥梁', 2, '座'],
        ['桥面养护', 28, '天'],
      ],
    }),
  ]),
  closedTicket(invoices, {
    doneOn: '2024-09-10',
    report: '企业9月9日申请，当日受理并实地核查，次日办结；同类申请照此办理。',
    answer: '发票增额由九个工作日缩短到两个工作日，您9月9日的申请已于次日办结。',
    channel: 'PHONE',
    figures: [
      ['办理时限（原）', 9, '个工作日'],
      ['办理时限（现）', 2, '个工作日'],
    ],
  }),
  closedTicket(recruiting, {
    doneOn: today(),
    report: '就业服务专班两支工作队驻园，2024年1至9月累计帮助二十余家企业招工。',
    answer: '工作队已到园区服务，贵公司岗位已列入专场招聘；工会联合会同时收到本结果。',
    channel: 'UNION',
    figures: [
      ['工作队', 2, '支'],
      ['服务企业', 20, '家以上'],
      ['招工', 1000, '人以上'],
    ],
  }),
];
