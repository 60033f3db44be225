/**
 * The fields a form may hold: a subset of the form-js file format, so that a foreign viewer
 * degrades to the plain type. Ours sits in `properties` under `bh:` keys, strings all of them.
 */
export type DataClass = 'public' | 'internal' | 'personal' | 'sensitive';

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly labelEn?: string | undefined;
}
export interface Validate {
  readonly required?: boolean | undefined;
  readonly minLength?: number | undefined; // characters as people count them
  readonly maxLength?: number | undefined;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly minItems?: number | undefined; // rows, files, ticks
  readonly maxItems?: number | undefined;
}
export interface Properties {
  readonly 'bh:labelEn'?: string | undefined;
  readonly 'bh:descriptionEn'?: string | undefined;
  readonly 'bh:textEn'?: string | undefined;
  readonly 'bh:unit'?: string | undefined; // of a number: 元, 天
  readonly 'bh:unitEn'?: string | undefined;
  readonly 'bh:class'?: DataClass | undefined; // text without it is personal, the rest internal
  readonly 'bh:purpose'?: string | undefined;
  readonly 'bh:widget'?: Widget | undefined;
  /** Directory kind a picker is limited to: a unit kind, or a role id. */
  readonly 'bh:scope'?: string | undefined;
  /** 'true': the rows come from the case, people fill them in and can neither add nor remove one. */
  readonly 'bh:fixedRows'?: 'true' | 'false' | undefined;
  readonly 'bh:multiple'?: 'true' | 'false' | undefined; // pickers: several ids
}
export type Widget =
  | 'phone'
  | 'creditCode'
  | 'idNumber'
  | 'email'
  | 'money'
  | 'term' // textfield
  | 'unit'
  | 'person'
  | 'deputy'
  | 'case' // select: pickers, the value is an id
  | 'satisfaction' // radio
  | 'signature' // filepicker
  | 'workingDay'; // datetime

interface Plain {
  readonly id?: string | undefined;
  readonly label?: string | undefined;
  readonly description?: string | undefined;
  readonly conditional?: { readonly hide: string } | undefined; // FEEL over the form's values and `outcome`
  readonly properties?: Properties | undefined;
}
interface Leaf extends Plain {
  readonly key: string;
  readonly label: string;
  readonly validate?: Validate | undefined;
  readonly defaultValue?: string | number | boolean | null | readonly string[] | undefined;
  readonly readonly?: boolean | undefined;
}
export type TextField = Leaf & { readonly type: 'textfield' };
export type TextArea = Leaf & { readonly type: 'textarea' };
export type NumberField = Leaf & {
  readonly type: 'number';
  readonly decimalDigits?: number | undefined;
};
export type DateTimeField = Leaf & {
  readonly type: 'datetime';
  readonly subtype: 'date' | 'time' | 'datetime'; // '2026-03-02', '09:30', '2026-03-02T09:30'
};
export type ChoiceField = Leaf & {
  readonly type: 'select' | 'radio' | 'checklist';
  readonly values?: readonly Choice[] | undefined;
  readonly valuesExpression?: string | undefined; // FEEL: a list of {value, label}
};
export type CheckboxField = Leaf & { readonly type: 'checkbox' };
export type FileField = Leaf & {
  readonly type: 'filepicker';
  readonly accept?: string | undefined;
  readonly multiple?: boolean | undefined;
};
export type ComputedField = Leaf & { readonly type: 'expression'; readonly expression: string };
/** Rows of the same fields; the value is a list of objects. */
export type ListField = Leaf & {
  readonly type: 'dynamiclist';
  readonly components: readonly Component[];
};
/** With a key the fields inside make an object, without one it only draws a frame. */
export type Group = Plain & {
  readonly type: 'group';
  readonly key?: string | undefined;
  readonly components: readonly Component[];
};
export type Prose = Plain & { readonly type: 'text'; readonly text: string };
export type Separator = Plain & { readonly type: 'separator' };

export type LeafField =
  | TextField
  | TextArea
  | NumberField
  | DateTimeField
  | ChoiceField
  | CheckboxField
  | FileField
  | ComputedField;
export type Component = LeafField | ListField | Group | Prose | Separator;

const TEXT_TYPES: ReadonlySet<string> = new Set(['textfield', 'textarea', 'filepicker']);

/** What is not classified is treated as the worst its type usually holds. */
export const classOf = (field: LeafField): DataClass =>
  field.properties?.['bh:class'] ?? (TEXT_TYPES.has(field.type) ? 'personal' : 'internal');

/** Whether a value may become a process variable, stand in an audit row or a log. */
export const isOpen = (field: LeafField): boolean => {
  const dataClass = classOf(field);
  return dataClass === 'public' || dataClass === 'internal';
};

/** The keys that stand on one level of the values: a group without a key adds its own. */
export const keysOf = (fields: readonly Component[]): string[] =>
  fields.flatMap((field) => {
    if (field.type === 'text' || field.type === 'separator') return [];
    if (field.type === 'group' && field.key === undefined) return keysOf(field.components);
    return field.key === undefined ? [] : [field.key];
  });
