import { describe, expect, it } from 'vitest';
import {
  countBySeverity,
  groupOfRule,
  severityOf,
  worstFirst,
} from '../../../designer/modeler/severity.ts';

const refused = { severity: 'error' } as const;
const blocked = { severity: 'warning', publish: 'block' } as const;
const toAcknowledge = { severity: 'warning', publish: 'ack' } as const;
const hint = { severity: 'warning', publish: null } as const;

describe('the severity of a problem', () => {
  it('says what it means for publication', () => {
    expect([refused, blocked, toAcknowledge, hint].map(severityOf)).toEqual([
      'refuse',
      'block',
      'ack',
      'hint',
    ]);
  });

  it('counts and orders, worst first', () => {
    const problems = [hint, blocked, refused, blocked];
    expect(countBySeverity(problems)).toEqual({ refuse: 1, block: 2, ack: 0, hint: 1 });
    expect(worstFirst(problems)).toEqual([refused, blocked, blocked, hint]);
  });

  it.each([
    ['assign/none', 'assignment'],
    ['timer/key', 'deadline'],
    ['form/ref', 'form'],
    ['gateway/condition', 'branches'],
    ['xml/id', 'basics'],
  ])('%s is mended in the fold %s', (rule, group) => {
    expect(groupOfRule(rule)).toBe(group);
  });
});
