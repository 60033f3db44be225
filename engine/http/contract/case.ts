import * as z from 'zod/mini';
import { formSchema } from '../../forms/schema.ts';
import { choosing } from './choosing.ts';
import { handLadder } from './ladder.ts';
import { said } from './notice.ts';
import {
  civilDate,
  cursor,
  due,
  formValues,
  identifier,
  instant,
  names,
  personRef,
  revision,
  suspension,
  unitRef,
  uuid,
} from './values.ts';

export const caseKind = z.enum([
  'ISSUE',
  'SUGGESTION',
  'MOTION',
  'APPOINTMENT',
  'VISIT',
  'ANALYSIS',
  'REPORT',
  'OTHER',
]);
export type CaseKind = z.infer<typeof caseKind>;

/** One of the phases people know (访研议交督, 点定接验); `rounds` above 1: it was entered again. */
export const phase = z.strictObject({
  name: names,
  state: z.enum(['done', 'active', 'ahead']),
  rounds: z.int(),
});
export type Phase = z.infer<typeof phase>;

/** 四问: 到哪了 · 谁在办 · 还剩几天 · 下一步. Every case screen answers them first. */
export const fourAnswers = z.strictObject({
  where: z.array(z.strictObject({ elementId: identifier, step: names, phase: z.nullable(names) })),
  /** People or, while nobody has claimed it, who may: “区工信局 · 经办人”. */
  who: z.array(z.strictObject({ name: names, person: z.nullable(personRef) })),
  due: z.nullable(due), // the earliest
  next: z.array(names), // from the drawing; empty: the end
  phases: z.array(phase),
});
export type FourAnswers = z.infer<typeof fourAnswers>;

export const caseState = z.enum(['open', 'suspended', 'completed', 'canceled', 'failed']);
export type CaseState = z.infer<typeof caseState>;

export const caseSummary = z.strictObject({
  id: uuid,
  number: z.nullable(z.string()), // 待编号
  kind: caseKind,
  title: z.string(),
  station: z.nullable(unitRef),
  state: caseState,
  openedAt: instant,
  endedAt: z.nullable(instant),
  suspension: z.nullable(suspension), // null: it is not suspended
  rev: revision,
  /** Of everybody's clock: above 0 once it was fast-forwarded, in a sandbox county only. */
  aheadMs: z.int(),
  /** Which state of the county's procedure it runs; fixed for its life. */
  definition: z.strictObject({ id: uuid, name: names, version: z.int() }),
});
export type CaseSummary = z.infer<typeof caseSummary>;

/** Something written down in this case: the form as it was, read only. */
export const paper = z.strictObject({
  id: identifier,
  step: names,
  by: z.nullable(personRef),
  at: instant,
  outcome: z.nullable(names),
  schema: formSchema,
  values: formValues,
  choices: z.record(
    z.string(),
    z.array(z.strictObject({ value: z.string(), label: z.string(), labelEn: z.string() })),
  ), // names of the ids in it
});
export type Paper = z.infer<typeof paper>;

/** One line of the timeline, in the words of people, newest first. */
export const timelineEntry = z.strictObject({
  id: identifier,
  at: instant,
  kind: z.enum([
    'started',
    'opened', // a task came up
    'acted', // somebody used a verb
    'withdrawn', // a task was taken away: its term ended, the case went another way
    'timer', // a term or reminder came
    'message', // heard from another process, or from the requester
    'sent', // somebody was told
    'moved', // a term ends on another day
    'job', // the system did something
    'incident',
    'ended',
  ]),
  elementId: z.nullable(identifier),
  step: z.nullable(names),
  phase: z.nullable(names),
  who: z.nullable(
    z.strictObject({
      person: z.nullable(personRef), // null: the system
      unit: z.nullable(names),
      onBehalfOf: z.nullable(personRef),
    }),
  ),
  verb: z.nullable(z.string()),
  outcome: z.nullable(names),
  text: z.nullable(z.string()), // remark or reason, where the reader may see it
  paper: z.nullable(identifier),
  lateSince: z.nullable(instant), // a timer that took effect late: when it was due
  notice: z.nullable(z.strictObject({ ...said.shape, to: z.array(names) })), // of `sent`
  moved: z.nullable(z.strictObject({ from: civilDate, to: civilDate })), // last days
});
export type TimelineEntry = z.infer<typeof timelineEntry>;

export const coming = z.strictObject({
  at: instant,
  kind: z.enum(['due', 'rung', 'timer']), // late from then on; somebody is told; the case goes on
  elementId: identifier,
  step: names,
  act: z.nullable(z.string()), // of a rung: `remind`, `urgeLetter` …
  words: z.nullable(names), // of a rung, in the county's words
  to: z.array(names), // of a rung
  then: z.array(names), // of a timer: the steps it leads to
});
export type Coming = z.infer<typeof coming>;

