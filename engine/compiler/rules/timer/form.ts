import type { ModdleElement } from 'bpmn-moddle';
import {
  isIsoCycle,
  isIsoDate,
  isIsoDuration,
  looksIso,
} from '../../event-definitions/iso-timer.ts';
import { elementOf, is, textOf } from '../../model.ts';
import { parseCycle, parseDuration, type Duration } from '../../../time/duration.ts';
import { parseFeel } from '../../../feel/syntax.ts';
import { parseInstant } from '../../../time/instant.ts';
import type { ReportFault, Rule } from '../../rule.ts';
import { startTermFault, startTimeFault } from './start-time.ts';
import { COUNTY_OFFSET, MOST_DAYS, MOST_MONTHS, writtenTermFault } from './written-term.ts';

const FORMS: Readonly<Record<string, (text: string) => boolean>> = {
  timeDate: isIsoDate,
  timeDuration: isIsoDuration,
  timeCycle: isIsoCycle,
};

const MS_A_DAY = 86_400_000;

/** Terms are readable, do not run backward, and are not longer than any case can wait: ten years. */
export const timerForm: Rule = {
  name: 'timer/form',
  level: 'E',
  appliesTo: ['bpmn:TimerEventDefinition', 'bh:Timer'],
  executableOnly: true,

  check(timer, report, { now, resources }) {
    if (timer.$type === 'bh:Timer') {
      const fault = writtenTermFault(timer) ?? startTermFault(timer, now, resources.sheet);
      if (fault) report(timer, fault.key, fault.params);
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
      else {
        if (form === 'timeDate') checkDate(timer, body, text, now, report);
        const fault = startTimeFault(timer, { form, text }, now, resources.sheet);
        if (fault) report(body, fault, { form, actual: text });
      }
    }
  },
};

/** FEEL that says so by `=` is judged as such; what only cannot be read is no form of time at all. */
const isFeel = (text: string): boolean => {
  if (text.startsWith('=')) return true;
  return !looksIso(text) && parseFeel(text).ok;
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
