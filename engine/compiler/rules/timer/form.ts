import type { ModdleElement } from 'bpmn-moddle';
import { isIsoCycle, isIsoDate, isIsoDuration } from '../../event-definitions/iso-timer.ts';
import { elementOf, textOf } from '../../model.ts';
import { parseDuration } from '../../../time/duration.ts';
import type { ReportFault, Rule } from '../../rule.ts';

const FORMS: Readonly<Record<string, (text: string) => boolean>> = {
  timeDate: isIsoDate,
  timeDuration: isIsoDuration,
  timeCycle: isIsoCycle,
};

/** Looks like ISO 8601, so it was not meant as FEEL: `PT10X` would be read as a variable's name. */
const LOOKS_ISO = /^(R\d*\/|-?P[T\d]|\d{4}-)/;
const MOST_MONTHS = 120;
const MOST_MS = 3_653 * 86_400_000; // ten years

/** Terms are readable and not longer than any case can wait. */
export const timerForm: Rule = {
  name: 'timer/form',
  level: 'E',
  appliesTo: ['bpmn:TimerEventDefinition', 'bh:Timer'],
  executableOnly: true,

  check(timer, report) {
    if (timer.$type === 'bh:Timer') {
      checkCounty(timer, report);
      return;
    }
    for (const [form, isIso] of Object.entries(FORMS)) {
      const body = elementOf(timer, form);
      if (!body) continue;
      const text = textOf(body, 'body') ?? '';
      if (text === '') report(body, 'empty', { form });
      else if (LOOKS_ISO.test(text) && !isIso(text)) report(body, 'iso', { form, actual: text });
      else if (form === 'timeDuration') checkLength(body, text, report);
    }
  },
};

const checkCounty = (timer: ModdleElement, report: ReportFault): void => {
  const has = (name: string): boolean => textOf(timer, name) !== undefined;
  if (!has('key') && !(has('value') && has('unit'))) report(timer, 'county');
  const at = textOf(timer, 'at');
  if (at !== undefined && !/^([01]\d|2[0-4]):[0-5]\d$/.test(at))
    report(timer, 'at', { actual: at });
};

const checkLength = (body: ModdleElement, text: string, report: ReportFault): void => {
  const length = parseDuration(text);
  if (length && (length.months > MOST_MONTHS || length.ms > MOST_MS)) {
    report(body, 'long', { actual: text });
  }
};
