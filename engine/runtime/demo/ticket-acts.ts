import type { FormValues } from '../../http/contract/values.ts';
import { daysAhead, today } from './civil-today.ts';
import { idsOf } from './ids-of.ts';
import { REQUESTER, type Act } from './story.ts';
import type { Story } from './tell-story.ts';

/** 四单 as data: what differs from ticket to ticket; the steps are the same for all. */
export interface Ticket {
  readonly name: string; // C3 …: the source case it retells
  readonly station: keyof typeof STATIONS;
  readonly from: { readonly kind: string; readonly name: string };
  readonly source: string;
  readonly title: string;
  readonly content: string;
  readonly category: string;
  readonly deputy: string;
  readonly head: 'official' | 'industry';
  readonly handler: keyof typeof UNITS;
  readonly suggestion: string;
  readonly proposal: string;
  readonly deliverables: readonly string[];
}
/** How it ended, in the county's own figures. */
export interface Ending {
  readonly doneOn: string;
  readonly report: string;
  readonly answer: string;
  readonly channel?: string;
  readonly figures?: readonly (readonly [name: string, value: number, unit: string])[];
}

const { unit, person } = idsOf('pinggui');
const STATIONS = {
  jewelry: { key: 'jewelryStation', liaison: 'lianluo', official: 'zhiwu', industry: 'qiye' },
  calcium: { key: 'calciumStation', liaison: 'lianluo2', official: 'zhiwu2', industry: 'qiye2' },
} as const;
/** Handling units by the login of their handler. */
const UNITS = {
  xiwan: 'xiwanOffice',
  shijian: 'marketBureau',
  ziran: 'naturalResources',
  jiaotong: 'transport',
  shuiwu: 'tax',
  renshe: 'humanResources',
} as const;
const PHONE = '13800000020';
const TERM_DAYS = 14;

export const ticketStory = (ticket: Ticket, acts: readonly Act[] = []): Story => ({
  name: ticket.name,
  begin: {
    as: STATIONS[ticket.station].liaison,
    start: 'P_Start',
    station: unit(STATIONS[ticket.station].key),
    values: {
      requesterKind: ticket.from.kind,
      requesterName: ticket.from.name,
      phone: PHONE,
      title: ticket.title,
      content: ticket.content,
      source: ticket.source,
      urgent: false,
      hideFromUnit: false,
      privacyRead: true,
    },
  },
  acts,
});

/** 点单、定单: acknowledged, shaped; the head is next. */
export const untilShaped = (ticket: Ticket): readonly Act[] => [
  {
    as: STATIONS[ticket.station].liaison,
    step: 'P_Ack',
    outcome: 'ACCEPT',
    values: {
      category: ticket.category,
      conflictCheck: 'NONE',
      contactDeputy: person(ticket.deputy),
    },
  },
  {
    as: ticket.deputy,
    step: 'P_Shape',
    outcome: 'CONTINUE',
    values: {
      title: ticket.suggestion,
      facts: ticket.content,
      proposal: ticket.proposal,
      proposedUnit: unit(UNITS[ticket.handler]),
      deliverables: wished(ticket),
      proposedLevel: levelOf(ticket),
      conflictDeclaration: 'NONE',
    },
  },
];

/** The head hands over; the industry head to a district unit only with approval the same day. */
export const untilReferred = (ticket: Ticket): readonly Act[] => [
  ...untilShaped(ticket),
  {
    as: STATIONS[ticket.station][ticket.head],
    step: 'P_Confirm',
    outcome: levelOf(ticket),
    values: {
      headKind: ticket.head === 'official' ? 'OFFICIAL' : 'INDUSTRY',
      leadUnit: unit(UNITS[ticket.handler]),
      deadline: daysAhead(TERM_DAYS),
      deputyParticipation: ['CONSULT_BEFORE', 'JOIN_ACCEPTANCE'],
      deliverables: wished(ticket),
    },
  },
  ...(ticket.head === 'industry' && levelOf(ticket) === 'DISTRICT' ? [APPROVAL] : []),
];

const APPROVAL: Act = {
  as: 'daiwei',
  step: 'P_Approve',
  outcome: 'APPROVE',
  values: { comment: '同意当日直交。' },
};

export const untilSigned = (ticket: Ticket): readonly Act[] => [
  ...untilReferred(ticket),
  signed(ticket),
];

export const signed = ({ handler }: Ticket): Act => ({
  as: handler,
  step: 'P_Accept',
  outcome: 'SIGN',
  values: { handler: '经办科员（演示）', phone: PHONE },
});

/** 解决: the unit reports, the requester says what he thinks. `open` deliverables come later. */
export const reported = (
  ticket: Ticket,
  { doneOn, report }: Pick<Ending, 'doneOn' | 'report'>,
  said: FormValues = { satisfied: 'YES' },
  open: Readonly<Record<string, string>> = {},
): readonly Act[] => [
  {
    as: ticket.handler,
    step: 'P_Solve',
    outcome: 'DONE',
    values: ({ file }) => ({
      deliverables: ticket.deliverables.map((name) =>
        name in open
          ? { done: 'NO', plannedDate: open[name]! }
          : { done: 'YES', doneDate: doneOn, evidence: [file] },
      ),
      resultText: report,
    }),
  },
  { as: REQUESTER, step: 'P_ReqConfirm', values: said },
];

/** 验单 not passed: the rest (PARTIAL) or the whole (FAIL) goes back. */
export const sentBack = (
  ticket: Ticket,
  outcome: 'PARTIAL' | 'FAIL',
  missing: string,
  reason: string,
): Act => ({
  as: 'jiedao',
  step: 'P_Verify',
  outcome,
  values: ({ file }) => ({
    deliverables: ticket.deliverables.map((name) => ({
      ok: name === missing ? 'NO' : 'YES',
      evidence: [file],
    })),
    nextDue: daysAhead(TERM_DAYS),
    reason,
  }),
});

/** 验单 passed, the requester answered, the case filed with its figures. */
export const untilClosed = (ticket: Ticket, ending: Ending): readonly Act[] => [
  {
    as: 'jiedao',
    step: 'P_Verify',
    outcome: 'PASS',
    values: ({ file }) => ({
      deliverables: ticket.deliverables.map(() => ({ ok: 'YES', evidence: [file] })),
    }),
  },
  {
    as: STATIONS[ticket.station].liaison,
    step: 'P_Feedback',
    values: {
      answer: ending.answer,
      result: 'RESOLVED',
      channel: ending.channel ?? 'TRACKING_PAGE',
      deliveredAt: `${today()}T10:00`,
    },
  },
  {
    as: STATIONS[ticket.station].liaison,
    step: 'P_Close',
    values: {
      closingChecks: ['ANSWERED', 'STRUCK_OFF', 'FILED'],
      result: 'RESOLVED',
      figures: (ending.figures ?? []).map(([name, value, of]) => ({ name, value, unit: of })),
    },
  },
];

export const closedTicket = (ticket: Ticket, ending: Ending): Story =>
  ticketStory(ticket, [
    ...untilSigned(ticket),
    ...reported(ticket, ending),
    ...untilClosed(ticket, ending),
  ]);

const levelOf = ({ handler }: Ticket): 'STREET' | 'DISTRICT' =>
  handler === 'xiwan' ? 'STREET' : 'DISTRICT';

const wished = ({ deliverables }: Ticket) =>
  deliverables.map((name) => ({ name, wishedDate: daysAhead(TERM_DAYS) }));
