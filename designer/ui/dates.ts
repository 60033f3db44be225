import type { Language } from '../messages/language.ts';

const TIME_ZONE = 'Asia/Shanghai'; // one zone for the whole country, whatever the device says
const DAY_MS = 86_400_000;

type Parts = Record<'year' | 'month' | 'day' | 'hour' | 'minute' | 'weekday', string>;

const formats: Record<Language, Intl.DateTimeFormat> = {
  'zh-CN': formatIn('zh-CN'),
  en: formatIn('en-GB'),
};

/** 2026年11月22日（周日）10:32 · Sun 22 Nov 2026, 10:32 */
export function dateTime(instant: number | string, language: Language): string {
  const { hour, minute } = partsOf(instant, language);
  const time = `${hour}:${minute}`;
  return language === 'en' ? `${date(instant, language)}, ${time}` : date(instant, language) + time;
}

/** 2026年11月22日（周日） · Sun 22 Nov 2026 */
export function date(instant: number | string, language: Language): string {
  const { year, month, day, weekday } = partsOf(instant, language);
  return language === 'en'
    ? `${weekday} ${day} ${month} ${year}`
    : `${year}年${month}月${day}日（${weekday}）`;
}

/** 11-22 10:32, for rows whose year is plain from the context. */
export function shortTime(instant: number | string): string {
  const civil = civilOf(instant);
  const { hour, minute } = partsOf(instant, 'zh-CN');
  return `${civil.slice(5)} ${hour}:${minute}`;
}

/** The civil date, YYYY-MM-DD, of an instant. */
export function civilOf(instant: number | string): string {
  const { year, month, day } = partsOf(instant, 'zh-CN');
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** A civil string stays the day it names, in any zone. */
export function civilDate(civil: string, language: Language): string {
  return date(Date.parse(`${civil}T12:00:00+08:00`), language);
}

const SPANS = [
  { unit: 'day', ms: DAY_MS, from: 2 * DAY_MS },
  { unit: 'hour', ms: 3_600_000, from: 2 * 3_600_000 },
  { unit: 'minute', ms: 60_000, from: 60_000 },
] as const;

/** 25秒钟 · 3 hours: how long, in the largest unit that says enough. */
export function span(ms: number, language: Language): string {
  const { unit, ms: size } = SPANS.find(({ from }) => ms >= from) ?? { unit: 'second', ms: 1_000 };
  const format = new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' });
  return format.format(Math.floor(ms / size));
}

export function calendarDaysBetween(from: number, to: number): number {
  return Math.round(
    (Date.parse(`${civilOf(to)}T12:00:00Z`) - Date.parse(`${civilOf(from)}T12:00:00Z`)) / DAY_MS,
  );
}

function formatIn(locale: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, {
    timeZone: TIME_ZONE,
    year: 'numeric',
    month: locale === 'zh-CN' ? 'numeric' : 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    weekday: 'short',
    hourCycle: 'h23',
  });
}

function partsOf(instant: number | string, language: Language): Parts {
  const found: Parts = { year: '', month: '', day: '', hour: '', minute: '', weekday: '' };
  for (const { type, value } of formats[language].formatToParts(new Date(instant))) {
    if (type in found) found[type as keyof Parts] = value;
  }
  return found;
}
