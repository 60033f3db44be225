import type { ModdleElement } from 'bpmn-moddle';
import { isCivilDate } from '../../../time/civil-date.ts';
import { parseInstant, parseTimeOfDay } from '../../../time/instant.ts';
import { parseRecurrence } from '../../../time/recurring.ts';
import { numberOf, textOf } from '../../model.ts';
import type { Params } from '../../problems.ts';

/** Ten years; more is a slip of the pen. */
export const MOST_MONTHS = 120;
export const MOST_DAYS = 3_653;
export const COUNTY_OFFSET = 480; // the zone counties share; only dates without an offset need it

/** The key of a sentence of `timer/form`, and what it names. */
interface Fault {
  readonly key: string;
  readonly params?: Params;
}

/**
 * What a `bh:timer` says itself, read as it will be when it is armed: whatever could only be the
 * incident `timerInvalid` then, or would wait for an event nobody can name, is told now. A value or
 * anchor that begins with `=` is FEEL and not known yet; its words of choice are the schema's.
 */
export const writtenTermFault = (timer: ModdleElement): Fault | null => {
  const has = (name: string): boolean => textOf(timer, name) !== undefined;
  if (!has('key') && !(has('value') && has('unit'))) return { key: 'county' };

  const at = textOf(timer, 'at');
  if (at !== undefined && parseTimeOfDay(at) === null) return told('at', at);
  const count = numberOf(timer, 'count');
  if (count !== undefined && count < 1) return told('count', count);
  const anchor = literalIn(timer, 'anchor');
  if (anchor !== undefined && !isAnchor(anchor)) return told('anchor', anchor);
  const value = literalIn(timer, 'value');
  return value === undefined ? null : valueFault(timer, textOf(timer, 'unit') ?? '', value);
};

const told = (key: string, actual: string | number): Fault => ({ key, params: { actual } });

const literalIn = (timer: ModdleElement, name: string): string | undefined => {
  const text = textOf(timer, name);
  return text?.startsWith('=') ? undefined : text;
};

/** A recorded event's name, or a day. */
const isAnchor = (text: string): boolean =>
  /^[\p{L}_][\p{L}\p{N}_.-]*$/u.test(text) || parseInstant(text, COUNTY_OFFSET) !== null;

/** How many of a unit make ten years; a working day is counted as one of any. */
const MOST: Readonly<Record<string, number>> = {
  minutes: MOST_DAYS * 24 * 60,
  hours: MOST_DAYS * 24,
  workingHours: MOST_DAYS * 24,
  calendarDays: MOST_DAYS,
  workingDays: MOST_DAYS,
  months: MOST_MONTHS,
};

const valueFault = (timer: ModdleElement, unit: string, value: string): Fault | null => {
  if (unit === 'fixedDate') return isFixedDate(value) ? null : told('fixedDate', value);
  if (unit === 'recurring') return parseRecurrence(value) ? null : told('recurring', value);
  const most = MOST[unit];
  return most === undefined ? null : lengthFault(timer, unit, value, most);
};

/** Every year, once, or once at an hour. */
const isFixedDate = (text: string): boolean =>
  isCivilDate(`2000-${text}`) || parseInstant(text, COUNTY_OFFSET) !== null;

const WHOLE_UNITS = ['calendarDays', 'workingDays', 'months'];

const lengthFault = (
  timer: ModdleElement,
  unit: string,
  text: string,
  most: number,
): Fault | null => {
  const value = Number(text);
  if (!/^-?\d+(\.\d+)?$/.test(text)) return told('number', text);
  if (WHOLE_UNITS.includes(unit) && !Number.isInteger(value)) return told('whole', text);
  if (Math.abs(value) > most) return told('long', text);
  if (value < 0 && unit === 'workingHours') return told('backward', text);
  return value <= 0 && !hasAnchor(timer) ? told('notPositive', text) : null;
};

/** What counts back, or ends with the day itself, needs a day to count from, as in a county's sheet. */
const hasAnchor = (timer: ModdleElement): boolean =>
  (textOf(timer, 'anchor') ?? 'activation') !== 'activation';
