import type { ModdleElement } from 'bpmn-moddle';
import { isIsoCycle, isIsoDate, isIsoDuration } from '../../event-definitions/iso-timer.ts';
import { elementOf, is, textOf } from '../../model.ts';
import { isCivilDate } from '../../../time/civil-date.ts';
import { parseCycle, parseDuration, type Duration } from '../../../time/duration.ts';
import { parseFeel } from '../../../feel/syntax.ts';
import { parseInstant } from '../../../time/instant.ts';
import { parseRecurrence } from '../../../time/recurring.ts';
import type { ReportFault, Rule } from '../../rule.ts';

const FORMS: Readonly<Record<string, (text: string) => boolean>> = {
  timeDate: isIsoDate,
  timeDuration: isIsoDuration,
  timeCycle: isIsoCycle,
};

/** Looks like ISO 8601, so it was not meant as FEEL: `PT10X` would be read as a variable's name. */
const LOOKS_ISO = /^(R\d*\/|-?P[T\d]|\d{4}-)/;
const MOST_MONTHS = 120;
const MOST_DAYS = 3_653;
const MS_A_DAY = 86_400_000;
const COUNTY_OFFSET = 480; // the zone counties share; only dates without an offset need it

/** Terms are readable, do not run backward, and are not longer than any case can wait: ten years. */
export const timerForm: Rule = {
  name: 'timer/form',
  level: 'E',
  appliesTo: ['bpmn:TimerEventDefinition', 'bh:Timer'],
  executableOnly: true,

  check(timer, report, { now }) {
    if (timer.$type === 'bh:Timer') {
      checkCounty(timer, report);
      return;
    }
    for (const [form, isIso] of Object.entries(FORMS)) {
      const body = elementOf(timer, form);
      if (!body) continue;
      const text = textOf(body, 'body') ?? '';
      if (text === '') report(body, 'empty', { form });
      else if (!isIso(text) && !isFeel(text)) report(body, 'iso', { form, actual: text });
      else if (isBackward(lengthOf(form, text))) report(body, 'backward', { actual: text });
      else if (isTooLong(lengthOf(form, text))) report(body, 'long', { actual: text });
      else if (form === 'timeDate') checkDate(timer, body, text, now, report);
    }
  },
};

/** FEEL that says so by `=` is judged as such; what only cannot be read is no form of time at all. */
const isFeel = (text: string): boolean => {
  if (text.startsWith('=')) return true;
  return !LOOKS_ISO.test(text) && parseFeel(text).ok;
};

const lengthOf = (form: string, text: string): Duration | null => {
  if (form === 'timeDuration') return parseDuration(text);
  return form === 'timeCycle' ? (parseCycle(text, COUNTY_OFFSET)?.every ?? null) : null;
};

/** Nothing at all is a length: it is due at once. */
const isBackward = (length: Duration | null): boolean =>
  length !== null && (length.months < 0 || length.ms < 0);

const isTooLong = (length: Duration | null): boolean =>
  length !== null && length.months / MOST_MONTHS + length.ms / (MOST_DAYS * MS_A_DAY) > 1;

/** Only what starts a process would have started it already. */
const checkDate = (
  timer: ModdleElement,
  body: ModdleElement,
  text: string,
  now: number | undefined,
  report: ReportFault,
): void => {
  const at = parseInstant(text, COUNTY_OFFSET);
  if (now === undefined || at === null || !is(timer.$parent, 'StartEvent')) return;
  if (at < now) report(body, 'past', { actual: text });
};

const checkCounty = (timer: ModdleElement, report: ReportFault): void => {
  const has = (name: string): boolean => textOf(timer, name) !== undefined;
  if (!has('key') && !(has('value') && has('unit'))) report(timer, 'county');
  const at = textOf(timer, 'at');
  if (at !== undefined && !/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/.test(at))
    report(timer, 'at', { actual: at });
  const [unit, value] = [textOf(timer, 'unit') ?? '', textOf(timer, 'value')];
  if (value !== undefined && !value.startsWith('=')) checkValue(timer, unit, value, report);
};

/** How many of a unit make ten years; a working day is counted as one of any. */
const MOST: Readonly<Record<string, number>> = {
  minutes: MOST_DAYS * 24 * 60,
  hours: MOST_DAYS * 24,
  workingHours: MOST_DAYS * 24,
  calendarDays: MOST_DAYS,
  workingDays: MOST_DAYS,
  months: MOST_MONTHS,
};

const checkValue = (
  timer: ModdleElement,
  unit: string,
  actual: string,
  report: ReportFault,
): void => {
  if (unit === 'fixedDate') {
    const isDate = isCivilDate(actual) || isCivilDate(`2000-${actual}`);
    if (!isDate) report(timer, 'fixedDate', { actual });
  } else if (unit === 'recurring') {
    if (!parseRecurrence(actual)) report(timer, 'recurring', { actual });
  } else if (Number(actual) > (MOST[unit] ?? Infinity)) report(timer, 'long', { actual });
  else if (unit in MOST && Number(actual) <= 0 && !hasAnchor(timer))
    report(timer, 'notPositive', { actual });
};

/** What counts back, or ends with the day itself, needs a day to count from, as in a county's sheet. */
const hasAnchor = (timer: ModdleElement): boolean =>
  (textOf(timer, 'anchor') ?? 'activation') !== 'activation';
