import type { Json, Variables } from '../../interpreter/values.ts';
import { expected, isRecord, type SheetFault } from './sheet-fault.ts';

const OFFSET_UNITS = ['calendarDays', 'workingDays', 'months', 'hours', 'workingHours'];
const MOST_LEVELS = 12;

/** Rough days, only to compare two levels: their real days depend on the due date. */
const DAYS: Readonly<Record<string, number>> = {
  calendarDays: 1,
  workingDays: 7 / 5,
  months: 30,
  hours: 1 / 24,
  workingHours: 1 / 8,
};

/** Levels in the order of time, each with somebody who is told and an act. */
export const judgeLadders = (ladders: Variables): readonly SheetFault[] =>
  Object.entries(ladders).flatMap(([key, ladder]) => {
    const levels = isRecord(ladder) ? ladder['levels'] : undefined;
    if (!Array.isArray(levels) || levels.length === 0 || levels.length > MOST_LEVELS)
      return [
        expected(
          { sheet: 'ladders', key, field: 'levels' },
          { zh: `1 到 ${MOST_LEVELS} 个层级`, en: `1 to ${MOST_LEVELS} levels` },
          Array.isArray(levels) ? levels.length : levels,
        ),
      ];
    return [
      ...levels.flatMap((level: Json, at) => judgeLevel(key, level, at)),
      ...outOfOrder(key, levels),
      ...judgeByHand(key, ladder as Variables),
    ];
  });

/** `manual`: people start it; `newRound`: the events after which its levels may be started again. */
const judgeByHand = (key: string, ladder: Variables): readonly SheetFault[] => {
  const at = (field: string) => ({ sheet: 'ladders' as const, key, field });
  const { manual = false, newRound = [] } = ladder;
  const faults: SheetFault[] = [];
  if (typeof manual !== 'boolean')
    faults.push(expected(at('manual'), { zh: '是或否', en: 'true or false' }, manual));
  if (!Array.isArray(newRound) || !newRound.every((one) => typeof one === 'string' && one !== ''))
    faults.push(
      expected(at('newRound'), { zh: '业务事件名列表', en: 'a list of business events' }, newRound),
    );
  return faults;
};

const judgeLevel = (key: string, level: Json, index: number): readonly SheetFault[] => {
  const at = (field: string) => ({
    sheet: 'ladders' as const,
    key,
    field: `levels.${index}.${field}`,
  });
  if (!isRecord(level)) return [expected(at('offset'), { zh: '层级', en: 'a level' }, level)];
  const { to, act } = level;
  const faults: SheetFault[] = [];
  if (daysOf(level) === null)
    faults.push(
      expected(
        at('offset'),
        { zh: '以整数天或工作日计的时点', en: 'an offset in whole days or working days' },
        level['offset'],
      ),
    );
  if (
    !Array.isArray(to) ||
    to.length === 0 ||
    !to.every((one) => typeof one === 'string' && one !== '')
  )
    faults.push(expected(at('to'), { zh: '至少一个接收人', en: 'at least one recipient' }, to));
  if (typeof act !== 'string' || act === '')
    faults.push(expected(at('act'), { zh: '动作', en: 'an act' }, act));
  return faults;
};

const outOfOrder = (key: string, levels: readonly Json[]): readonly SheetFault[] =>
  levels.flatMap((level, index) => {
    const before = index === 0 ? null : daysOf(levels[index - 1]);
    const days = daysOf(level);
    if (before === null || days === null || before < days) return [];
    return [
      expected(
        { sheet: 'ladders', key, field: `levels.${index}.offset` },
        {
          zh: `晚于第 ${index} 级的第 ${index + 1} 级`,
          en: `level ${index + 1} after level ${index}`,
        },
        isRecord(level) ? level['offset'] : null,
      ),
    ];
  });

const daysOf = (level: Json | undefined): number | null => {
  const offset = isRecord(level) ? level['offset'] : undefined;
  const { n, unit } = isRecord(offset) ? offset : {};
  if (typeof n !== 'number' || !Number.isSafeInteger(n) || typeof unit !== 'string') return null;
  return OFFSET_UNITS.includes(unit) ? n * (DAYS[unit] ?? 1) : null;
};
