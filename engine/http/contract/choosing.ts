import * as z from 'zod/mini';
import { offeredVerb } from './act.ts';
import { identifier, names, personRef, revision } from './values.ts';

/** 可办事项 of an ad-hoc sub-process: `POST /api/tasks/:task/operations` with `choose` begins them. */
export const choosing = z.strictObject({
  task: identifier,
  rev: revision, // `If-Match`: whoever was slower hears that a colleague has chosen
  elementId: identifier,
  step: names,
  /** `waiting`: one at a time, and one runs. `closing`: nothing new begins, what runs is awaited. */
  state: z.enum(['open', 'waiting', 'closing', 'over']),
  sequential: z.boolean(),
  endedByHand: z.boolean(), // no condition ends it
  awaitsRunning: z.boolean(), // ended by hand while something runs
  who: z.array(z.strictObject({ name: names, person: z.nullable(personRef) })),
  offer: z.nullable(offeredVerb), // null: the reader has no say
  activities: z.array(
    z.strictObject({
      elementId: identifier,
      step: names,
      offered: z.boolean(), // else others lead to it
      running: z.int(),
      done: z.int(),
    }),
  ),
});
export type Choosing = z.infer<typeof choosing>;
