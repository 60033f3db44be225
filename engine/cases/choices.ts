import type { EntityManager } from '@mikro-orm/postgresql';
import type { ChoiceField } from '../forms/component.ts';
import type { EvaluateField } from '../forms/evaluate-field.ts';
import { listedChoices, pickersIn, type ChoiceView } from '../forms/pickers.ts';
import type { FormSchema } from '../forms/schema.ts';
import type { Variables } from '../interpreter/values.ts';
import type { CaseScope } from '../policies/case.ts';
import { selectCases } from '../store/sql/case-view.ts';
import { selectPeople, selectUnits } from '../store/sql/people.ts';

export type Choices = Readonly<Record<string, ChoiceView[]>>; // by dotted path

export interface ChoicesInput {
  readonly countyId: string;
  readonly schema: FormSchema;
  readonly data: Variables;
  readonly evaluate: EvaluateField;
  readonly scope: CaseScope | null; // null: nobody is signed in, so no picker offers people or cases
}

/** What the pickers of a form offer: the same lists are shown, and checked again on submission. */
export const choicesOf = async (em: EntityManager, input: ChoicesInput): Promise<Choices> => {
  const choices: Record<string, ChoiceView[]> = {};
  for (const { field, path } of pickersIn(input.schema.components, '')) {
    const found = await offered(em, input, field);
    if (found) choices[path] = found;
  }
  return choices;
};

export const choiceSets = (choices: Choices): ReadonlyMap<string, ReadonlySet<string>> =>
  new Map(
    Object.entries(choices).map(([path, list]) => [path, new Set(list.map(({ value }) => value))]),
  );

const DEPUTIES = ['leadDeputy', 'coSigner'];

const offered = async (
  em: EntityManager,
  { countyId, data, evaluate, scope }: ChoicesInput,
  field: ChoiceField,
): Promise<ChoiceView[] | null> => {
  if (field.valuesExpression !== undefined)
    return listedChoices(evaluate(field.valuesExpression, data));
  const widget = field.properties?.['bh:widget'];
  const limit = field.properties?.['bh:scope'] ?? null;
  if (widget === 'unit') {
    const units = await selectUnits(em, countyId, { kind: limit, text: null });
    return units.map(({ id, name, nameEn }) => ({ value: id, label: name, labelEn: nameEn }));
  }
  if (scope === null) return field.values ? null : [];
  if (widget === 'person') return people(em, countyId, [limit]);
  if (widget === 'deputy') return people(em, countyId, DEPUTIES);
  if (widget === 'case') return cases(em, countyId, scope);
  return null;
};

const people = async (
  em: EntityManager,
  countyId: string,
  roles: readonly (string | null)[],
): Promise<ChoiceView[]> => {
  const found = new Map<string, ChoiceView>();
  for (const role of roles)
    for (const { id, name } of await selectPeople(em, countyId, { role, unit: null, text: null }))
      found.set(id, { value: id, label: name, labelEn: name });
  return [...found.values()];
};

const MOST_CASES = 200;

const cases = async (
  em: EntityManager,
  countyId: string,
  scope: CaseScope,
): Promise<ChoiceView[]> => {
  const rows = await selectCases(em, countyId, scope, {
    state: 'open',
    kind: null,
    station: null,
    number: null,
    late: false,
    sort: 'opened',
    after: null,
    limit: MOST_CASES,
  });
  return rows.map(({ id, number, title, processName }) => {
    const label = [number, title ?? processName].filter((part) => part !== null).join(' ');
    return { value: id, label, labelEn: label };
  });
};
