import type { FieldError } from '../forms/field-error.ts';
import type { Json } from '../interpreter/values.ts';
import type { Refusal } from '../operations/operation.ts';
import type { Suspension } from '../store/sql/suspension.ts';

/** Why a use case says no. Codes are stable; their sentences stand in the web app's messages. */
const refusal = (code: string, message: string, params: Record<string, Json> = {}): Refusal => ({
  code,
  message,
  detail: { params },
});

export const keyReused = (): Refusal =>
  refusal(
    'idempotencyKeyReused',
    'Expected a key of its own for each request, but it was used before',
  );

export const notFound = (what: string): Refusal =>
  refusal('notFound', `Expected ${what} to exist in this county, but it does not`);

export const formRefused = (errors: readonly FieldError[]): Refusal => ({
  code: 'formRefused',
  message: `Expected a complete form, but ${errors.length} fields are wrong`,
  detail: {
    fields: errors.map(({ path, code, params }) => ({ path, code, params })),
  },
});

/** Files nobody here uploaded, or of another case; the form has no single field to blame. */
export const filesUnknown = (ids: readonly string[]): Refusal =>
  refusal('fileUnknown', `Expected files of this case, but ${ids.length} are not`, {
    count: ids.length,
  });

export const formChanged = (current: string, seen: string): Refusal =>
  refusal('formChanged', `Expected form "${current}", but "${seen}" was filled in`, {
    current,
    seen,
  });

export const taskClosed = (
  by: { id: string; name: string } | null,
  at: number,
  outcome: string | null,
): Refusal =>
  refusal('taskChanged', 'Expected an open task, but it is closed', { by, at, outcome });

export const separationOfDuty = (): Refusal =>
  refusal(
    'separationOfDuty',
    'Expected somebody with no earlier part in the case, but there was one',
  );

export const outcomeMissing = (offered: readonly string[]): Refusal =>
  refusal('outcomeMissing', 'Expected an outcome, but it is missing', { offered });

export const outcomeUnknown = (outcome: string, offered: readonly string[]): Refusal =>
  refusal('outcomeUnknown', `Expected an outcome of the task, but it is "${outcome}"`, {
    outcome,
    offered,
  });

export const payloadTooLarge = (bytes: number, most: number): Refusal =>
  refusal('payloadTooLarge', `Expected at most ${most} bytes, but there are ${bytes}`, {
    bytes,
    most,
  });

export const urgedEnough = (most: number): Refusal =>
  refusal('urgedEnough', `Expected at most ${most} reminders a day, but there were as many`, {
    most,
  });

/** Of a fast-forward: nothing of this case happens by itself. */
export const nothingDue = (): Refusal =>
  refusal('nothingDue', 'Expected a deadline ahead, but the case has none');

export const dayNotAhead = (mostDays: number): Refusal =>
  refusal(
    'dayNotAhead',
    `Expected a day within ${mostDays} days ahead of the case, but it is not`,
    {
      mostDays,
    },
  );

export const caseEnded = (): Refusal =>
  refusal('caseClosed', 'Expected a case that runs, but it has ended');

export const caseSuspended = ({ at, by, reason }: Suspension) => ({
  code: 'caseSuspended',
  message: 'Expected a running case, but it is suspended',
  detail: { params: { at, by: by?.name ?? '', reason: reason ?? '' } },
});

export const notStartable = (processId: string): Refusal =>
  refusal('notStartable', `Expected "${processId}" to have a start for people, but it has none`, {
    processId,
  });

export const stationClosed = (): Refusal =>
  refusal('stationClosed', 'Expected a station that takes problems, but it does not');

export const trackingUnknown = (): Refusal =>
  refusal('trackingUnknown', 'Expected a tracking code we gave, but it is not');

export const questionClosed = (): Refusal =>
  refusal(
    'questionClosed',
    'Expected an open question, but it has been answered or its term is over',
  );
