import { textOf } from '../../model.ts';
import { looseLocks } from '../../../time/sheets/locks.ts';
import type { Rule } from '../../rule.ts';

/** domain.md §14 R9: no parameter the model runs by is looser than the law lets it be. */
export const countyLocks: Rule = {
  name: 'county/R9',
  level: 'B',
  appliesTo: 'bh:Timer',
  executableOnly: true,

  check(timer, report, { resources: { sheet } }) {
    const key = textOf(timer, 'key');
    const loose = looseLocks(sheet ?? {}, []).find((fault) => fault.key === key);
    if (loose) report(timer, '', { key: loose.key, actual: written(sheet?.[loose.key]) });
  },
};

const written = (term: unknown): string => {
  const { value, unit } = (term ?? {}) as { readonly value?: unknown; readonly unit?: unknown };
  return `${JSON.stringify(value)} ${String(unit)}`;
};
