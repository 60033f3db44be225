import { useMemo, useState } from 'react';
import type { SheetsResponse } from '../../engine/http/contract/sheets.ts';
import type { Json, Variables } from '../../engine/interpreter/values.ts';
import { judgeSheets } from '../../engine/time/sheets/judge-sheets.ts';
import type { SheetFault, Sheets } from '../../engine/time/sheets/sheet-fault.ts';

export type SheetName = keyof Sheets;

export interface SheetDraft {
  readonly sheets: Sheets;
  readonly faults: readonly SheetFault[];
  /** `terms.signFor`: what differs from the version that was read. */
  readonly changed: readonly string[];
  set(sheet: SheetName, key: string, entry: Variables): void;
  /** Takes up what came to nothing: only where it differs from what was read. */
  take(sheets: Sheets): void;
  discard(): void;
}

/** What was changed on the page lies over what was read, so a newer version loses nothing of it. */
export const useSheetDraft = ({ terms, ladders }: SheetsResponse): SheetDraft => {
  const [own, setOwn] = useState<Sheets>(NOTHING);
  return useMemo(() => {
    const before = { terms, ladders };
    const sheets = {
      terms: { ...terms, ...own.terms },
      ladders: { ...ladders, ...own.ladders },
    };
    return {
      sheets,
      faults: judgeSheets(sheets, before),
      changed: (['terms', 'ladders'] as const).flatMap((sheet) =>
        Object.keys(own[sheet])
          .filter((key) => !same(own[sheet][key], before[sheet][key]))
          .map((key) => `${sheet}.${key}`),
      ),
      set: (sheet, key, entry) =>
        setOwn((was) => ({ ...was, [sheet]: { ...was[sheet], [key]: entry } })),
      take: (sheets) =>
        setOwn({
          terms: differing(sheets.terms, terms),
          ladders: differing(sheets.ladders, ladders),
        }),
      discard: () => setOwn(NOTHING),
    };
  }, [terms, ladders, own]);
};

const NOTHING: Sheets = { terms: {}, ladders: {} };

const differing = (sheet: Variables, before: Variables): Variables =>
  Object.fromEntries(Object.entries(sheet).filter(([key, entry]) => !same(entry, before[key])));

const same = (one: Json | undefined, other: Json | undefined): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
