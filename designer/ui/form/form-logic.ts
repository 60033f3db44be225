import type {
  Choice,
  Component,
  LeafField,
  ListField,
  Prose,
} from '../../../engine/forms/component.ts';
import type { EvaluateField } from '../../../engine/forms/evaluate-field.ts';
import { accessTo, joinPath, type Rights } from '../../../engine/forms/rights.ts';
import { isHidden } from '../../../engine/forms/validate.ts';
import type { Json, Variables } from '../../../engine/interpreter/values.ts';
import type { Language } from '../../messages/language.ts';

/** What both widget sets share: where a value lives, what it is called, which fields show. */

export const isLeaf = (component: Component): component is LeafField =>
  !['dynamiclist', 'group', 'text', 'separator'].includes(component.type);

/** JSON pointer of a child: `/deliverables/0/name`. */
export const childPath = (parent: string, key: string | number): string => `${parent}/${key}`;

export function readAt(values: Variables, path: string): Json | undefined {
  let found: Json | undefined = values;
  for (const step of stepsOf(path)) found = childOf(found, step);
  return found;
}

export function writeAt(values: Variables, path: string, value: Json): Variables {
  return writeSteps(values, stepsOf(path), value) as Variables;
}

export const labelOf = (component: Component, language: Language): string => {
  const english = component.properties?.['bh:labelEn'];
  return (
    (language === 'en' && english) ||
    component.label ||
    ('key' in component ? (component.key ?? '') : '')
  );
};

export const descriptionOf = (component: Component, language: Language): string | undefined =>
  (language === 'en' && component.properties?.['bh:descriptionEn']) || component.description;

export const proseOf = (component: Prose, language: Language): string =>
  (language === 'en' && component.properties?.['bh:textEn']) || component.text;

export const unitOf = (field: LeafField, language: Language): string | undefined =>
  (language === 'en' && field.properties?.['bh:unitEn']) || field.properties?.['bh:unit'];

export const choiceLabel = (choice: Choice, language: Language): string =>
  (language === 'en' && choice.labelEn) || choice.label;

export const hasFixedRows = (list: ListField): boolean =>
  list.properties?.['bh:fixedRows'] === 'true';

/** Defaults, then what the case or the draft already knows. */
export function startingValues(components: readonly Component[], known: Variables): Variables {
  const values: Record<string, Json> = {};
  for (const component of components) Object.assign(values, defaultOf(component, known));
  return { ...values };
}

/** A row as it looks before anybody typed. */
export const emptyRow = (list: ListField): Variables => startingValues(list.components, {});

export const rowsOf = (value: Json | undefined): readonly Variables[] =>
  Array.isArray(value) ? (value as readonly Variables[]) : [];

export function moveRow(
  rows: readonly Variables[],
  from: number,
  to: number,
): readonly Variables[] {
  const row = rows[from];
  if (row === undefined || to < 0 || to >= rows.length) return rows;
  const others = rows.filter((_, index) => index !== from);
  return [...others.slice(0, to), row, ...others.slice(to)];
}

interface Sending {
  readonly rights: Rights;
  readonly evaluate: EvaluateField;
  readonly around: Variables; // what conditions see: the form's values, the outcome, the row's own
  readonly path: string; // dotted, as rights name it
}

/** Only what a person may send: hidden, computed and read-only fields stay at home. */
export function sendable(
  components: readonly Component[],
  values: Variables,
  sending: Sending,
): Variables {
  const kept: Record<string, Json> = {};
  for (const component of components) {
    if (component.type === 'text' || component.type === 'separator') continue;
    if (isHidden(component, sending.around, sending.evaluate)) continue;
    if (component.key === undefined) {
      if (component.type === 'group')
        Object.assign(kept, sendable(component.components, values, sending));
      continue;
    }
    const value = sendableValue(component, values[component.key], {
      ...sending,
      path: joinPath(sending.path, component.key),
    });
    if (value !== undefined) kept[component.key] = value;
  }
  return kept;
}

/** The words for the place of an error: 交付事项 · 第 2 行 · 名称. */
export function namesAlong(
  components: readonly Component[],
  path: string,
  language: Language,
): readonly (string | number)[] {
  const names: (string | number)[] = [];
  let level = components;
  for (const step of stepsOf(path)) {
    if (/^\d+$/.test(step)) {
      names.push(Number(step) + 1);
      continue;
    }
    const component = findByKey(level, step);
    if (!component) return names;
    names.push(labelOf(component, language));
    level = 'components' in component ? component.components : [];
  }
  return names;
}

export const isBlank = (value: Json | undefined): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0);

export const countCharacters = (text: string): number => [...text].length;

/** A stable id for a path, so that a summary can link to its field. */
export const fieldId = (formId: string, path: string): string =>
  `${formId}${path.replaceAll('/', '-')}`;

function findByKey(components: readonly Component[], key: string): Component | undefined {
  for (const component of components) {
    if ('key' in component && component.key === key) return component;
    if (component.type === 'group' && component.key === undefined) {
      const inside = findByKey(component.components, key);
      if (inside) return inside;
    }
  }
  return undefined;
}

function defaultOf(component: Component, known: Variables): Record<string, Json> {
  if (component.type === 'text' || component.type === 'separator') return {};
  if (component.type === 'group') {
    const { key } = component;
    if (key === undefined) return { ...startingValues(component.components, known) };
    return { [key]: startingValues(component.components, objectOf(known[key])) };
  }
  const value = known[component.key];
  if (component.type === 'dynamiclist') {
    if (Array.isArray(value)) return { [component.key]: value };
    const rows = component.validate?.minItems ?? (component.validate?.required ? 1 : 0);
    return hasFixedRows(component)
      ? { [component.key]: [] }
      : { [component.key]: Array.from({ length: rows }, () => emptyRow(component)) };
  }
  if (value !== undefined) return { [component.key]: value };
  return component.defaultValue === undefined ? {} : { [component.key]: component.defaultValue };
}

function sendableValue(
  component: Component,
  value: Json | undefined,
  sending: Sending,
): Json | undefined {
  if (component.type === 'group') {
    const own = objectOf(value);
    const around = { ...sending.around, ...own };
    const inside = sendable(component.components, own, { ...sending, around });
    return Object.keys(inside).length === 0 ? undefined : inside;
  }
  if (!isLeaf(component) && component.type !== 'dynamiclist') return undefined;
  if (component.readonly || accessTo(sending.rights, sending.path) !== 'edit') return undefined;
  if (component.type === 'expression' || isBlank(value)) return undefined;
  if (component.type !== 'dynamiclist') return value;
  return rowsOf(value).map((row) =>
    sendable(component.components, row, { ...sending, around: { ...sending.around, ...row } }),
  );
}

export const objectOf = (value: Json | undefined): Variables =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Variables) : {};

const stepsOf = (path: string): string[] => path.split('/').slice(1);

function childOf(value: Json | undefined, step: string): Json | undefined {
  if (Array.isArray(value)) return (value as readonly Json[])[Number(step)];
  return objectOf(value)[step];
}

function writeSteps(value: Json | undefined, steps: readonly string[], leaf: Json): Json {
  const [step, ...rest] = steps;
  if (step === undefined) return leaf;
  if (Array.isArray(value)) {
    return (value as readonly Json[]).map((row, index) =>
      index === Number(step) ? writeSteps(row, rest, leaf) : row,
    );
  }
  const object = objectOf(value);
  return { ...object, [step]: writeSteps(object[step], rest, leaf) };
}
