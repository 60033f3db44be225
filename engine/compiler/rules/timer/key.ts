import { textOf } from '../../model.ts';
import type { Rule } from '../../rule.ts';

/** Keys, ladders and calendars named in the model exist in the county. */
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
    missing('ladder', resources.ladders);
    missing('calendar', resources.calendars);
  },
};
