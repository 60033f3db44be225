import type { Json } from '../interpreter/values.ts';

/** Why a field is refused. Sentences are found by code in the web app, in both languages. */
export const FIELD_CODES = [
  'required',
  'mustBeTicked',
  'unknownField',
  'readOnlyField',
  'notText',
  'tooShort',
  'tooLong',
  'forbiddenCharacter',
  'notAPhone',
  'notAnEmail',
  'notAnAmount',
  'notACreditCode',
  'notAnIdNumber',
  'notANumber',
  'tooSmall',
  'tooLarge',
  'tooManyDecimals',
  'notADate',
  'notATime',
  'notAWorkingDay',
  'notAYesOrNo',
  'notAChoice',
  'chosenTwice',
  'notAList',
  'tooFewItems',
  'tooManyItems',
  'notAFile',
  'notAGroup',
  'unknownOutcome',
] as const;
export type FieldCode = (typeof FIELD_CODES)[number];

export interface FieldError {
  readonly key: string; // of the field
  readonly path: string; // JSON pointer into the values: /deliverables/0/name
  readonly code: FieldCode;
  readonly params: Readonly<Record<string, Json>>;
}

/** What is wrong with one value, before anybody knows where it stands. */
export interface Complaint {
  readonly code: FieldCode;
  readonly params: Readonly<Record<string, Json>>;
}
export const complain = (code: FieldCode, params: Record<string, Json> = {}): Complaint => ({
  code,
  params,
});
