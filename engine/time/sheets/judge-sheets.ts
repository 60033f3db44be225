import { judgeLadders } from './judge-ladders.ts';
import { judgeTerms } from './judge-terms.ts';
import { looseLocks } from './locks.ts';
import { isRecord, type SheetFault, type Sheets } from './sheet-fault.ts';

/**
 * Whether a county may put these sheets into force after those it has: every parameter readable,
 * no statutory lock loosened, nothing taken away that a procedure may name.
 */
export const judgeSheets = (sheets: Sheets, before: Sheets): readonly SheetFault[] => [
  ...judgeTerms(sheets.terms, sheets.ladders),
  ...judgeLadders(sheets.ladders),
  ...looseLocks(sheets.terms, Object.keys(before.terms)),
  ...gone(sheets, before, 'terms'),
  ...gone(sheets, before, 'ladders'),
];

/** Published procedures refer to parameters by key: a key in force stays. */
const gone = (sheets: Sheets, before: Sheets, sheet: 'terms' | 'ladders'): readonly SheetFault[] =>
  Object.keys(before[sheet])
    .filter((key) => !isRecord(sheets[sheet][key]))
    .map((key) => ({
      sheet,
      key,
      field: '',
      zh: `「${key}」应保留，实际已删除；已发布的流程可能按名称引用它`,
      en: `Expected "${key}" to stay, but it is gone; published procedures may name it`,
    }));
