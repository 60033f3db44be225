import { readFileSync } from 'node:fs';
import { calendarOf } from '../calendars/calendar-data.ts';
import { previewDue, readQuestion, type DuePreview } from '../calendars/due-preview.ts';
import { faultOf, type CalendarFault } from '../calendars/faults.ts';
import { nationalCalendar, nationalData } from '../calendars/national-calendar.ts';
import { readCalendar } from '../calendars/read-calendar.ts';
import type { Calendar, Variables } from '../interpreter/values.ts';
import { namedDays, type NamedDays } from '../time/day-words.ts';
import { EXIT, sentenceOf, type ExitCode, type Output } from './output.ts';

export interface DueOptions {
  readonly from: string;
  readonly period: string; // "5 workingDays"
  readonly roll: string;
  readonly calendar: string;
  readonly format: 'jsonl' | 'text';
}
export interface UsedCalendar {
  readonly calendar: Calendar;
  readonly named: NamedDays;
}

/** `due`: when a term that starts on a day ends, and every day it passed on the way. */
export const due = (options: DueOptions, output: Output): ExitCode => {
  const used = openCalendar(options.calendar, output);
  if (!used) return EXIT.usage;

  const preview = answer(options, used);
  if (!preview.ok) {
    output.complain(faultWords(preview.fault));
    return EXIT.usage;
  }
  if (options.format === 'text') for (const line of textOf(preview.value)) output.text(line);
  else output.line(printed(preview.value));
  return EXIT.done;
};

/** `national`, or a file; null: it was complained about. */
export const openCalendar = (source: string, output: Output): UsedCalendar | null => {
  if (source === 'national')
    return { calendar: nationalCalendar(), named: namedDays(nationalData().days) };
  try {
    const read = readCalendar(readFileSync(source, 'utf8'));
    if (read.ok)
      return { calendar: calendarOf(read.data, source), named: namedDays(read.data.days) };
    for (const fault of read.faults) output.complain(`${source}: ${faultWords(fault)}`);
  } catch (error) {
    output.complain(sentenceOf(error));
  }
  return null;
};

export const faultWords = ({ zh, en }: CalendarFault): string => `${zh} / ${en}`;

export const printed = ({ due, provisional, rolledFrom, days }: DuePreview): Variables => ({
  due,
  provisional,
  rolledFrom,
  counted: days.filter(({ counts }) => counts).map(({ date }) => date),
  skipped: days
    .filter(({ counts }) => !counts)
    .map(({ date, zh, en }) => ({ date, reason: `${zh} / ${en}` })),
});

const textOf = ({ days, zh, en }: DuePreview): string[] => [
  ...days.map((day) => `${day.date}  ${day.zh} / ${day.en}`),
  `${zh} / ${en}`,
];

const PERIOD = /^\s*([+-]?\d+(?:\.\d+)?)\s+([A-Za-z]+)\s*$/;

const answer = ({ from, period, roll }: DueOptions, { calendar, named }: UsedCalendar) => {
  const [, n, unit = ''] = PERIOD.exec(period) ?? [];
  if (n === undefined) return { ok: false as const, fault: faultOf('period', period) };
  const question = readQuestion({ from, n: Number(n), unit, roll });
  return question.ok ? previewDue(question.value, calendar, named) : question;
};
