import type { Json, Variables } from '../interpreter/values.ts';
import { keysOf, type Component } from './component.ts';
import { isRecord, valueAt } from './pointer.ts';
import { accessTo, joinPath, type Access, type Rights } from './rights.ts';
import type { FormSchema } from './schema.ts';

/**
 * A form as one person gets to see it: hidden fields are not in it, and values that were kept
 * apart for their class are put back from their content rows, field by field of this form.
 */
export type Contents = ReadonlyMap<string, Json>; // bodies of content rows, by id

export const visibleSchema = (schema: FormSchema, rights: Rights): FormSchema => ({
  ...schema,
  components: visibleFields(schema.components, rights, ''),
});

const visibleFields = (fields: readonly Component[], rights: Rights, path: string): Component[] =>
  fields.flatMap((field): Component[] => {
    if (field.type === 'text' || field.type === 'separator') return [field];
    const at = field.key === undefined ? path : joinPath(path, field.key);
    if (field.key !== undefined && accessTo(rights, at) === 'hide') return [];
    if (field.type !== 'group' && field.type !== 'dynamiclist') return [field];
    return [{ ...field, components: visibleFields(field.components, rights, at) }];
  });

/** What may be edited and what only read, by dotted path, for every field that is there. */
export const accessTable = (
  schema: FormSchema,
  rights: Rights,
): Record<string, Exclude<Access, 'hide'>> => {
  const table: Record<string, Exclude<Access, 'hide'>> = {};
  const note = (fields: readonly Component[], path: string): void => {
    for (const field of fields) {
      if (field.type === 'text' || field.type === 'separator') continue;
      const at = field.key === undefined ? path : joinPath(path, field.key);
      const access = field.key === undefined ? 'edit' : accessTo(rights, at);
      if (access === 'hide') continue;
      const isLeaf = field.type !== 'group' && field.type !== 'dynamiclist';
      const isRead = isLeaf && (field.readonly === true || field.type === 'expression');
      if (field.key !== undefined) table[at] = isRead ? 'read' : access;
      if (!isLeaf) note(field.components, at);
    }
  };
  note(schema.components, '');
  return table;
};

/** Content rows the values of this form lie in. */
export const contentIdsIn = (values: Variables): string[] => {
  const found = new Set<string>();
  const look = (value: Json): void => {
    if (Array.isArray(value)) (value as readonly Json[]).forEach(look);
    else if (isRecord(value)) {
      if (typeof value['content'] === 'string' && typeof value['path'] === 'string')
        found.add(value['content']);
      Object.values(value).forEach(look);
    }
  };
  look(values);
  return [...found];
};

/** What the case already says about the fields of this form, `bh:fixedRows` and references included. */
export const knownValues = (schema: FormSchema, data: Variables, contents: Contents): Variables =>
  pick(schema.components, data, contents);

const pick = (fields: readonly Component[], data: Variables, contents: Contents): Variables => {
  const picked: Record<string, Json> = {};
  for (const field of fields) {
    if (field.type === 'text' || field.type === 'separator') continue;
    if (field.key === undefined) {
      if (field.type === 'group') Object.assign(picked, pick(field.components, data, contents));
      continue;
    }
    const value = data[field.key];
    if (value === undefined) continue;
    if (field.type === 'group') picked[field.key] = restore(field.components, value, contents);
    else if (field.type === 'dynamiclist')
      picked[field.key] = Array.isArray(value)
        ? (value as readonly Json[]).map((row) => restore(field.components, row, contents))
        : [];
    else if (field.type !== 'filepicker') picked[field.key] = value; // variables know no file's name
  }
  return picked;
};

const DEEPEST_REFERENCE = 20; // one for each form that touched the row

const restore = (fields: readonly Component[], value: Json, contents: Contents): Json => {
  if (!isRecord(value)) return {};
  const files = fields.flatMap((field) => (field.type === 'filepicker' ? [field.key] : []));
  const kept = Object.entries(value).filter(([key]) => !files.includes(key));
  const whole: Record<string, Json> = {
    ...Object.fromEntries(kept),
    ...pick(fields, value, contents),
  };
  let reference: Json | undefined = value;
  for (let depth = 0; depth < DEEPEST_REFERENCE; depth += 1) {
    reference = referred(reference, contents);
    if (!isRecord(reference)) return whole;
    for (const key of keysOf(fields)) {
      const held = reference[key];
      if (whole[key] === undefined && held !== undefined) whole[key] = held;
    }
  }
  return whole;
};

const referred = (value: Json | undefined, contents: Contents): Json | undefined => {
  if (!isRecord(value)) return undefined;
  const { content, path } = value;
  if (typeof content !== 'string' || typeof path !== 'string') return undefined;
  const body = contents.get(content);
  return body === undefined ? undefined : valueAt(body, path);
};

/** The same values as a person gets them: nothing but the fields he sees. */
export const shownValues = (schema: FormSchema, rights: Rights, known: Variables): Variables =>
  show(visibleSchema(schema, rights).components, known);

const show = (fields: readonly Component[], values: Variables): Variables => {
  const shown: Record<string, Json> = {};
  for (const field of fields) {
    if (field.type === 'text' || field.type === 'separator') continue;
    if (field.key === undefined) {
      if (field.type === 'group') Object.assign(shown, show(field.components, values));
      continue;
    }
    const value = values[field.key];
    if (value === undefined) continue;
    if (field.type === 'group')
      shown[field.key] = isRecord(value) ? show(field.components, value) : {};
    else if (field.type === 'dynamiclist')
      shown[field.key] = Array.isArray(value)
        ? (value as readonly Json[]).map((row) =>
            isRecord(row) ? show(field.components, row) : {},
          )
        : [];
    else shown[field.key] = value;
  }
  return shown;
};

/** What a field starts with where nobody has said anything yet. */
export const defaultValues = (fields: readonly Component[]): Variables => {
  const values: Record<string, Json> = {};
  for (const field of fields) {
    if (field.type === 'text' || field.type === 'separator' || field.type === 'dynamiclist')
      continue;
    if (field.type === 'group') {
      const inner = defaultValues(field.components);
      if (field.key === undefined) Object.assign(values, inner);
      else if (Object.keys(inner).length > 0) values[field.key] = inner;
    } else if (field.defaultValue !== undefined && field.readonly !== true)
      values[field.key] = field.defaultValue;
  }
  return values;
};
