import type { Json, Variables } from '../interpreter/values.ts';
import { isOpen, keysOf, type Component } from './component.ts';
import type { FormSchema } from './schema.ts';
import { escapePointer, isRecord } from './pointer.ts';

/**
 * What may travel with the case, and what must not (trust.md §6.3).
 *
 * `variables` keeps public and internal leaves only. Whoever finds an object there from which
 * personal leaves were taken, finds in it the content row (`content`) and the place (`path`)
 * of the whole object. `content` are the values as they were filled in.
 */
export interface Split {
  readonly variables: Variables;
  readonly content: Variables;
}

export const splitByClass = (schema: FormSchema, values: Variables, contentId: string): Split => ({
  variables: keepOpen(schema.components, values, { contentId, pointer: '' }).kept,
  content: values,
});

interface Place {
  readonly contentId: string;
  readonly pointer: string;
}
interface Kept {
  readonly kept: Variables;
  readonly taken: boolean; // something personal was left out at this level
}

const keepOpen = (fields: readonly Component[], values: Variables, place: Place): Kept => {
  const kept: Record<string, Json> = {};
  let taken = false;
  for (const field of fields) {
    if (field.type === 'text' || field.type === 'separator') continue;
    if (field.type === 'group' && field.key === undefined) {
      const inner = keepOpen(field.components, values, place);
      Object.assign(kept, inner.kept);
      taken ||= inner.taken;
      continue;
    }
    const key = field.key as string;
    const value = values[key];
    if (value === undefined) continue;
    const inside = { ...place, pointer: `${place.pointer}/${escapePointer(key)}` };
    if (field.type === 'group') kept[key] = keepObject(field.components, value, inside);
    else if (field.type === 'dynamiclist') kept[key] = keepRows(field.components, value, inside);
    else if (!isOpen(field)) taken = true;
    else if (field.type === 'filepicker') {
      kept[key] = idsOfFiles(value);
      taken = true;
    } else kept[key] = value;
  }
  return { kept, taken };
};

/** What a file is called may name somebody; that there are three of them may be asked by a flow. */
const idsOfFiles = (files: Json): Json =>
  Array.isArray(files)
    ? (files as readonly Json[]).flatMap((file) =>
        isRecord(file) ? [{ id: file['id'] ?? null }] : [],
      )
    : [];

const keepRows = (fields: readonly Component[], rows: Json, place: Place): Json =>
  Array.isArray(rows)
    ? (rows as readonly Json[]).map((row, index) =>
        keepObject(fields, row, { ...place, pointer: `${place.pointer}/${index}` }),
      )
    : [];

/** What is no field of this form (an id from an earlier step) stays beside the fields. */
const keepObject = (fields: readonly Component[], value: Json, place: Place): Json => {
  if (!isRecord(value)) return {};
  const known = new Set(keysOf(fields));
  const beside = Object.fromEntries(
    Object.entries(value).filter(([key, held]) => !known.has(key) && isPlain(held)),
  );
  const { kept, taken } = keepOpen(fields, value, place);
  const reference = taken ? { content: place.contentId, path: place.pointer } : {};
  return { ...beside, ...kept, ...reference };
};

/** Only ids, codes and numbers travel unclassified. */
const isPlain = (value: Json): boolean =>
  value === null ||
  typeof value === 'boolean' ||
  typeof value === 'number' ||
  (typeof value === 'string' && /^[\w:.~/@-]{0,200}$/.test(value));
