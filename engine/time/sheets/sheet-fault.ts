import type { Json, Variables } from '../../interpreter/values.ts';

/** What is wrong with a county's terms or ladders, in the words of whoever keeps them. */
export interface SheetFault {
  readonly sheet: 'terms' | 'ladders';
  readonly key: string;
  readonly field: string; // `value`, `unit`, `levels.2.offset`
  readonly zh: string;
  readonly en: string;
}

/** A county's own parameters, as `terms.json` and `ladders.json` hold them. */
export interface Sheets {
  readonly terms: Variables;
  readonly ladders: Variables;
}

export const isRecord = (value: Json | undefined): value is Variables =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** One grammar for both languages: what should be, what is. */
export const expected = (
  fault: Pick<SheetFault, 'sheet' | 'key' | 'field'>,
  should: { readonly zh: string; readonly en: string },
  actual: Json | undefined,
): SheetFault => {
  const is = actual === undefined ? null : JSON.stringify(actual);
  return {
    ...fault,
    zh: `「${fault.key}」应有${should.zh}，实际${is ?? '没有'}`,
    en: `Expected "${fault.key}" to have ${should.en}, but ${is === null ? 'there is none' : `it is ${is}`}`,
  };
};
