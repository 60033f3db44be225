import type { EvaluateField } from '../../../engine/forms/evaluate-field.ts';
import { formSchema, type FormSchema } from '../../../engine/forms/schema.ts';
import { NO_LIMITS } from '../../../engine/forms/rights.ts';
import type { FormInput } from '../../../engine/forms/validate.ts';
import type { Json, Variables } from '../../../engine/interpreter/values.ts';

/** `name = "value"`, `name != "value"` and plain names: enough FEEL to hide a field in a test. */
export const evaluate: EvaluateField = (feel, values) => {
  const found = /^(\w+) (=|!=) "(.*)"$/.exec(feel);
  if (!found) return values[feel];
  const [, name = '', relation, expected] = found;
  return (values[name] === expected) === (relation === '=');
};

export const form = (...components: Json[]): FormSchema =>
  formSchema.parse({ schemaVersion: 1, id: 'test-form', components });

export const input = (
  schema: FormSchema,
  values: Variables,
  more: Partial<FormInput> = {},
): FormInput => ({
  schema,
  rights: NO_LIMITS,
  values,
  evaluate,
  ...more,
});
