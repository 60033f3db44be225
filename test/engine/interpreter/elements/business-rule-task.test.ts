import { describe, expect, it } from 'vitest';
import { draw } from '../../../support/draw.ts';
import { businessRuleTask, feel } from '../../../support/plan-builder.ts';
import { tell } from '../../../support/story.ts';

const TABLE = {
  hitPolicy: 'F',
  inputs: [feel('amount')],
  outputs: [{ name: 'level' }],
  rules: [{ when: [{ feel: '> 10', of: 'amount' }], then: [feel('"key"')] }],
} as const;
type Own = NonNullable<Parameters<typeof businessRuleTask>[1]>;

const decide = (own: Own, amount: number | string = 11) =>
  tell(draw(['s -> t -> e'], businessRuleTask('t', own)), { variables: { amount } });

describe('a business rule task with a table', () => {
  it('decides in place: the answer stands under the name of its output', () => {
    const run = decide({ decision: TABLE });
    expect(run.variables).toEqual({ amount: 11, level: 'key' });
    expect(run.ended).toBe(true);
  });

  it('puts the answer into its result variable; none is null', () => {
    expect(decide({ decision: TABLE, resultVariable: 'x' }).variables['x']).toBe('key');
    expect(decide({ decision: TABLE, resultVariable: 'x' }, 1).variables['x']).toBeNull();
  });

  it('merges a record of several outputs, or keeps it whole in the result variable', () => {
    const decision = {
      ...TABLE,
      outputs: [{ name: 'level' }, { name: 'days' }],
      rules: [{ when: [{ feel: '-', of: 'amount' }], then: [feel('1'), feel('2')] }],
    };
    expect(decide({ decision }).variables).toMatchObject({ level: 1, days: 2 });
    expect(decide({ decision, resultVariable: 'x' }).variables['x']).toEqual({ level: 1, days: 2 });
  });

  it('that has two answers where one is wanted stops, and a retry decides again', () => {
    const rules = [
      TABLE.rules[0],
      { when: [{ feel: '> 20', of: 'amount' }], then: [feel('"top"')] },
    ];
    const run = decide({ decision: { ...TABLE, hitPolicy: 'U', rules } }, 21);
    expect(run.incidents).toEqual(['decisionConflict']);
    expect(run.resolve('retry', { amount: 15 }).variables).toMatchObject({ level: 'key' });
  });
});

describe('a business rule task without a table', () => {
  it('asks the host, and merges what it answers', () => {
    const run = decide({});
    expect(run.waits('job')).toHaveLength(1);
    expect(run.job('t', { level: 2 }).variables).toEqual({ amount: 11, level: 2 });
  });

  it('keeps the answer in its result variable', () => {
    expect(
      decide({ resultVariable: 'verdict' }).job('t', { level: 2 }).variables['verdict'],
    ).toEqual({ level: 2 });
  });

  it('that the host can not answer is an incident', () => {
    const run = decide({ resultVariable: 'verdict' }).jobFails('t');
    expect(run.incidents).toEqual(['hostFailed']);
    expect(run.resolve('retry').job('t', { level: 1 }).ended).toBe(true);
  });
});
