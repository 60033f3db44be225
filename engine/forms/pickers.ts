import type { Json } from '../interpreter/values.ts';
import type { ChoiceField, Component } from './component.ts';
import { isRecord } from './pointer.ts';
import { joinPath } from './rights.ts';

/** One thing a picker offers. */
export interface ChoiceView {
  readonly value: string;
  readonly label: string;
  readonly labelEn: string;
}
export interface Picker {
  readonly field: ChoiceField;
  readonly path: string;
}
export const pickersIn = (fields: readonly Component[], path: string): Picker[] =>
  fields.flatMap((field): Picker[] => {
    if (field.type === 'text' || field.type === 'separator') return [];
    const at = field.key === undefined ? path : joinPath(path, field.key);
    if (field.type === 'group' || field.type === 'dynamiclist')
      return pickersIn(field.components, at);
    if (field.type !== 'select' && field.type !== 'radio' && field.type !== 'checklist') return [];
    return [{ field, path: at }];
  });

/** What an expression lists: texts, or things with `value`, `label` and `labelEn`. */
export const listedChoices = (value: Json | undefined): ChoiceView[] =>
  Array.isArray(value)
    ? (value as readonly Json[]).flatMap((item) => {
        if (typeof item === 'string') return [{ value: item, label: item, labelEn: item }];
        if (!isRecord(item) || typeof item['value'] !== 'string') return [];
        const label = typeof item['label'] === 'string' ? item['label'] : item['value'];
        const labelEn = typeof item['labelEn'] === 'string' ? item['labelEn'] : label;
        return [{ value: item['value'], label, labelEn }];
      })
    : [];
