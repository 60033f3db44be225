import type { LeafField } from '../../../engine/forms/component.ts';
import type { EvaluateField } from '../../../engine/forms/evaluate-field.ts';
import type { PreparedForm } from '../../../engine/http/contract/form.ts';
import type { Variables } from '../../../engine/interpreter/values.ts';
import type { Language } from '../../messages/language.ts';
import { choiceLabel, objectOf } from './form-logic.ts';
import type { Option } from './widgets.ts';

interface Asking {
  readonly choices: PreparedForm['choices'];
  readonly evaluate: EvaluateField;
  readonly around: Variables;
  readonly dotted: string;
  readonly language: Language;
}

/** What may be chosen: what the server named for this place, else what the form lists. */
export function optionsOf(field: LeafField, asking: Asking): readonly Option[] {
  const { choices, language } = asking;
  const named = choices[asking.dotted];
  if (named) {
    return named.map(({ value, label, labelEn }) => ({
      value: String(value),
      label: (language === 'en' && labelEn) || label,
    }));
  }
  if (!('values' in field) && !('valuesExpression' in field)) return [];
  if (field.values) {
    return field.values.map((choice) => ({
      value: choice.value,
      label: choiceLabel(choice, language),
    }));
  }
  if (field.valuesExpression === undefined) return [];
  const listed = asking.evaluate(field.valuesExpression, asking.around);
  if (!Array.isArray(listed)) return [];
  return listed.map((item) => {
    const { value, label, labelEn } = objectOf(item);
    if (typeof value !== 'string') return { value: String(item), label: String(item) };
    const shown = (language === 'en' && labelEn) || label;
    return { value, label: typeof shown === 'string' ? shown : value };
  });
}
