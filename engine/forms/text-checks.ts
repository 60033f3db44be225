import type { TextArea, TextField } from './component.ts';
import { complain, type Complaint } from './field-error.ts';
import type { Json } from '../interpreter/values.ts';

const LINE_LENGTH = 500;
const TEXT_LENGTH = 20_000;

// Control characters, and the marks that turn the direction of what stands beside them.
const FORBIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/u;
const FORBIDDEN_IN_A_LINE = /[\n\r\t]/u;

export const checkText = (field: TextField | TextArea, value: Json): Complaint | null => {
  if (typeof value !== 'string') return complain('notText');
  if (FORBIDDEN.test(value)) return complain('forbiddenCharacter');
  if (field.type === 'textfield' && FORBIDDEN_IN_A_LINE.test(value))
    return complain('forbiddenCharacter');

  const length = [...value].length; // characters as people count them
  const min = field.validate?.minLength ?? 0;
  const max = field.validate?.maxLength ?? (field.type === 'textarea' ? TEXT_LENGTH : LINE_LENGTH);
  if (length < min) return complain('tooShort', { min, length });
  if (length > max) return complain('tooLong', { max, length });
  return checkWidget(field, value);
};

const checkWidget = (field: TextField | TextArea, value: string): Complaint | null => {
  switch (field.properties?.['bh:widget']) {
    case 'phone':
      return isPhone(value) ? null : complain('notAPhone');
    case 'email':
      return isEmail(value) ? null : complain('notAnEmail');
    case 'money':
      return isAmount(value) ? null : complain('notAnAmount');
    case 'creditCode':
      return isCreditCode(value) ? null : complain('notACreditCode');
    case 'idNumber':
      return isIdNumber(value) ? null : complain('notAnIdNumber');
    default:
      return null;
  }
};

const isPhone = (text: string): boolean =>
  /^(\+?86[ -]?)?1\d{10}$/.test(text) || /^(0\d{2,3}[ -]?)?\d{7,8}([ -]\d{1,6})?$/.test(text);

const isEmail = (text: string): boolean => /^[^\s@]{1,64}@[^\s@]+\.[^\s@]{2,}$/.test(text);

const isAmount = (text: string): boolean => /^\d{1,13}(\.\d{1,2})?$/.test(text);

const CREDIT_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** GB 32100-2015: 17 characters weighted by powers of 3, check character modulo 31. */
export const isCreditCode = (text: string): boolean => {
  if (!/^[0-9A-HJ-NP-RTUWXY]{18}$/.test(text)) return false;
  let sum = 0;
  let weight = 1;
  for (const character of text.slice(0, 17)) {
    sum += CREDIT_ALPHABET.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return CREDIT_ALPHABET[(31 - (sum % 31)) % 31] === text[17];
};

/** GB 11643-1999: weights 2^i modulo 11 from the right, X stands for 10. */
export const isIdNumber = (text: string): boolean => {
  if (!/^\d{17}[\dX]$/.test(text)) return false;
  let sum = 0;
  let weight = 1;
  for (let place = 17; place >= 0; place -= 1) {
    const digit = text[place] === 'X' ? 10 : Number(text[place]);
    sum += digit * weight;
    weight = (weight * 2) % 11;
  }
  return sum % 11 === 1;
};
