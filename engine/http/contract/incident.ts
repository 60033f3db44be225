import * as z from 'zod/mini';
import { formValues, identifier, instant, json, names, reason, revision } from './values.ts';

/** `<instance>~<incident>`: a called instance carries its caller's id and wait in front. */
export const incidentId = z.string().check(z.regex(/^[0-9a-f-]{36}(\.w\d+)*~i\d+$/));

/** `GET /api/cases/:id/incidents`: what holds the case up, oldest first, for whoever may repair it. */
export const incidentsResponse = z.strictObject({
  incidents: z.array(
    z.strictObject({
      id: incidentId,
      elementId: identifier,
      step: names,
      at: instant,
      attempts: z.int(),
      code: identifier,
      cause: names,
      /** Null: the engine cannot be asked now. */
      standing: z.nullable(
        z.strictObject({
          targets: z.array(z.strictObject({ elementId: identifier, step: names })), // where it may be moved
          values: z.array(z.strictObject({ name: z.string(), value: json })), // what the step sees
        }),
      ),
    }),
  ),
});
export type IncidentsResponse = z.infer<typeof incidentsResponse>;
export type OpenIncident = IncidentsResponse['incidents'][number];

/** `POST /api/cases/:id/incidents/:incident/resolution` (Idempotency-Key). */
export const resolutionBody = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('retry'), variables: formValues, reason }),
  z.strictObject({ by: z.literal('complete'), variables: formValues, reason }),
  z.strictObject({ by: z.literal('throw'), code: identifier, variables: formValues, reason }),
  z.strictObject({ by: z.literal('end'), variables: formValues, reason }),
  z.strictObject({ by: z.literal('move'), target: identifier, reason }),
  z.strictObject({ by: z.literal('terminate'), reason }), // the whole case ends as failed
]);
export type ResolutionBody = z.infer<typeof resolutionBody>;

/** 200: readers see it already. 202: accepted, readers see it soon. */
export const resolutionResponse = z.strictObject({
  rev: revision,
  projected: z.boolean(),
  caseEnded: z.boolean(),
});
export type ResolutionResponse = z.infer<typeof resolutionResponse>;
