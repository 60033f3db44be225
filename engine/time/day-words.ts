import type { Calendar } from '../interpreter/values.ts';
import { weekday, type CivilDate } from './civil-date.ts';
import { isCovered, isWorkingDay } from './working-days.ts';

/** A day a notice (`national`) or the county itself (`local`) takes off or makes people work. */
export interface CalendarDay {
  readonly date: CivilDate;
  readonly kind: 'OFF' | 'MAKEUP';
  readonly name: string;
  readonly scope: 'national' | 'local';
}
export type NamedDays = ReadonlyMap<CivilDate, CalendarDay>;

/** By date; what the county says about a day wins over what the notice says. */
export const namedDays = (days: readonly CalendarDay[]): NamedDays =>
  new Map(
    [...days]
      .sort((a, b) => Number(a.scope === 'local') - Number(b.scope === 'local'))
      .map((day) => [day.date, day]),
  );

/** What kind of day it is, as a clerk would say it: weekday, and why it is worked or not. */
export const describeDay = (
  calendar: Calendar,
  named: NamedDays,
  date: CivilDate,
): { readonly zh: string; readonly en: string } => {
  const at = weekday(date);
  const [zhDay, enDay] = [ZH_WEEKDAYS[at - 1], EN_WEEKDAYS[at - 1]];
  const kind = kindOf(calendar, named.get(date), date);
  const unsure = isCovered(calendar, date) ? CERTAIN : UNPUBLISHED;
  return { zh: `${zhDay}，${kind.zh}${unsure.zh}`, en: `${enDay}, ${kind.en}${unsure.en}` };
};

const kindOf = (calendar: Calendar, day: CalendarDay | undefined, date: CivilDate) => {
  const isWorked = isWorkingDay(calendar, date);
  const isWeekend = weekday(date) > 5;
  if (isWorked === !isWeekend && !day) return isWorked ? WORKING_DAY : WEEKEND;
  if (day?.scope === 'local') return localWords(day);
  const { zh, en } = holidayName(day?.name ?? '');
  if (isWorked) {
    return isWeekend
      ? { zh: `${zh}调休补班，照常上班`, en: `a make-up working day${en && ` for ${en}`}` }
      : WORKING_DAY;
  }
  return { zh: `${zh}放假`, en: en ? `${en} holiday` : 'a holiday' };
};

const localWords = ({ kind, name }: CalendarDay) =>
  kind === 'OFF'
    ? { zh: `本地放假（${name}）`, en: `a local day off (${name})` }
    : { zh: `本地补班（${name}），照常上班`, en: `a local make-up working day (${name})` };

/** A notice may put two together: 国庆节、中秋节. A name it does not know stays as it is. */
export const holidayName = (name: string): { readonly zh: string; readonly en: string } => ({
  zh: name,
  en: name
    .split('、')
    .map((part) => EN_HOLIDAYS[part] ?? part)
    .join(' and '),
});

const ZH_WEEKDAYS = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'];
const EN_WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const EN_HOLIDAYS: Readonly<Record<string, string>> = {
  元旦: 'New Year',
  春节: 'Spring Festival',
  清明节: 'Qingming Festival',
  劳动节: 'Labor Day',
  端午节: 'Dragon Boat Festival',
  中秋节: 'Mid-Autumn Festival',
  国庆节: 'National Day',
};
const WORKING_DAY = { zh: '工作日', en: 'a working day' };
const WEEKEND = { zh: '周末', en: 'a weekend' };
const CERTAIN = { zh: '', en: '' };
const UNPUBLISHED = {
  zh: '（该年放假安排未公布，暂按平常推算）',
  en: ' (the notice of that year is not published; taken as an ordinary week)',
};
