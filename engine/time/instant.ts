import type { Instant } from '../interpreter/values.ts';
import { isCivilDate, MS_A_DAY, MS_A_MINUTE, toCivil, toInstant } from './civil-date.ts';

const DATE_TIME =
  /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(Z|[+-]\d{2}:\d{2})?$/;
const TIME_OF_DAY = /^(\d{2}):(\d{2})$/;

/** An ISO date (its 00:00) or date-time; without an offset it is read in the county's zone. */
export const parseInstant = (text: string, utcOffset: number): Instant | null => {
  if (isCivilDate(text)) return toInstant(text, 0, utcOffset);

  const found = DATE_TIME.exec(text);
  const [, date = '', hour, minute, second = '0', fraction = '', zone] = found ?? [];
  if (!found || !isCivilDate(date) || Number(minute) > 59 || Number(second) > 59) return null;

  const offset = zone === undefined ? utcOffset : offsetOf(zone);
  const ms = Number(second) * 1_000 + Number(fraction.padEnd(3, '0').slice(0, 3));
  const sinceMidnight = (Number(hour) * 60 + Number(minute)) * MS_A_MINUTE + ms;
  if (offset === null || sinceMidnight > MS_A_DAY) return null;
  return toInstant(date, 0, offset) + sinceMidnight;
};

/** ISO date-time with the county's offset; milliseconds only where there are some. */
export const formatInstant = (instant: Instant, utcOffset: number): string => {
  const { date, msOfDay } = toCivil(instant, utcOffset);
  const seconds = Math.floor(msOfDay / 1_000);
  const ms = msOfDay % 1_000;
  const time = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60, seconds % 60];
  const clock = time.map(twoDigits).join(':') + (ms === 0 ? '' : `.${String(ms).padStart(3, '0')}`);
  const away = Math.abs(utcOffset);
  const zone = `${twoDigits(Math.floor(away / 60))}:${twoDigits(away % 60)}`;
  return `${date}T${clock}${utcOffset < 0 ? '-' : '+'}${zone}`;
};

/** 'HH:mm' as minutes since midnight; '24:00' is the end of the day. */
export const parseTimeOfDay = (text: string): number | null => {
  const [found, hour, minute] = TIME_OF_DAY.exec(text) ?? [];
  const minutes = Number(hour) * 60 + Number(minute);
  return found !== undefined && Number(minute) < 60 && minutes <= 1_440 ? minutes : null;
};

const offsetOf = (zone: string): number | null => {
  if (zone === 'Z') return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4, 6));
  if (minutes > 18 * 60) return null;
  return zone.startsWith('-') ? -minutes : minutes;
};

const twoDigits = (value: number): string => String(value).padStart(2, '0');
