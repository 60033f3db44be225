import type { Json, Variables } from '../../interpreter/values.ts';
import { isCivilDate } from '../civil-date.ts';
import { parseInstant, parseTimeOfDay } from '../instant.ts';
import { parseRecurrence } from '../recurring.ts';
import { expected, isRecord, type SheetFault } from './sheet-fault.ts';

const LENGTHS = ['minutes', 'hours', 'workingHours', 'calendarDays', 'workingDays', 'months'];
const UNITS = [...LENGTHS, 'fixedDate', 'recurring', 'weeklyQuota', 'count', 'choice'];
const ROLLS = ['none', 'forward', 'backward'];

/** Ten years, in each unit: more is a slip of the pen (bpmn.md §10, `timer/form`). */
const MOST: Readonly<Record<string, number>> = {
  minutes: 5_256_000,
  hours: 87_600,
  workingHours: 20_880,
  calendarDays: 3_652,
  workingDays: 2_610,
  months: 120,
};
const MOST_LEAD_DAYS = 60;
const CHINA_OFFSET_MINUTES = 480;

/** Each parameter by itself: unit, length, anchor, roll, time of day, and the ladder it names. */
export const judgeTerms = (terms: Variables, ladders: Variables): readonly SheetFault[] =>
  Object.entries(terms).flatMap(([key, term]) =>
    isRecord(term)
      ? judgeTerm(key, term, terms, ladders)
      : [expected({ sheet: 'terms', key, field: 'value' }, ENTRY, term)],
  );

const ENTRY = { zh: '取值和单位', en: 'a value and a unit' };

const judgeTerm = (
  key: string,
  term: Variables,
  terms: Variables,
  ladders: Variables,
): readonly SheetFault[] => {
  if ('by' in term) return judgeChoice(key, term, terms);
  const at = (field: string) => ({ sheet: 'terms' as const, key, field });
  const { unit, roll, ladder } = term;
  const faults: SheetFault[] = [];
  if (typeof unit !== 'string' || !UNITS.includes(unit))
    return [
      expected(
        at('unit'),
        { zh: `单位 ${UNITS.join('、')} 之一`, en: `one of the units ${UNITS.join(', ')}` },
        unit,
      ),
    ];
  const wanted = wantedValue(unit, term);
  if (wanted) faults.push(expected(at('value'), wanted, term['value']));
  if (roll !== undefined && !(typeof roll === 'string' && ROLLS.includes(roll)))
    faults.push(
      expected(
        at('roll'),
        { zh: '顺延方式 none、forward 或 backward', en: 'the roll none, forward or backward' },
        roll,
      ),
    );
  const hour = term['at'];
  if (hour !== undefined && !(typeof hour === 'string' && parseTimeOfDay(hour) !== null))
    faults.push(expected(at('at'), { zh: '时刻 HH:mm', en: 'a time of day HH:mm' }, hour));
  const { lead } = term;
  if (lead !== undefined && !(isWhole(lead) && lead >= 0 && lead <= MOST_LEAD_DAYS))
    faults.push(
      expected(
        at('lead'),
        { zh: `0 到 ${MOST_LEAD_DAYS} 的提前天数`, en: `0 to ${MOST_LEAD_DAYS} days of lead` },
        lead,
      ),
    );
  if (ladder !== undefined && !(typeof ladder === 'string' && ladder in ladders))
    faults.push(
      expected(at('ladder'), { zh: '本县已有的催办阶梯', en: 'a ladder of this county' }, ladder),
    );
  return faults;
};

/** What the value should be, or null where it is. */
const wantedValue = (
  unit: string,
  { value, anchor }: Variables,
): { readonly zh: string; readonly en: string } | null => {
  if (LENGTHS.includes(unit)) return wantedLength(unit, value, anchor);
  switch (unit) {
    case 'fixedDate':
      return isFixedDate(value)
        ? null
        : { zh: '日期 MM-DD、YYYY-MM-DD 或时刻', en: 'a date MM-DD, YYYY-MM-DD or an instant' };
    case 'recurring':
      return typeof value === 'string' && parseRecurrence(value)
        ? null
        : {
            zh: '周期，如 monthly:25、weekly:MON,THU、yearly:08-31',
            en: 'a rule such as monthly:25, weekly:MON,THU or yearly:08-31',
          };
    case 'weeklyQuota':
    case 'count':
      return isWhole(value) && value >= 1
        ? null
        : { zh: '不小于 1 的整数', en: 'a whole number of at least 1' };
    default:
      return value === undefined || value === null ? { zh: '取值', en: 'a value' } : null;
  }
};

/**
 * Zero is the end of the anchor's own day, so it needs days and an anchor; a length that counts
 * backward needs something to count back from.
 */
const wantedLength = (unit: string, value: Json | undefined, anchor: Json | undefined) => {
  const most = MOST[unit] ?? 0;
  const fromEvent = typeof anchor === 'string' && anchor !== 'activation';
  const least = fromEvent ? -most : 1;
  const mayBeZero = fromEvent && (unit === 'calendarDays' || unit === 'workingDays');
  const fits = isWhole(value) && value >= least && value <= most && (value !== 0 || mayBeZero);
  if (fits) return null;
  return fromEvent
    ? { zh: `不超过 ${most} 的整数`, en: `a whole number up to ${most}` }
    : {
        zh: `1 到 ${most} 的整数（没有起算点的期限不能为零或为负）`,
        en: `a whole number from 1 to ${most} (without an anchor it is neither zero nor negative)`,
      };
};

const judgeChoice = (key: string, term: Variables, terms: Variables): readonly SheetFault[] => {
  const { keys } = term;
  const at = { sheet: 'terms' as const, key, field: 'keys' };
  if (!isRecord(keys) || Object.keys(keys).length === 0)
    return [expected(at, { zh: '按情形对应的期限', en: 'terms by case' }, keys)];
  return Object.values(keys).flatMap((named) => {
    const chosen = typeof named === 'string' ? terms[named] : undefined;
    if (!isRecord(chosen))
      return [expected(at, { zh: '本县已有的期限', en: 'terms of this county' }, named)];
    return 'by' in chosen
      ? [
          expected(
            at,
            { zh: '本身不再分情形的期限', en: 'terms that are no choice themselves' },
            named,
          ),
        ]
      : [];
  });
};

const isFixedDate = (value: Json | undefined): boolean =>
  typeof value === 'string' &&
  (isCivilDate(`2000-${value}`) || parseInstant(value, CHINA_OFFSET_MINUTES) !== null);

const isWhole = (value: Json | undefined): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value);
