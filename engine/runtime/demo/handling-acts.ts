import { daysAhead, today } from './civil-today.ts';
import { idsOf } from './ids-of.ts';
import type { Act } from './story.ts';
import type { Story } from './tell-story.ts';

/** 代表建议 as data, of either county: from the draft to the publication. */
export interface Suggestion {
  readonly name: string;
  readonly county: 'pinggui' | 'gangnan';
  readonly station: string; // key
  readonly lead: string;
  readonly coSigners: readonly string[];
  readonly title: string;
  readonly facts: string;
  readonly analysis: string;
  readonly proposal: string;
  readonly origin: 'SESSION' | 'RECESS';
  readonly handler: string; // login; its principal is `<handler>-ld`
  readonly unit: string; // key
  readonly supervisors: readonly string[] | 'ALL';
}
export interface Handled {
  readonly contact: { readonly on: string; readonly opinion: string };
  readonly measures: readonly string[];
  readonly work: readonly (readonly [on: string, what: string])[];
}
export interface Outcome {
  readonly answers: readonly (readonly [asked: string, answer: string])[];
  readonly artifacts?: readonly {
    readonly title: string;
    readonly issuedOn: string;
    readonly revises?: string;
  }[];
  readonly figures: readonly (readonly [name: string, value: number, unit: string])[];
}
export const DISPATCHED_FOR_DAYS = 80;
const PHONE = '13800000030';

export const suggestionStory = (suggestion: Suggestion, acts: readonly Act[]): Story => ({
  name: suggestion.name,
  begin: {
    as: suggestion.lead,
    start: 'D_Start',
    station: idsOf(suggestion.county).unit(suggestion.station),
    values: { kind: 'SUGGESTION' },
  },
  acts,
});

/** 提出: drafted, co-signed, submitted. */
export const untilSubmitted = (suggestion: Suggestion): readonly Act[] => {
  const { unit, person } = idsOf(suggestion.county);
  const { title, facts, analysis, proposal, origin } = suggestion;
  return [
    {
      as: suggestion.lead,
      step: 'D_Draft',
      outcome: 'READY',
      values: {
        leadDeputy: person(suggestion.lead),
        adviceKind: 'ADVICE',
        ...{ title, facts, analysis, proposal, origin },
        proposedUnit: unit(suggestion.unit),
        invitedCoSigners: suggestion.coSigners.map(person),
        conflictDeclaration: 'NONE',
        publishConsent: true,
      },
    },
    ...suggestion.coSigners.map((as): Act => ({
      as,
      step: 'D_CoSign',
      values: { sign: 'YES', conflictDeclaration: 'NONE', comment: '情况属实，同意联名。' },
    })),
    { as: suggestion.lead, step: 'D_Submit', values: { comment: '请依法交办。' } },
  ];
};

export const untilAccepted = (suggestion: Suggestion): readonly Act[] => [
  ...untilSubmitted(suggestion),
  { as: 'daiwei', step: 'H_Accept', outcome: 'ACCEPT' },
];

/** 交办 with the three mandates; the clock starts. */
export const untilDispatched = (suggestion: Suggestion): readonly Act[] => {
  const { unit, person } = idsOf(suggestion.county);
  const { supervisors } = suggestion;
  return [
    ...untilAccepted(suggestion),
    {
      as: 'daiwei',
      step: 'H_Dispatch',
      values: {
        leadUnit: unit(suggestion.unit),
        handlingClass: 'STANDARD',
        deadline: daysAhead(DISPATCHED_FOR_DAYS),
        deputyParticipation: ['CONSULT_BEFORE', 'SEE_PROGRESS'],
        ...(supervisors === 'ALL'
          ? { supervisionMode: 'ALL', keyProposed: true }
          : { supervisionMode: 'GROUP', supervisors: supervisors.map(person) }),
      },
    },
  ];
};

/** 签收、面商、方案. */
export const planned = (suggestion: Suggestion, { contact, measures }: Handled): readonly Act[] => [
  {
    as: suggestion.handler,
    step: 'H_SignFor',
    outcome: 'SIGN',
    values: { handler: '经办科员（演示）', phone: PHONE },
  },
  {
    as: suggestion.handler,
    step: 'H_Contact',
    values: {
      contactDate: contact.on,
      phase: 'BEFORE',
      way: 'MEETING',
      deputies: [idsOf(suggestion.county).person(suggestion.lead)],
      deputyOpinion: contact.opinion,
    },
  },
  {
    as: suggestion.handler,
    step: 'H_Plan',
    outcome: 'PLAN',
    values: {
      measures: measures.map((what) => ({
        what,
        responsible: '经办科员（演示）',
        due: daysAhead(60),
      })),
    },
  },
];

/** 办理、答复函: done, and the reply drafted; the principal signs it next. */
export const drafted = (
  suggestion: Suggestion,
  { contact, work }: Handled,
  { answers }: Pick<Outcome, 'answers'>,
): readonly Act[] => [
  {
    as: suggestion.handler,
    step: 'H_Do',
    outcome: 'READY',
    values: { entries: work.map(([date, what]) => ({ date, what })) },
  },
  {
    as: suggestion.handler,
    step: 'R_Draft',
    values: {
      replyClass: 'RESOLVED',
      points: answers.map(([asked, answer]) => ({ asked, answer })),
      contactRecord: [{ date: contact.on, way: 'MEETING' }],
      contactPerson: '经办科员（演示）',
      phone: PHONE,
      publicity: 'FULL',
    },
  },
];

/** Signed, reviewed, delivered; the deputy is asked what he thinks. */
export const replied = (
  suggestion: Suggestion,
  handled: Handled,
  outcome: Pick<Outcome, 'answers'>,
): readonly Act[] => [
  ...drafted(suggestion, handled, outcome),
  {
    as: `${suggestion.handler}-ld`,
    step: 'R_Sign',
    outcome: 'SIGN',
    values: ({ file }) => ({ signature: [file] }),
  },
  {
    as: 'zhengfuban',
    step: 'R_Review',
    outcome: 'PASS',
    values: {
      checks: ['CONTACTED', 'ON_TOPIC', 'EVERY_POINT', 'CLASS_FITS', 'DATED', 'RIGHT_SIGNER'],
    },
  },
];

/** 评价: the committee verifies next. */
export const evaluated = ({ lead }: Suggestion): Act => ({
  as: lead,
  step: 'H_Evaluate',
  values: {
    attitude: 'SATISFIED',
    result: 'SATISFIED',
    contactHeld: 'YES',
    publishConsent: true,
  },
});

/** 评价、验单、办结、公开. */
export const untilPublished = (
  suggestion: Suggestion,
  { artifacts = [], figures }: Outcome,
): readonly Act[] => [
  evaluated(suggestion),
  { as: 'caijing', step: 'H_Verify', outcome: 'PASS', values: {} },
  {
    as: 'daiwei',
    step: 'H_Close',
    values: {
      closingChecks: ['ANSWERED', 'STRUCK_OFF', 'FILED'],
      result: 'RESOLVED',
      artifacts: [...artifacts],
      figures: figures.map(([name, value, of]) => ({ name, value, unit: of })),
    },
  },
  {
    as: 'daiwei',
    step: 'H_Publish',
    values: { objects: ['TEXT', 'REPLY', 'RESULT'], publishedOn: today() },
  },
];
