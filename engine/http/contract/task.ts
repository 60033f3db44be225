import * as z from 'zod/mini';
import { offeredVerb } from './act.ts';
import { caseSummary, fourAnswers, paper, timelineEntry } from './case.ts';
import { choosing } from './choosing.ts';
import { preparedForm } from './form.ts';
import { due, formValues, identifier, instant, names, personRef, revision } from './values.ts';

/** `GET /api/tasks/:id`. */
export const taskResponse = z.strictObject({
  task: z.strictObject({
    id: identifier,
    rev: revision,
    elementId: identifier,
    step: names,
    phase: z.nullable(names),
    stage: z.enum(['open', 'delegated', 'asked']),
    assignee: z.nullable(personRef),
    candidates: z.array(names),
    due: z.nullable(due),
    priority: z.int(),
    openedAt: instant,
    closedAt: z.nullable(instant),
    completedBy: z.nullable(personRef),
    /** The answers of the task as buttons, in their own words; empty: one button, 提交. */
    outcomes: z.array(z.strictObject({ code: identifier, label: names })),
    outcome: z.nullable(identifier),
  }),
  case: caseSummary,
  answers: fourAnswers,
  form: z.nullable(preparedForm),
  choosing: z.nullable(choosing), // it asks what begins, not for an answer
  draft: z.nullable(
    z.strictObject({ values: formValues, outcome: z.nullable(identifier), savedAt: instant }),
  ),
  papers: z.array(paper),
  timeline: z.array(timelineEntry),
  verbs: z.array(offeredVerb),
});
export type TaskResponse = z.infer<typeof taskResponse>;
