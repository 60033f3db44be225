import { useCallback, useMemo, useState } from 'react';
import type { PreparedForm } from '../../../engine/http/contract/form.ts';
import type { EvaluateField } from '../../../engine/forms/evaluate-field.ts';
import { validate } from '../../../engine/forms/validate.ts';
import type { Json, Variables } from '../../../engine/interpreter/values.ts';
import { sendable, startingValues, writeAt } from './form-logic.ts';

/** An error as it is shown: our own check's or the server's, told apart by nothing. */
export interface ShownError {
  readonly path: string;
  readonly code: string;
  readonly params: Readonly<Record<string, unknown>>;
}

export interface FormState {
  readonly form: PreparedForm;
  readonly values: Variables;
  readonly outcome: string | null;
  readonly evaluate: EvaluateField;
  readonly errors: ReadonlyMap<string, ShownError>;
  readonly summary: readonly ShownError[] | null; // after a submission that was not accepted
  readonly change: (path: string, value: Json) => void;
  readonly leave: (path: string) => void;
  readonly check: (outcome: string | null) => Variables | null;
  readonly refuse: (errors: readonly ShownError[]) => void;
}

interface Input {
  readonly form: PreparedForm;
  readonly evaluate: EvaluateField;
  readonly draft?: Variables | undefined;
  readonly outcome?: string | null;
}

/**
 * One form being filled in. A field is judged when it is left and when the form is sent; while
 * somebody types, its error goes away.
 */
export function useFormState({ form, evaluate, draft, outcome = null }: Input): FormState {
  const [values, setValues] = useState<Variables>(() =>
    startingValues(form.schema.components, { ...form.values, ...draft }),
  );
  const [errors, setErrors] = useState<ReadonlyMap<string, ShownError>>(new Map());
  const [summary, setSummary] = useState<readonly ShownError[] | null>(null);

  const judge = useCallback(
    (chosen: string | null) => judged({ form, values, evaluate, outcome: chosen }),
    [form, values, evaluate],
  );

  const change = useCallback((path: string, value: Json) => {
    setValues((before) => writeAt(before, path, value));
    setErrors((before) => without(before, path));
  }, []);

  const leave = useCallback(
    (path: string) => {
      const error = judge(outcome).found.find((one) => one.path === path);
      setErrors((before) => (error ? new Map(before).set(path, error) : without(before, path)));
    },
    [judge, outcome],
  );

  const refuse = useCallback((found: readonly ShownError[]) => {
    setErrors(new Map(found.map((error) => [error.path, error])));
    setSummary(found);
  }, []);

  const check = useCallback(
    (chosen: string | null): Variables | null => {
      const { sent, found } = judge(chosen);
      if (found.length > 0) {
        refuse(found);
        return null;
      }
      setErrors(new Map());
      setSummary(null);
      return sent;
    },
    [judge, refuse],
  );

  return useMemo(
    () => ({ form, values, outcome, evaluate, errors, summary, change, leave, check, refuse }),
    [form, values, outcome, evaluate, errors, summary, change, leave, check, refuse],
  );
}

/** What would be sent, and what is wrong with it. */
function judged({
  form,
  values,
  evaluate,
  outcome,
}: Required<Omit<Input, 'draft'>> & { values: Variables }) {
  const sent = sendable(form.schema.components, values, {
    rights: form.rights,
    evaluate,
    around: { ...form.values, ...values, outcome },
    path: '',
  });
  const found = validate({
    schema: form.schema,
    rights: form.rights,
    values: sent,
    known: form.values as Variables,
    outcome,
    evaluate,
  });
  return { sent, found };
}

function without(
  errors: ReadonlyMap<string, ShownError>,
  path: string,
): ReadonlyMap<string, ShownError> {
  if (!errors.has(path)) return errors;
  const rest = new Map(errors);
  rest.delete(path);
  return rest;
}
