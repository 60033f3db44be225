import { textOf } from '../../model.ts';
import { recurringRule } from '../../../time/sheets/recurring-rule.ts';
import type { Rule } from '../../rule.ts';
import { isStartTerm } from './start-time.ts';

/** Keys, ladders and calendars named in the model exist in the county, and a key is a term there. */
export const timerKey: Rule = {
  name: 'timer/key',
  level: 'B',
  appliesTo: 'bh:Timer',
  executableOnly: true,

  check(timer, report, { resources }) {
    const missing = (attribute: string, known: readonly string[] | undefined): void => {
      const name = textOf(timer, attribute);
      if (name !== undefined && known && !known.includes(name)) {
        report(timer, attribute, { actual: name });
      }
    };
    missing('key', resources.terms);
    const key = textOf(timer, 'key');
    const unit = key === undefined ? undefined : unitOf(resources.sheet?.[key]);
    if (unit !== undefined && NO_TERMS.includes(unit)) report(timer, 'unit', { actual: unit });
    else if (key !== undefined && unit !== undefined && isStartTerm(timer)) {
      // of the county's terms a recurring one alone begins a process
      if (!recurringRule(resources.sheet ?? {}, key)) report(timer, 'start', { actual: unit });
    }
    missing('ladder', resources.ladders);
    missing('calendar', resources.calendars);
  },
};

const unitOf = (term: unknown): string | undefined => {
  const { unit } = (term ?? {}) as { readonly unit?: unknown };
  return typeof unit === 'string' ? unit : undefined;
};

/** Parameters that are a number or a choice, and no time. */
const NO_TERMS = ['count', 'choice'];
