import { isCivilDate } from '../time/civil-date.ts';
import type { Json } from '../interpreter/values.ts';
import type {
  CheckboxField,
  ChoiceField,
  DateTimeField,
  FileField,
  NumberField,
} from './component.ts';
import { complain, type Complaint } from './field-error.ts';

const MOST_FILES = 20;

export const checkNumber = (field: NumberField, value: Json): Complaint | null => {
  if (typeof value !== 'number' || !Number.isFinite(value)) return complain('notANumber');
  const { min, max } = field.validate ?? {};
  if (min !== undefined && value < min) return complain('tooSmall', { min });
  if (max !== undefined && value > max) return complain('tooLarge', { max });
  const decimals = field.decimalDigits;
  if (decimals !== undefined && Number(value.toFixed(Math.min(decimals, 100))) !== value)
    return complain('tooManyDecimals', { decimals });
  return null;
};

export const checkDateTime = (
  field: DateTimeField,
  value: Json,
  isWorkingDay: ((date: string) => boolean) | undefined,
): Complaint | null => {
  if (typeof value !== 'string')
    return complain(field.subtype === 'time' ? 'notATime' : 'notADate');
  if (field.subtype === 'time') return isTime(value) ? null : complain('notATime');

  const date = value.slice(0, 10);
  const rest = value.slice(10);
  if (!isCivilDate(date)) return complain('notADate');
  if (field.subtype === 'date' && rest !== '') return complain('notADate');
  if (field.subtype === 'datetime' && !(rest.startsWith('T') && isTime(rest.slice(1))))
    return complain('notATime');
  if (field.properties?.['bh:widget'] === 'workingDay' && isWorkingDay && !isWorkingDay(date))
    return complain('notAWorkingDay', { date });
  return null;
};

const isTime = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text);

export const checkCheckbox = (field: CheckboxField, value: Json): Complaint | null => {
  if (typeof value !== 'boolean') return complain('notAYesOrNo');
  return field.validate?.required === true && !value ? complain('mustBeTicked') : null;
};

export const takesSeveral = (field: ChoiceField): boolean =>
  field.type === 'checklist' || field.properties?.['bh:multiple'] === 'true';

/** `allowed` null: nobody said which values exist (a picker before the directory was asked). */
export const checkChoice = (
  field: ChoiceField,
  value: Json,
  allowed: ReadonlySet<string> | null,
): Complaint | null => {
  if (!takesSeveral(field)) {
    if (typeof value !== 'string') return complain('notAChoice');
    return allowed === null || allowed.has(value) ? null : complain('notAChoice', { value });
  }
  if (!Array.isArray(value)) return complain('notAList');
  for (const item of value as readonly Json[]) {
    if (typeof item !== 'string') return complain('notAChoice');
    if (allowed !== null && !allowed.has(item)) return complain('notAChoice', { value: item });
  }
  if (new Set(value).size !== value.length) return complain('chosenTwice');
  return checkCount(value.length, field.validate ?? {});
};

/** A file is referenced by the id and name it was stored under. */
export const checkFiles = (field: FileField, value: Json): Complaint | null => {
  if (!Array.isArray(value)) return complain('notAList');
  const files = value as readonly Json[];
  if (!files.every(isFileReference)) return complain('notAFile');
  const most = field.multiple === false ? 1 : MOST_FILES;
  return checkCount(files.length, { maxItems: most, ...field.validate });
};

const isFileReference = (value: Json): boolean => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const { id, name, ...rest } = value as Record<string, Json>;
  const isKnown = Object.keys(rest).every((name) => name === 'size' || name === 'type');
  return typeof id === 'string' && typeof name === 'string' && isKnown;
};

export const checkCount = (
  count: number,
  {
    minItems = 0,
    maxItems = 1_000,
  }: { minItems?: number | undefined; maxItems?: number | undefined },
): Complaint | null => {
  if (count < minItems) return complain('tooFewItems', { min: minItems, count });
  if (count > maxItems) return complain('tooManyItems', { max: maxItems, count });
  return null;
};
