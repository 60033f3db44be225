import * as z from 'zod/mini';
import type { Component } from './component.ts';

/** Reads a form file. Closed at every level: an unknown type or key is refused with its place. */
const key = z.string().check(
  z.regex(/^\p{L}[\p{L}\p{N}_]{0,63}$/u),
  z.refine((name) => name !== 'constructor' && name !== 'prototype'),
);
const sentence = z.string().check(z.maxLength(2_000));
const count = z.int().check(z.minimum(0));

const validate = z.strictObject({
  required: z.optional(z.boolean()),
  minLength: z.optional(count),
  maxLength: z.optional(count),
  min: z.optional(z.number()),
  max: z.optional(z.number()),
  minItems: z.optional(count),
  maxItems: z.optional(count),
});

const flag = z.optional(z.enum(['true', 'false']));
const properties = z.strictObject({
  'bh:labelEn': z.optional(sentence),
  'bh:descriptionEn': z.optional(sentence),
  'bh:textEn': z.optional(sentence),
  'bh:unit': z.optional(sentence),
  'bh:unitEn': z.optional(sentence),
  'bh:class': z.optional(z.enum(['public', 'internal', 'personal', 'sensitive'])),
  'bh:purpose': z.optional(sentence),
  'bh:widget': z.optional(
    z.enum([
      'phone',
      'creditCode',
      'idNumber',
      'email',
      'money',
      'term',
      'unit',
      'person',
      'deputy',
      'case',
      'satisfaction',
      'signature',
      'workingDay',
    ]),
  ),
  'bh:scope': z.optional(sentence),
  'bh:fixedRows': flag,
  'bh:multiple': flag,
});

const plain = {
  id: z.optional(z.string().check(z.maxLength(128))),
  description: z.optional(sentence),
  conditional: z.optional(z.strictObject({ hide: sentence })),
  properties: z.optional(properties),
};
const leaf = {
  ...plain,
  key,
  label: sentence,
  validate: z.optional(validate),
  readonly: z.optional(z.boolean()),
  defaultValue: z.optional(
    z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]),
  ),
};
const choices = {
  ...leaf,
  values: z.optional(
    z.array(
      z.strictObject({
        value: z.string().check(z.minLength(1), z.maxLength(100)),
        label: sentence,
        labelEn: z.optional(sentence),
      }),
    ),
  ),
  valuesExpression: z.optional(sentence),
};
const holder = { label: z.optional(sentence) };

export const componentSchema: z.ZodMiniType<Component> = z.lazy(() =>
  z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('textfield'), ...leaf }),
    z.strictObject({ type: z.literal('textarea'), ...leaf }),
    z.strictObject({ type: z.literal('number'), ...leaf, decimalDigits: z.optional(count) }),
    z.strictObject({
      type: z.literal('datetime'),
      ...leaf,
      subtype: z.enum(['date', 'time', 'datetime']),
    }),
    z.strictObject({ type: z.literal('select'), ...choices }),
    z.strictObject({ type: z.literal('radio'), ...choices }),
    z.strictObject({ type: z.literal('checklist'), ...choices }),
    z.strictObject({ type: z.literal('checkbox'), ...leaf }),
    z.strictObject({
      type: z.literal('filepicker'),
      ...leaf,
      accept: z.optional(sentence),
      multiple: z.optional(z.boolean()),
    }),
    z.strictObject({ type: z.literal('expression'), ...leaf, expression: sentence }),
    z.strictObject({ type: z.literal('dynamiclist'), ...leaf, components: componentList }),
    z.strictObject({
      type: z.literal('group'),
      ...plain,
      ...holder,
      key: z.optional(key),
      components: componentList,
    }),
    z.strictObject({ type: z.literal('text'), ...plain, ...holder, text: sentence }),
    z.strictObject({ type: z.literal('separator'), ...plain, ...holder }),
  ]),
);
const componentList = z.lazy(() => z.array(componentSchema).check(z.maxLength(200)));

/** A form file: experience.md §6.1. `outcomes` are the task's, never the form's. */
export interface FormSchema {
  readonly schemaVersion: number;
  readonly type?: 'default' | undefined;
  readonly id: string;
  readonly label?: string | undefined;
  readonly properties?: { readonly 'bh:labelEn'?: string | undefined } | undefined;
  readonly components: readonly Component[];
}

export const formSchema: z.ZodMiniType<FormSchema> = z.strictObject({
  schemaVersion: z.int(),
  type: z.optional(z.literal('default')),
  id: z.string().check(z.regex(/^[a-z][a-z0-9-]{0,63}$/)),
  label: z.optional(sentence),
  properties: z.optional(z.strictObject({ 'bh:labelEn': z.optional(sentence) })),
  components: componentList,
});
