import type { Json, Variables } from '../../engine/interpreter/values.ts';
import { isRecord, type Sheets } from '../../engine/time/sheets/sheet-fault.ts';
import type { SheetName } from './sheet-draft.ts';

/** One parameter that differs, field by field; a missing value was or will be nothing. */
export interface SheetChange {
  readonly sheet: SheetName;
  readonly key: string;
  readonly entry: Variables; // as it is to be
  readonly fields: readonly FieldChange[];
}
export interface FieldChange {
  readonly path: string; // `value`, `levels.2.to`
  readonly before: Json | undefined;
  readonly after: Json | undefined;
}

/** Everything by which two states of the sheets differ: nothing is left out, nothing rounded. */
export const changesOf = (after: Sheets, before: Sheets): readonly SheetChange[] =>
  (['terms', 'ladders'] as const).flatMap((sheet) =>
    namesOf(after[sheet], before[sheet])
      .map((key) => {
        const [is, was] = [after[sheet][key], before[sheet][key]];
        return { sheet, key, entry: isRecord(is) ? is : {}, fields: differing('', is, was) };
      })
      .filter(({ fields }) => fields.length > 0),
  );

const differing = (path: string, is: Json | undefined, was: Json | undefined): FieldChange[] => {
  if (isBranch(is) && isBranch(was) && Array.isArray(is) === Array.isArray(was)) {
    const [after, before] = [Object(is) as Variables, Object(was) as Variables];
    return namesOf(after, before).flatMap((name) =>
      differing(path === '' ? name : `${path}.${name}`, after[name], before[name]),
    );
  }
  return JSON.stringify(is) === JSON.stringify(was) ? [] : [{ path, before: was, after: is }];
};

const isBranch = (value: Json | undefined): boolean => typeof value === 'object' && value !== null;

const namesOf = (one: Variables, other: Variables): string[] => [
  ...new Set([...Object.keys(one), ...Object.keys(other)]),
];
