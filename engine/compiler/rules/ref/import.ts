import { textOf } from '../../model.ts';
import type { Rule } from '../../rule.ts';

/** A definition stands alone; what it imports is not read. */
export const refImport: Rule = {
  name: 'ref/import',
  level: 'W',
  appliesTo: 'bpmn:Import',
  check: (element, report) => report(element, '', { actual: textOf(element, 'location') ?? '' }),
};
