import type { Json } from '../../../interpreter/values.ts';
import type { XmlNode } from '../../xml-tree.ts';
import { formIdOf } from '../form-ref.ts';
import { isJuel } from '../juel.ts';
import { attributeOf, dropped, mapped, refused, textIn, type Outcome } from '../outcome.ts';
import { given, type ElementRow } from '../rows.ts';

const TYPES: Readonly<Record<string, Readonly<Record<string, Json>>>> = {
  string: { type: 'textfield' },
  long: { type: 'number', decimalDigits: 0 },
  boolean: { type: 'checkbox' },
  date: { type: 'datetime', subtype: 'date' },
  enum: { type: 'select' },
};
const KEY = /^\p{L}[\p{L}\p{N}_]{0,63}$/u;

/** `camunda:formData`: a form of the county with the same fields, and `bh:form` that names it. */
export const formData: ElementRow = (element, { node, host, document }) => {
  const read = element.children.map((field) => ({ field, component: componentOf(field) }));
  const id = formIdOf(textIn(node, 'id') ?? 'start');
  const components = read.flatMap(({ component }) => (component === null ? [] : [component]));
  const whole = given({ node: element }, host.extension('form', { ref: id }));
  if (whole.type === 'refused') return [whole];
  const label = textIn(node, 'name');
  document.forms.set(id, {
    ...{ schemaVersion: 1, type: 'default', id },
    ...(label === undefined ? {} : { label }),
    components,
  });
  const parts = read.flatMap(({ field, component }): readonly Outcome[] =>
    component === null
      ? [refused({ node: field }, 'form')]
      : [
          mapped({ node: field }, `${String(component['type'])} ${String(component['key'])}`),
          ...leftOut(field),
        ],
  );
  const keyed = element.attributes.map((attribute) =>
    refused({ node: element, attribute }, 'businessKey'),
  );
  return [whole, ...keyed, ...parts];
};

/** What a field of ours has no place for. */
const leftOut = (field: XmlNode): readonly Outcome[] => {
  const attribute = attributeOf(field, 'datePattern');
  return [
    ...(attribute ? [dropped({ node: field, attribute }, 'datePattern')] : []),
    ...field.children
      .filter(({ local }) => local === 'properties')
      .map((node) => dropped({ node }, 'documentation')),
  ];
};
const PARTS = ['value', 'validation', 'properties'];

type Component = Readonly<Record<string, Json>>;

const componentOf = (field: XmlNode): Component | null => {
  const type = TYPES[textIn(field, 'type') ?? 'string'];
  const key = textIn(field, 'id') ?? '';
  const initial = textIn(field, 'defaultValue');
  const rules = validationOf(field);
  if (field.local !== 'formField' || !type || !KEY.test(key) || !rules) return null;
  if (field.children.some(({ local }) => !PARTS.includes(local))) return null;
  if (initial !== undefined && isJuel(initial)) return null;
  const { readonly, ...validate } = rules;
  const values = choicesOf(field);
  return {
    ...type,
    key,
    label: textIn(field, 'label') ?? key,
    ...(type['type'] === 'select' ? { values } : {}),
    ...(readonly === true ? { readonly } : {}),
    ...(initial === undefined ? {} : { defaultValue: typedOf(type['type'], initial) }),
    ...(Object.keys(validate).length > 0 ? { validate } : {}),
  };
};

const choicesOf = (field: XmlNode): Json =>
  field.children
    .filter(({ local }) => local === 'value')
    .map((choice) => {
      const value = textIn(choice, 'id') ?? '';
      return { value, label: textIn(choice, 'name') ?? value };
    });

const typedOf = (type: Json | undefined, text: string): Json => {
  if (type === 'checkbox') return text === 'true';
  return type === 'number' && text.trim() !== '' && Number.isFinite(Number(text))
    ? Number(text)
    : text;
};

const LIMITS: Readonly<Record<string, string>> = {
  minlength: 'minLength',
  maxlength: 'maxLength',
  min: 'min',
  max: 'max',
};

/** The constraints as our forms know them; null: one they do not. */
const validationOf = (field: XmlNode): Record<string, Json> | null => {
  const rules: Record<string, Json> = {};
  const constraints = field.children
    .filter(({ local }) => local === 'validation')
    .flatMap(({ children }) => children);
  for (const constraint of constraints) {
    const name = textIn(constraint, 'name') ?? '';
    const config = textIn(constraint, 'config') ?? 'true';
    const limit = Object.hasOwn(LIMITS, name) ? LIMITS[name] : undefined;
    if (name === 'required' || name === 'readonly') rules[name] = config !== 'false';
    else if (limit !== undefined && /^\d+$/.test(config)) rules[limit] = Number(config);
    else return null;
  }
  return rules;
};
