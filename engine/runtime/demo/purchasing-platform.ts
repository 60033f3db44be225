import { idsOf } from './ids-of.ts';
import type { Act } from './story.ts';

/**
 * 购销平台 (domain scenario S12): wood firms want one purchasing and sales platform. Tidied,
 * screened, settled, talked over by the four parties, referred to the district bureau, supervised.
 */
const { unit, person } = idsOf('gangnan');
const CATEGORY = 'GOV_SERVICE';

export const platformIssue = {
  station: unit('woodStation'),
  values: {
    requesterKind: 'ENTERPRISE',
    requesterName: '丙冷压板公司（演示）',
    phone: '13800000003',
    title: '各家分散采购原料，价格没有话语权',
    content:
      '园区木业企业各自采购单板和胶料，量小价高，销售也各找各的渠道。希望有一个统一的购销平台，把需求合在一起谈。',
    wish: '由政府牵头建一个统一的木业购销平台。',
    urgent: false,
    hideFromUnit: false,
    privacyRead: true,
  },
} as const;

export const acknowledge: readonly Act[] = [
  {
    as: 'lianluo',
    step: 'C_Ack',
    outcome: 'ACCEPT',
    values: { category: CATEGORY, conflictCheck: 'NONE', contactDeputy: person('liu') },
  },
];

/** 梳: every issue of the month is kept. Played on the case of the monthly tidying. */
export const tidy: readonly Act[] = [
  {
    as: 'lianluo',
    step: 'T_Tidy',
    values: ({ form }) => ({
      tidyDecisions: rowsOf(form['tidyDecisions']).map((row) => ({
        ...row,
        action: 'KEEP',
        category: CATEGORY,
      })),
    }),
  },
];

export interface ListEntry {
  readonly issueId: string;
  readonly entryTitle: string;
  readonly category: string;
}
export const platformEntry = { entryTitle: '统一木业购销平台', category: CATEGORY };
export const RESIDENT_DEPUTIES = ['liu', 'huang', 'lu', 'liang', 'tan', 'gan'];

/** 筛、定: six deputies vote, the head settles the list. Played on the case of the screening. */
export const screenAndSettle = (entries: readonly ListEntry[], day: string): readonly Act[] => [
  {
    as: 'lianluo',
    step: 'S_Prepare',
    values: {
      screeningTime: `${day}T15:00`,
      place: '木业产业人大代表联络站',
      issues: entries.map(({ issueId }) => issueId),
    },
  },
  ...RESIDENT_DEPUTIES.map((as): Act => ({
    as,
    step: 'S_Vote',
    values: { votes: entries.map(({ issueId }) => ({ issueId, vote: 'KEEP' })) },
  })),
  {
    as: 'zhanzhang',
    step: 'S_Settle',
    values: {
      listName: '木业产业问题清单（第一批）',
      listDecisions: entries.map((entry) => ({
        ...entry,
        decision: 'ADOPTED',
        deliberationMode: 'KEY',
      })),
    },
  },
];

/** 议: the four parties are invited, come, and settle on a suggestion. */
export const deliberate = (day: string): readonly Act[] => [
  talkPlan(day),
  ...['liu', 'gongxin', 'lianluo', 'lianluo'].map((as): Act => ({
    as,
    step: 'C_Confirm',
    values: { attend: 'YES' },
  })),
  {
    as: 'lianluo',
    step: 'C_Talk',
    outcome: 'SUGGESTION',
    values: ({ file }) => ({
      attendanceRecord: (['DEPUTY', 'GOVERNMENT', 'ASSOCIATION', 'ENTERPRISE'] as const).map(
        (party) => ({
          party,
          present: 'YES',
          view: '赞成整合资源，先从原料集中采购做起。',
        }),
      ),
      measures: '由区工信局牵头，协会汇总需求，形成代表建议。',
      minutesFile: [file],
    }),
  },
  {
    as: 'liu',
    step: 'C_Draft',
    values: {
      title: '关于整合资源搭建木业产业统一购销平台的建议',
      facts: '企业分散采购，量小价高；销售渠道各自为战。',
      proposal: '由区工信局牵头，依托木业协会搭建统一购销平台。',
      proposedUnit: unit('industryBureau'),
    },
  },
];

const talkPlan = (day: string): Act => ({
  as: 'lianluo',
  step: 'C_TalkPlan',
  values: {
    deliberationMode: 'KEY',
    topic: '统一木业购销平台怎么建',
    talkTime: `${day}T09:30`,
    place: '八塘街道会议室',
    deputyParty: {
      organization: '驻站代表',
      person: '刘代表（演示）',
      phone: '13800000011',
      account: person('liu'),
    },
    governmentParty: {
      organization: '区工业和信息化局',
      person: '钟科员（演示）',
      phone: '13800000012',
      account: person('gongxin'),
    },
    associationParty: {
      organization: '港南区木业协会',
      person: '协会秘书（演示）',
      phone: '13800000013',
    },
    enterpriseParty: {
      organization: '丙冷压板公司（演示）',
      person: '公司负责人（演示）',
      phone: '13800000014',
    },
  },
});

/** 交: the head classifies it as a district matter, the deputy signs the suggestion, DC accepts it. */
export const propose: readonly Act[] = [
  {
    as: 'zhanzhang',
    step: 'C_Classify',
    outcome: 'DISTRICT',
    values: { suggestedUnit: unit('industryBureau'), reason: '涉及全区产业政策，需区级部门办理。' },
  },
  {
    as: 'liu',
    step: 'D_Draft',
    outcome: 'READY',
    values: {
      leadDeputy: person('liu'),
      title: '关于整合资源搭建木业产业统一购销平台的建议',
      adviceKind: 'ADVICE',
      facts: '企业分散采购，量小价高；销售渠道各自为战。',
      analysis: '需求分散、信息不通，缺少统一的组织者。',
      proposal: '由区工信局牵头，依托木业协会搭建统一购销平台，先集中采购，再统一销售。',
      origin: 'RECESS',
      proposedUnit: unit('industryBureau'),
      conflictDeclaration: 'DISCLOSED',
      publishConsent: true,
    },
  },
  { as: 'liu', step: 'D_Submit', values: { comment: '请尽早交办。' } },
  { as: 'daiwei', step: 'H_Accept', outcome: 'ACCEPT' },
];

/** 三明确: unit, deadline, the deputy's part. Without any one of them the hand-over is refused. */
export const dispatchValues = (deadline: string) => ({
  leadUnit: unit('industryBureau'),
  handlingClass: 'STANDARD',
  deadline,
  deputyParticipation: ['CONSULT_BEFORE', 'SEE_PROGRESS'],
  supervisionMode: 'GROUP',
  supervisors: [person('huang'), person('lu')],
});

export const dispatch = (deadline: string): Act => ({
  as: 'daiwei',
  step: 'H_Dispatch',
  values: dispatchValues(deadline),
});

/** 督: the bureau signs for it, a group of two supervises. */
export const supervise = (day: string): readonly Act[] => [
  {
    as: 'gongxin',
    step: 'H_SignFor',
    outcome: 'SIGN',
    values: { handler: '钟科员（演示）', phone: '13800000012' },
  },
  {
    as: 'huang',
    step: 'H_Supervise',
    values: {
      records: [
        { date: day, way: 'SITE', finding: '已到工信局了解，方案正在起草。', color: 'BLUE' },
      ],
      passed: 'YES',
    },
  },
];

const rowsOf = (value: unknown): readonly Record<string, never>[] =>
  Array.isArray(value) ? (value as readonly Record<string, never>[]) : [];
