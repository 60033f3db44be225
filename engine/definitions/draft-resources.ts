import { isRecord } from '../forms/pointer.ts';
import { formSchema, type FormSchema } from '../forms/schema.ts';
import type { Json, Variables } from '../interpreter/values.ts';

/** What a definition brings besides its drawing; kept with the draft and with each version. */
export interface DraftResources {
  readonly forms: Readonly<Record<string, FormSchema>>;
  readonly decisions: Variables; // tables by reference, read by the compiler
  readonly scenarios: readonly { readonly name: string; readonly scenario: Json }[];
  readonly lists: Variables; // example people for simulations; running cases get the county's own
}

export const NO_RESOURCES: DraftResources = { forms: {}, decisions: {}, scenarios: [], lists: {} };

/** Stored by us, read with care all the same: a form that no longer fits is left out, not trusted. */
export const resourcesIn = (stored: Json): DraftResources => {
  if (!isRecord(stored)) return NO_RESOURCES;
  const { forms, decisions, scenarios, lists } = stored;
  return {
    forms: Object.fromEntries(
      Object.entries(isRecord(forms) ? forms : {}).flatMap(([ref, form]) => {
        const read = formSchema.safeParse(form);
        return read.success ? [[ref, read.data]] : [];
      }),
    ),
    decisions: isRecord(decisions) ? decisions : {},
    scenarios: Array.isArray(scenarios)
      ? (scenarios as readonly Json[]).flatMap((one) =>
          isRecord(one) && typeof one['name'] === 'string'
            ? [{ name: one['name'], scenario: one['scenario'] ?? {} }]
            : [],
        )
      : [],
    lists: isRecord(lists) ? lists : {},
  };
};
