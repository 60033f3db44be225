import type { Json, Variables } from '../interpreter/values.ts';
import { keysOf, type Component, type Group, type LeafField, type ListField } from './component.ts';
import type { EvaluateField } from './evaluate-field.ts';
import { complain, type Complaint, type FieldError } from './field-error.ts';
import { escapePointer, isRecord } from './pointer.ts';
import { accessTo, joinPath, type Rights } from './rights.ts';
import type { FormSchema } from './schema.ts';
import { checkLeaf } from './leaf-check.ts';
import { checkCount } from './value-checks.ts';

/**
 * A form's values against its schema and somebody's rights: the same function in both web apps,
 * the simulator and the server; the server decides.
 *
 * What is hidden by its condition is neither checked nor kept. What a person may only read comes
 * from `known`, never from him. `accepted` holds what is to be written.
 */
export interface FormInput {
  readonly schema: FormSchema;
  readonly rights: Rights;
  readonly values: Variables;
  readonly known?: Variables; // what the case already says, for read-only fields and fixed rows
  readonly outcome?: string | null;
  readonly evaluate: EvaluateField;
  readonly choices?: ReadonlyMap<string, ReadonlySet<string>>; // of pickers, by dotted path
  readonly isWorkingDay?: (date: string) => boolean;
}

export interface Accepted {
  readonly errors: readonly FieldError[];
  readonly values: Variables;
}

export const validate = (input: FormInput): readonly FieldError[] => accept(input).errors;

export const accept = (input: FormInput): Accepted => {
  const errors: FieldError[] = [];
  const everything = {
    ...surroundings(input.schema.components, { ...input.known, ...input.values }),
    outcome: input.outcome ?? null,
  };
  const place: Place = { path: '', pointer: '', around: everything };
  const values = acceptFields(
    { ...input, errors },
    input.schema.components,
    { given: input.values, known: input.known ?? {} },
    place,
  );
  return { errors, values };
};

/** What FEEL sees: a field nobody filled in is null, not unknown. */
export const surroundings = (fields: readonly Component[], values: Variables): Variables => ({
  ...Object.fromEntries(keysOf(fields).map((key) => [key, null])),
  ...values,
});

/** Whether a field is there for these values; also what the renderer asks. */
export const isHidden = (
  component: Component,
  values: Variables,
  evaluate: EvaluateField,
): boolean => {
  const hide = component.conditional?.hide;
  return hide !== undefined && evaluate(hide, values) === true;
};

type Work = FormInput & { readonly errors: FieldError[] };
interface Place {
  readonly path: string; // dotted, as rights name it
  readonly pointer: string; // JSON pointer
  readonly around: Variables; // what FEEL sees
  readonly inRow?: boolean;
}
interface Pair {
  readonly given: Variables;
  readonly known: Variables;
}

const acceptFields = (
  work: Work,
  fields: readonly Component[],
  pair: Pair,
  place: Place,
): Variables => {
  const found = collect(work, fields, pair, place);
  const unknown = Object.keys(pair.given).filter((key) => !found.keys.has(key));
  for (const key of unknown) report(work, place, key, complain('unknownField'));
  return found.values;
};

/** A group without a key only draws a frame: its fields are those of the level around it. */
const collect = (work: Work, fields: readonly Component[], pair: Pair, place: Place) => {
  const keys = new Set<string>();
  const values: Record<string, Json> = {};
  for (const field of fields) {
    if (field.type === 'text' || field.type === 'separator') continue;
    const isAbsent = isHidden(field, place.around, work.evaluate);
    if (field.type === 'group' && field.key === undefined) {
      for (const key of keysOf(field.components)) keys.add(key);
      if (!isAbsent) Object.assign(values, collect(work, field.components, pair, place).values);
      continue;
    }
    const key = field.key as string;
    const access = accessTo(work.rights, joinPath(place.path, key));
    if (access === 'hide') continue; // asking for it is asking for an unknown field
    keys.add(key);
    if (isAbsent) continue;
    const value = acceptField(work, field as Keyed, pair, { ...place, access });
    if (value !== undefined) values[key] = value;
  }
  return { keys, values };
};

