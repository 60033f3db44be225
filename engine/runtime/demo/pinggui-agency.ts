import { daysAhead } from './civil-today.ts';
import { idsOf } from './ids-of.ts';
import type { Act } from './story.ts';
import { reported, ticketStory, untilClosed, untilSigned, type Ticket } from './ticket-acts.ts';

/** C5: a task force does the errands of new firms, one to one. */
const agency: Ticket = {
  name: 'C5',
  station: 'jewelry',
  from: { kind: 'ENTERPRISE', name: '丙黄金公司（演示）' },
  source: 'VISIT',
  title: '新落户企业事项多，盼全程代办',
  content:
    '2023年12月1日现场办公，三家新落户珠宝企业反映：注册、备案、报税、装修、奖励申报、招工都要自己跑，希望有人全程代办。',
  category: 'GOV_SERVICE',
  deputy: 'lei',
  head: 'industry',
  handler: 'xiwan',
  suggestion: '关于为新落户企业提供全程代办服务的建议',
  proposal: '组建服务专班，一对一、全流程代办六类事项。',
  deliverables: ['组建专班，一企一员', '六类事项全程代办'],
};

const { person } = idsOf('pinggui');
const SERVICES = [
  ['START_UP', 'shijian'],
  ['PROJECT_FILING', 'xiwan'],
  ['TAX', 'shuiwu'],
  ['FIT_OUT', 'xiwan'],
  ['AWARDS', 'xiwan'],
  ['RECRUITING', 'renshe'],
] as const;

/** 专班: one-to-one over six services, each by the office that knows it. */
const taskForce: readonly Act[] = [
  { as: 'xiwan', step: 'P_Solve', outcome: 'TASK_FORCE', values: {} },
  {
    as: 'xiwan-ld',
    step: 'F_SetUp',
    outcome: 'PARALLEL',
    values: {
      name: '新落户企业服务专班',
      lead: person('xiwan-ld'),
      members: [...new Set(SERVICES.map(([, who]) => person(who)))],
      checklist: SERVICES.map(([preset, who]) => ({
        preset,
        responsible: person(who),
        due: daysAhead(10),
      })),
    },
  },
  ...SERVICES.map(([, as]): Act => ({
    as,
    step: 'F_Items',
    values: { done: 'YES', note: '已代办完毕。' },
  })),
  {
    as: 'xiwan-ld',
    step: 'F_Report',
    values: ({ file }) => ({
      done: 'YES',
      evidence: [file],
      figures: [{ name: '代办事项', value: 6, unit: '类' }],
    }),
  },
];

const agencyEnding = {
  doneOn: '2023-12-01',
  report: '已组建服务专班，一企一员，六类事项全程代办。',
  answer: '您和另外两家企业的六类事项已由专班一对一全程代办，街道人大工委已核实。',
  channel: 'VISIT',
  figures: [
    ['服务企业', 3, '家'],
    ['代办事项', 6, '类'],
  ],
} as const;

export const agencyStory = ticketStory(agency, [
  ...untilSigned(agency),
  ...taskForce,
  ...reported(agency, agencyEnding),
  ...untilClosed(agency, agencyEnding),
]);
