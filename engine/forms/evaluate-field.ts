import type { Calendar, Evaluate, Instant, Json, Variables } from '../interpreter/values.ts';

/** FEEL over the form's values; undefined where it cannot be evaluated. */
export type EvaluateField = (feel: string, values: Variables) => Json | undefined;

/** form-js writes an expression with a leading `=`; FEEL itself has none. */
export const createEvaluateField =
  (evaluate: Evaluate, now: Instant, calendar: Calendar): EvaluateField =>
  (feel, values) => {
    const source = feel.startsWith('=') ? feel.slice(1).trim() : feel;
    const result = evaluate({ feel: source }, values, now, calendar);
    return result.ok ? result.value : undefined;
  };