export const caseListQuery = z.strictObject({
  state: z._default(z.enum(['open', 'ended', 'all']), 'open'),
  kind: z.optional(caseKind),
  station: z.optional(uuid),
  number: z.optional(z.string().check(z.maxLength(64))), // part of the number
  late: z.optional(z.enum(['true'])),
  sort: z._default(z.enum(['opened', 'due', 'number']), 'opened'),
  cursor: z.optional(cursor),
});
export type CaseListQuery = z.input<typeof caseListQuery>;

export const caseListResponse = z.strictObject({
  cases: z.array(z.strictObject({ ...caseSummary.shape, answers: fourAnswers })),
  nextCursor: z.nullable(cursor),
});
export type CaseListResponse = z.infer<typeof caseListResponse>;

/** `GET /api/cases/:id`. */
export const caseResponse = z.strictObject({
  case: caseSummary,
  answers: fourAnswers,
  timeline: z.array(timelineEntry),
  /** What will happen by itself and when, unless somebody acts before; the next first. */
  coming: z.array(coming),
  papers: z.array(paper),
  /** Tasks of this case that are open and that the reader may open. */
  tasks: z.array(z.strictObject({ id: identifier, step: names, mine: z.boolean() })),
  /** Where people choose what begins, until it is over. */
  choosings: z.array(choosing),
  /** Null: this person may not fast-forward it. */
  fastForward: z.nullable(z.strictObject({ nextDeadline: z.nullable(instant) })),
  /** Steps an incident holds up. Cause and remedies: `GET /api/cases/:id/incidents`. */
  stuck: z.array(z.strictObject({ elementId: identifier, step: names, at: instant })),
  mayRepair: z.boolean(),
  maySuspend: z.boolean(), // and resume
  /** Ladders people start: all of them for those who may, else those that were started. */
  ladders: z.array(handLadder),
  mayClimb: z.boolean(),
  /** Lineage: both ends show it. */
  related: z.array(
    z.strictObject({
      id: uuid,
      number: z.nullable(z.string()),
      title: z.string(),
      link: z.enum(['becomes', 'mergedInto', 'splitFrom', 'calls']),
      direction: z.enum(['to', 'from']),
    }),
  ),
});
export type CaseResponse = z.infer<typeof caseResponse>;

const STEPS = z.int().check(z.minimum(1), z.maximum(250));

/** `POST /api/cases/:id/fast-forward` (Idempotency-Key): sandbox counties only. */
export const fastForwardBody = z.discriminatedUnion('to', [
  z.strictObject({ to: z.literal('nextDeadline') }),
  z.strictObject({ to: z.literal('workingDays'), count: STEPS }),
  z.strictObject({ to: z.literal('months'), count: z.int().check(z.minimum(1), z.maximum(24)) }),
  z.strictObject({ to: z.literal('day'), day: civilDate }),
]);
export type FastForwardBody = z.infer<typeof fastForwardBody>;
export const fastForwardResponse = z.strictObject({ now: instant }); // of the case
export type FastForwardResponse = z.infer<typeof fastForwardResponse>;

/** `GET /api/cases/:id/diagram`: the file it runs on, and where it stands. */
export const diagramResponse = z.strictObject({
  xml: z.string(),
  processId: identifier, // the pool of the case itself
  marks: z.strictObject({
    done: z.array(identifier), // elements completed at least once
    active: z.array(identifier), // somebody or something is at work
    waiting: z.array(identifier), // waits for a message, a date or another process
    failed: z.array(identifier), // an incident
    flows: z.array(identifier), // sequence flows taken
  }),
});
export type DiagramResponse = z.infer<typeof diagramResponse>;

/** `GET /api/cases/startable`: processes this person may start himself. */
export const startableResponse = z.strictObject({
  starts: z.array(
    z.strictObject({
      definitionId: uuid,
      processId: identifier,
      elementId: identifier,
      name: names,
      form: z.nullable(identifier),
    }),
  ),
});
export type StartableResponse = z.infer<typeof startableResponse>;

/** `POST /api/cases` (Idempotency-Key): a signed-in person starts a case. */
export const startCaseBody = z.strictObject({
  definitionId: uuid,
  processId: identifier,
  elementId: z.optional(identifier), // which start, of a process with several
  station: z.optional(uuid),
  values: formValues,
});
export type StartCaseBody = z.infer<typeof startCaseBody>;

export const startCaseResponse = z.strictObject({
  caseId: uuid,
  rev: revision,
  number: z.nullable(z.string()),
  /** Of a case begun for somebody without an account: whoever wrote it down hands him the code. */
  trackingCode: z.nullable(z.string()),
  opened: z.array(z.strictObject({ id: identifier, step: names, mine: z.boolean() })),
});
export type StartCaseResponse = z.infer<typeof startCaseResponse>;
