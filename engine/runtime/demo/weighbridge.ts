import { idsOf } from './ids-of.ts';
import type { Act, FileReference } from './story.ts';

/**
 * 地磅 (domain scenario S3): a firm queues for hours because one of three weighbridges is open.
 * Handed to the district bureau with same-day approval; verified twice, failing once.
 */
const { unit, person } = idsOf('pinggui');

export const weighbridgeIssue = {
  station: unit('calciumStation'),
  values: {
    requesterKind: 'ENTERPRISE',
    requesterName: '戊碳酸钙公司（演示）',
    phone: '13800000001',
    title: '白岩收费卡只开一个地磅，运矿车排队两小时',
    content:
      '白岩收费卡有三个地磅，平时只开一个。高峰时运矿车排队超过两小时，影响十几家企业发货，希望增加人手、把三个地磅都开起来。',
    wish: '三个地磅全部开放，高峰有人值守。',
    urgent: false,
    hideFromUnit: false,
    privacyRead: true,
  },
} as const;

const bothScales = (ok: 'YES' | 'NO', file: FileReference) => [
  { name: '三个地磅全部开放', ok: 'YES', evidence: [file] },
  { name: '高峰时段有人值守', ok, evidence: [file] },
];

const report = (file: FileReference, date: string) => [
  { name: '三个地磅全部开放', done: 'YES', doneDate: date, evidence: [file] },
  { name: '高峰时段有人值守', done: 'YES', doneDate: date, evidence: [file] },
];

/** From the ticket to the first report of the unit. `today` is a civil date. */
export const untilFirstReport = (today: string, deadline: string): readonly Act[] => [
  {
    as: 'lianluo2',
    step: 'P_Ack',
    outcome: 'ACCEPT',
    values: { category: 'ROADS_PARK', conflictCheck: 'NONE', contactDeputy: person('qiu') },
  },
  {
    as: 'qiu',
    step: 'P_Shape',
    outcome: 'CONTINUE',
    values: {
      title: '关于增加白岩收费卡地磅人力、开启三个地磅的建议',
      facts: '收费卡设三个地磅，因人手不足常年只开一个，高峰排队两小时以上。',
      proposal: '一、增加值守人员，三个地磅全部开放。二、高峰时段安排专人疏导。',
      proposedUnit: unit('naturalResources'),
      deliverables: [
        { name: '三个地磅全部开放', wishedDate: deadline },
        { name: '高峰时段有人值守', wishedDate: deadline },
      ],
      proposedLevel: 'DISTRICT',
      conflictDeclaration: 'NONE',
    },
  },
  {
    as: 'qiye2',
    step: 'P_Confirm',
    outcome: 'DISTRICT',
    values: {
      headKind: 'INDUSTRY',
      leadUnit: unit('naturalResources'),
      deadline,
      deputyParticipation: ['CONSULT_BEFORE', 'JOIN_ACCEPTANCE'],
      deliverables: [
        { name: '三个地磅全部开放', wishedDate: deadline },
        { name: '高峰时段有人值守', wishedDate: deadline },
      ],
    },
  },
  { as: 'daiwei', step: 'P_Approve', outcome: 'APPROVE', values: { comment: '同意当日直交。' } },
  ...signAndReport(today),
];

/** 接单、解决: the unit signs and reports. */
export function signAndReport(today: string): readonly Act[] {
  return [
    {
      as: 'ziran',
      step: 'P_Accept',
      outcome: 'SIGN',
      values: { handler: '龙科员（演示）', phone: '13800000002' },
    },
    {
      as: 'ziran',
      step: 'P_Solve',
      outcome: 'DONE',
      values: ({ file }) => ({
        deliverables: report(file, today),
        resultText: '已增派值守人员，三个地磅同时开放，高峰时段有专人疏导。',
      }),
    },
  ];
}

/** 验单 not passed: back to 接单. */
export const failVerification = (nextDue: string): readonly Act[] => [
  {
    as: 'jiedao',
    step: 'P_Verify',
    outcome: 'FAIL',
    values: ({ file }) => ({
      deliverables: bothScales('NO', file),
      nextDue,
      reason: '现场查看，午后高峰仍只有一人值守，第三个地磅时开时关。',
    }),
  },
];

/** 验单 passed, the requester answered, the case filed. */
export const passAndClose = (today: string): readonly Act[] => [
  {
    as: 'jiedao',
    step: 'P_Verify',
    outcome: 'PASS',
    values: ({ file }) => ({ deliverables: bothScales('YES', file) }),
  },
  {
    as: 'lianluo2',
    step: 'P_Feedback',
    values: {
      answer:
        '您反映的地磅问题已经解决：三个地磅全部开放，高峰时段有专人值守，街道人大工委已到现场验收。',
      result: 'RESOLVED',
      channel: 'TRACKING_PAGE',
      deliveredAt: `${today}T10:00`,
    },
  },
  {
    as: 'lianluo2',
    step: 'P_Close',
    values: {
      closingChecks: ['ANSWERED', 'STRUCK_OFF', 'FILED'],
      result: 'RESOLVED',
      figures: [{ name: '开放地磅', value: 3, unit: '个' }],
    },
  },
];
