import * as z from 'zod/mini';
import { formSchema } from '../../forms/schema.ts';
import { formValues, identifier, json } from './values.ts';

/** What a person may do with each field; a hidden field is absent from schema and values. */
export const fieldRights = z.record(z.string(), z.enum(['edit', 'read']));
export type FieldRights = z.infer<typeof fieldRights>;

/** A form ready to be shown: version, values filled in so far, and the names pickers need. */
export const preparedForm = z.strictObject({
  ref: identifier,
  hash: identifier,
  schema: formSchema,
  rights: fieldRights, // by path, groups joined with dots; a path not named here may be edited
  values: formValues,
  /** Choices of pickers and `valuesExpression`, by path. */
  choices: z.record(
    z.string(),
    z.array(z.strictObject({ value: json, label: z.string(), labelEn: z.string() })),
  ),
});
export type PreparedForm = z.infer<typeof preparedForm>;

/** `GET /api/forms/:ref` and `GET /api/public/forms/:ref?station=…`: an empty form. */
export const formResponse = preparedForm;
export type FormResponse = PreparedForm;
