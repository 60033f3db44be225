import { extension, textOf } from '../../model.ts';
import { recurringRule } from '../../../time/sheets/recurring-rule.ts';
import type { Rule } from '../../rule.ts';
import { isStartTerm } from './start-time.ts';

/** Keys, ladders and calendars named in the model exist in the county, and a key is a term there. */
export const timerKey: Rule = {
  name: 'timer/key',
  level: 'B',
  appliesTo: ['bh:Timer', 'bpmn:Process'],
  executableOnly: true,

  check(element, report, { resources }) {
    const isTimer = element.$type === 'bh:Timer';
    const missing = (attribute: string, known: readonly string[] | undefined): void => {
      const name = isTimer ? textOf(element, attribute) : extension(element, attribute);
      if (name !== undefined && known && !known.includes(name)) {
        report(element, attribute, { actual: name });
      }
    };
    missing('calendar', resources.calendars);
    if (!isTimer) return;
    missing('key', resources.terms);
    const key = textOf(element, 'key');
    const unit = key === undefined ? undefined : unitOf(resources.sheet?.[key]);
    if (unit !== undefined && NO_TERMS.includes(unit)) report(element, 'unit', { actual: unit });
    else if (key !== undefined && unit !== undefined && isStartTerm(element)) {
      // of the county's terms a recurring one alone begins a process
      if (!recurringRule(resources.sheet ?? {}, key)) report(element, 'start', { actual: unit });
    }
    missing('ladder', resources.ladders);
  },
};

const unitOf = (term: unknown): string | undefined => {
  const { unit } = (term ?? {}) as { readonly unit?: unknown };
  return typeof unit === 'string' ? unit : undefined;
};

/** Parameters that are a number or a choice, and no time. */
const NO_TERMS = ['count', 'choice'];
