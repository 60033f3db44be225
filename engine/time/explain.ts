import type { Calendar } from '../interpreter/values.ts';
import { addDays, dayNumber, weekday, type CivilDate } from './civil-date.ts';
import type { DayTerm, TermDay } from './term-day.ts';
import { describeDay, type NamedDays } from './day-words.ts';
import { isWorkingDay } from './working-days.ts';

/** One day a term passes, and in a sentence each why it counts or does not. */
export interface ExplainedDay {
  readonly date: CivilDate;
  readonly counts: boolean;
  readonly zh: string;
  readonly en: string;
}

/** What the sentences are about: a term, where it starts and where it ended. */
export interface Passage {
  readonly calendar: Calendar;
  readonly named: NamedDays;
  readonly from: CivilDate;
  readonly term: DayTerm;
  readonly end: TermDay;
}

/** Every day in the order it is passed: those of the term itself, then those it rolls over. */
export const explainDays = (passage: Passage): ExplainedDay[] => [
  ...termDays(passage),
  ...rolledDays(passage),
];

const termDays = (passage: Passage): ExplainedDay[] => {
  const { calendar, from, term, end } = passage;
  if (term.unit === 'months') return []; // months end on a day, they do not count any
  let ordinal = 0;
  return daysAfter(from, end.unrolled).map((date) => {
    const counts = term.unit === 'calendarDays' || isWorkingDay(calendar, date);
    if (counts) ordinal += 1;
    return counts ? countedDay(passage, date, ordinal) : skippedDay(passage, date);
  });
};

const countedDay = ({ calendar, named }: Passage, date: CivilDate, n: number): ExplainedDay => {
  const { zh, en } = describeDay(calendar, named, date);
  return { date, counts: true, zh: `${zh}，计为第 ${n} 天`, en: `${en}: day ${n}` };
};

const skippedDay = ({ calendar, named }: Passage, date: CivilDate): ExplainedDay => {
  const { zh, en } = describeDay(calendar, named, date);
  return { date, counts: false, zh: `${zh}，不计入`, en: `${en}: not counted` };
};

const rolledDays = ({ calendar, named, end }: Passage): ExplainedDay[] => {
  if (end.due === end.unrolled) return [];
  const isForward = end.due > end.unrolled;
  const passed = [end.unrolled, ...daysAfter(end.unrolled, end.due).slice(0, -1)];
  return passed.map((date) => {
    const { zh, en } = describeDay(calendar, named, date);
    return {
      date,
      counts: false,
      zh: `${zh}，届满日${isForward ? '顺延' : '提前'}`,
      en: `${en}: the due day moves to the ${isForward ? 'next' : 'previous'} working day`,
    };
  });
};

/** The whole term in one or two sentences: from where, how long, to which day and why that one. */
export const explainTerm = (passage: Passage): { readonly zh: string; readonly en: string } => {
  const sentences = [lengthWords(passage), endWords(passage), provisionalWords(passage)];
  return {
    zh: sentences.map(({ zh }) => zh).join(''),
    en: sentences
      .map(({ en }) => en)
      .filter((en) => en !== '')
      .join(' '),
  };
};

const UNITS = {
  workingDays: { zh: '个工作日', en: 'working day' },
  calendarDays: { zh: '天', en: 'calendar day' },
  months: { zh: '个月', en: 'month' },
} as const;

const lengthWords = ({ calendar, named, from, term, end }: Passage) => {
  const { zh, en } = UNITS[term.unit];
  const length = Math.abs(term.value);
  const [direction, side] = term.value < 0 ? ['往前', 'before'] : ['起', 'after'];
  const day = describeDay(calendar, named, end.unrolled);
  const clamped =
    term.unit === 'months' && end.unrolled.slice(8) !== from.slice(8)
      ? { zh: `（该月没有 ${Number(from.slice(8))} 日，取月末）`, en: ' (the last of that month)' }
      : { zh: '', en: '' };
  return {
    zh: `${from} ${direction} ${length} ${zh}（当日不计）是 ${end.unrolled}${clamped.zh}：${day.zh}。`,
    en:
      `${length} ${en}${length === 1 ? '' : 's'} ${side} ${from} (that day not counted) is ` +
      `${end.unrolled}${clamped.en}: ${day.en}.`,
  };
};

const endWords = ({ calendar, named, term, end }: Passage) => {
  if (end.due !== end.unrolled) {
    const { zh, en } = describeDay(calendar, named, end.due);
    const isForward = end.due > end.unrolled;
    return {
      zh: `这天不上班，${isForward ? '顺延到其后' : '提前到之前'}最近的工作日 ${end.due}：${zh}。`,
      en:
        `Nobody works that day, so it moves ${isForward ? 'forward' : 'back'} to the nearest ` +
        `working day, ${end.due}: ${en}.`,
    };
  }
  if (isWorkingDay(calendar, end.due))
    return weekday(end.due) > 5 && term.roll !== 'none'
      ? { zh: '这天照常上班，不需要移动。', en: 'People work that day, so it does not move.' }
      : NOTHING;
  return { zh: '这个期限遇休息日不移动。', en: 'This term does not move off days of rest.' };
};

const NOTHING = { zh: '', en: '' };

const provisionalWords = ({ end }: Passage) =>
  end.provisional
    ? {
        zh: '经过的年份有放假安排尚未公布的，这个日期是暂定的，公布后重新计算。',
        en: 'It depends on a year whose notice is not published: the date is provisional and will be computed again.',
      }
    : NOTHING;

/** After the first day, up to and with the last, in the direction of time that leads there. */
const daysAfter = (first: CivilDate, last: CivilDate): CivilDate[] => {
  const step = last < first ? -1 : 1;
  const count = Math.abs(dayNumber(last) - dayNumber(first));
  return Array.from({ length: count }, (_, index) => addDays(first, (index + 1) * step));
};
