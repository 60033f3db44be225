import type { Json, Variables } from '../interpreter/values.ts';
import type { ChoiceField, LeafField } from './component.ts';
import type { EvaluateField } from './evaluate-field.ts';
import type { Complaint } from './field-error.ts';
import { isRecord } from './pointer.ts';
import { checkText } from './text-checks.ts';
import {
  checkCheckbox,
  checkChoice,
  checkDateTime,
  checkFiles,
  checkNumber,
} from './value-checks.ts';

/** Where a leaf stands, and what is known around it. */
export interface LeafPlace {
  readonly path: string; // dotted
  readonly around: Variables; // what FEEL sees
  readonly evaluate: EvaluateField;
  readonly choices?: ReadonlyMap<string, ReadonlySet<string>>;
  readonly isWorkingDay?: (date: string) => boolean;
}

export const checkLeaf = (field: LeafField, value: Json, place: LeafPlace): Complaint | null => {
  switch (field.type) {
    case 'textfield':
    case 'textarea':
      return checkText(field, value);
    case 'number':
      return checkNumber(field, value);
    case 'datetime':
      return checkDateTime(field, value, place.isWorkingDay);
    case 'checkbox':
      return checkCheckbox(field, value);
    case 'select':
    case 'radio':
    case 'checklist':
      return checkChoice(field, value, allowedValues(field, place));
    case 'filepicker':
      return checkFiles(field, value);
    case 'expression':
      return null;
  }
};

const allowedValues = (field: ChoiceField, place: LeafPlace): ReadonlySet<string> | null => {
  const named = place.choices?.get(place.path);
  if (named) return named;
  if (field.values) return new Set(field.values.map(({ value }) => value));
  if (field.valuesExpression === undefined) return null;
  const listed = place.evaluate(field.valuesExpression, place.around);
  return new Set(Array.isArray(listed) ? listed.map(valueOfChoice) : []);
};

const valueOfChoice = (choice: Json): string =>
  isRecord(choice) && typeof choice['value'] === 'string' ? choice['value'] : String(choice);