type Keyed = LeafField | ListField | (Group & { readonly key: string });

const acceptField = (
  work: Work,
  field: Keyed,
  { given, known }: Pair,
  place: Place & { readonly access: 'edit' | 'read' },
): Json | undefined => {
  const value = given[field.key];
  const inside: Place = {
    path: joinPath(place.path, field.key),
    pointer: `${place.pointer}/${escapePointer(field.key)}`,
    around: place.around,
    inRow: place.inRow ?? false,
  };
  if (field.type === 'group')
    return acceptGroup(work, field, { value, known: known[field.key] }, inside);
  if (field.type === 'expression') return work.evaluate(field.expression, place.around) ?? null;
  if (place.access === 'read' || field.readonly === true) {
    const isEcho = place.inRow === true && isSame(value, known[field.key]); // a row says which one it is
    if (value !== undefined && !isEcho) report(work, place, field.key, complain('readOnlyField'));
    return undefined; // stays what it is
  }
  if (field.type === 'dynamiclist')
    return acceptRows(work, field, { value, known: known[field.key] }, inside);

  if (isEmpty(value)) {
    if (isRequired(field))
      report(
        work,
        place,
        field.key,
        complain(field.type === 'checkbox' ? 'mustBeTicked' : 'required'),
      );
    return value === undefined ? undefined : field.type === 'checkbox' ? false : null;
  }
  const complaint = checkLeaf(field, value as Json, { ...work, ...inside });
  if (complaint) report(work, place, field.key, complaint);
  return typeof value === 'string' ? value.normalize('NFC') : value;
};

const acceptGroup = (
  work: Work,
  group: Group,
  { value, known }: { value: Json | undefined; known: Json | undefined },
  place: Place,
): Json => {
  if (value !== undefined && !isRecord(value)) report(work, place, '', complain('notAGroup'));
  const before = isRecord(known) ? known : {};
  const given = isRecord(value) ? value : {};
  const around = {
    ...place.around,
    ...surroundings(group.components, { ...before, ...given }),
  };
  return {
    ...before,
    ...acceptFields(work, group.components, { given, known: before }, { ...place, around }),
  };
};

const acceptRows = (
  work: Work,
  list: ListField,
  { value, known }: { value: Json | undefined; known: Json | undefined },
  place: Place,
): Json | undefined => {
  const isFixed = list.properties?.['bh:fixedRows'] === 'true';
  const before = Array.isArray(known) && isFixed ? (known as readonly Json[]) : [];
  const rows = value ?? (isFixed ? before.map(() => ({})) : []);
  if (!Array.isArray(rows)) {
    report(work, place, '', complain('notAList'));
    return undefined;
  }
  const { required, minItems = required === true ? 1 : 0, maxItems } = list.validate ?? {};
  const limits = isFixed
    ? { minItems: before.length, maxItems: before.length }
    : { minItems, maxItems };
  const complaint = checkCount(rows.length, limits);
  if (complaint)
    report(work, place, '', rows.length === 0 && !isFixed ? complain('required') : complaint);

  return (rows as readonly Json[]).map((row, index) => {
    const at: Place = { ...place, pointer: `${place.pointer}/${index}`, inRow: true };
    return acceptGroup(
      work,
      { type: 'group', components: list.components },
      { value: row, known: before[index] },
      at,
    );
  });
};

const isSame = (one: Json | undefined, other: Json | undefined): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

const isRequired = (field: LeafField): boolean =>
  field.validate?.required === true || (field.validate?.minItems ?? 0) > 0;

const isEmpty = (value: Json | undefined): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0);

const report = (work: Work, place: Place, key: string, { code, params }: Complaint): void => {
  const path = key === '' ? place.pointer : `${place.pointer}/${escapePointer(key)}`;
  work.errors.push({ key: key === '' ? lastKey(place.path) : key, path, code, params });
};

const lastKey = (path: string): string => path.slice(path.lastIndexOf('.') + 1);
