import type { EntityManager } from '@mikro-orm/postgresql';
import { createEvaluateField, type EvaluateField } from '../forms/evaluate-field.ts';
import {
  accessTable,
  contentIdsIn,
  defaultValues,
  knownValues,
  shownValues,
  visibleSchema,
  type Contents,
} from '../forms/prepare.ts';
import type { Rights } from '../forms/rights.ts';
import type { Calendar, Evaluate, Json, Variables } from '../interpreter/values.ts';
import type { CaseScope } from '../policies/case.ts';
import { contentBodies } from '../store/contents.ts';
import { choicesOf, type Choices } from './choices.ts';
import type { KnownForm } from './forms-of-version.ts';

/** A form as somebody may fill it in, with all the server needs to judge what he sends. */
export interface FillableForm {
  readonly form: KnownForm;
  readonly rights: Rights;
  readonly known: Variables;
  readonly choices: Choices;
  readonly evaluate: EvaluateField;
}
export interface FillInput {
  readonly countyId: string;
  readonly form: KnownForm;
  readonly rights: Rights;
  readonly data: Variables;
  readonly scope: CaseScope | null;
  readonly evaluate: Evaluate;
  readonly calendar: Calendar;
  readonly now: number;
}

export const fillableForm = async (em: EntityManager, input: FillInput): Promise<FillableForm> => {
  const { countyId, form, rights, data, scope } = input;
  const contents = await referredContents(em, countyId, data);
  const known = knownValues(form.schema, data, contents);
  const evaluate = createEvaluateField(input.evaluate, input.now, input.calendar);
  const around = { ...data, ...known };
  const choices = await choicesOf(em, {
    countyId,
    schema: form.schema,
    data: around,
    evaluate,
    scope,
  });
  return { form, rights, known, choices, evaluate };
};

/** What the web app gets of it. */
export const presentForm = ({ form, rights, known, choices }: FillableForm) => ({
  ref: form.ref,
  hash: form.hash,
  schema: visibleSchema(form.schema, rights),
  rights: accessTable(form.schema, rights),
  values: {
    ...defaultValues(visibleSchema(form.schema, rights).components),
    ...shownValues(form.schema, rights, known),
  },
  choices: { ...choices },
});

const DEEPEST = 20; // a row of a content may itself say where the rest of it lies

const referredContents = async (
  em: EntityManager,
  countyId: string,
  data: Variables,
): Promise<Contents> => {
  const all = new Map<string, Json>();
  let wanted = contentIdsIn(data);
  for (let depth = 0; wanted.length > 0 && depth < DEEPEST; depth += 1) {
    const found = await contentBodies(em, countyId, wanted);
    for (const [id, body] of found) all.set(id, body);
    wanted = [...found.values()]
      .flatMap((body) => contentIdsIn({ body }))
      .filter((id) => !all.has(id));
  }
  return all;
};
