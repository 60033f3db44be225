import type { Json } from '../../../interpreter/values.ts';
import { mapped, refused, textIn } from '../outcome.ts';
import type { ElementRow } from '../rows.ts';

/**
 * `zeebe:userTaskForm`: a form written as JSON inside the process. Our forms use the same words,
 * so known parts are kept and what only drew it elsewhere is left out.
 */
export const userTaskForm: ElementRow = (element, { document }) => {
  const piece = { node: element };
  const ref = textIn(element, 'id') ?? '';
  const components = componentsIn(element.text);
  if (ref === '' || components === null) return [refused(piece, 'form')];
  const id =
    ref
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^[^a-z]+/, '')
      .slice(0, 64) || 'form';
  document.forms.set(ref, { schemaVersion: 1, type: 'default', id, components });
  return [mapped(piece, `<bh:form ref="${ref}" />`)];
};

type Part = Readonly<Record<string, Json>>;

const isPart = (value: Json | undefined): value is Part =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const componentsIn = (text: string): readonly Json[] | null => {
  try {
    const form = JSON.parse(text) as Json;
    return isPart(form) ? listOf(form['components']) : null;
  } catch {
    return null;
  }
};

const KEPT = [
  'type',
  'key',
  'label',
  'description',
  'defaultValue',
  'readonly',
  'decimalDigits',
  'subtype',
  'text',
];
const RULES = ['required', 'minLength', 'maxLength', 'min', 'max'];
const FIELDS = [
  'textfield',
  'textarea',
  'number',
  'datetime',
  'select',
  'radio',
  'checklist',
  'checkbox',
];
const HOLDERS = ['group', 'text', 'separator'];

/** Null: something the county's forms do not know. */
const listOf = (components: Json | undefined): readonly Json[] | null => {
  const read = Array.isArray(components) ? (components as readonly Json[]).map(componentOf) : [];
  return read.includes(null) ? null : read;
};

const componentOf = (component: Json): Json => {
  const type = isPart(component) ? component['type'] : null;
  if (!isPart(component) || typeof type !== 'string' || ![...FIELDS, ...HOLDERS].includes(type))
    return null;
  const inner = type === 'group' ? listOf(component['components']) : [];
  if (inner === null) return null;
  const rules = isPart(component['validate']) ? only(component['validate'], RULES) : {};
  const label = FIELDS.includes(type)
    ? { label: component['label'] ?? component['key'] ?? '' }
    : {};
  return {
    ...label,
    ...only(component, KEPT),
    ...(Object.keys(rules).length > 0 ? { validate: rules } : {}),
    ...(Array.isArray(component['values']) ? { values: component['values'] } : {}),
    ...(type === 'group' ? { components: inner } : {}),
  };
};

const only = (part: Part, names: readonly string[]): Part =>
  Object.fromEntries(Object.entries(part).filter(([name]) => names.includes(name)));
