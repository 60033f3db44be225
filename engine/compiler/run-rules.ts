import { isExecutable, isOfType, processOf } from './model.ts';
import type { Reporter } from './reporter.ts';
import type { RuleContext } from './rule.ts';
import { rules } from './rules/index.ts';

/** Every rule over every element it applies to; rules judge independently of each other. */
export const runRules = (context: RuleContext, reporter: Reporter): void => {
  for (const rule of rules) {
    if (context.profile === 'sketch' && !rule.sketch) continue;
    const types = typeof rule.appliesTo === 'string' ? [rule.appliesTo] : rule.appliesTo;
    for (const element of context.elements) {
      if (!types.some((type) => isOfType(element, type))) continue;
      const process = processOf(element);
      if (rule.executableOnly && process && !isExecutable(process)) continue;
      rule.check(
        element,
        (at, key, params) => {
          const sentence = key.includes('/') ? key : key === '' ? rule.name : `${rule.name}.${key}`;
          reporter.report(at, sentence, params, rule.level);
        },
        context,
      );
    }
  }
};
