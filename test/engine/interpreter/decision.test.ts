import { describe, expect, it } from 'vitest';
import { readDecision } from '../../../engine/compiler/decisions.ts';
import { createEvaluate } from '../../../engine/feel/evaluate.ts';
import { decide } from '../../../engine/interpreter/decision.ts';
import type { Json, Result, Variables } from '../../../engine/interpreter/values.ts';
import { CALENDAR, MONDAY } from '../../support/story.ts';

const evaluate = createEvaluate();

const decided = (table: Readonly<Record<string, unknown>>, variables: Variables): Result<Json> => {
  const read = readDecision(table);
  if (!read.ok) throw new Error(`${read.fault.place}: ${read.fault.expected}`);
  return decide(read.table, (source) => evaluate(source, variables, MONDAY, CALENDAR));
};
const value = (table: Readonly<Record<string, unknown>>, variables: Variables): Json => {
  const result = decided(table, variables);
  if (!result.ok) throw new Error(result.failure.code);
  return result.value;
};

/** How urgent a suggestion is: by the people it concerns and by its class. */
const urgency = (hitPolicy: string) => ({
  hitPolicy,
  inputs: ['people', 'class'],
  outputs: [{ name: 'days', values: [5, 10, 30] }],
  rules: [
    { when: ['-', '-'], then: [30] },
    { when: ['> 100', 'not("talk")'], then: [10] },
    { when: ['>= 1000, null', '"road", "water"'], then: [5] },
    { when: ['[100..200[', 'contains(?, "a")'], then: [10] },
  ],
});
const many = { people: 5_000, class: 'road' }; // rules 1, 2, 3
const some = { people: 150, class: 'road' }; // rules 1, 2, 4
const few = { people: 5, class: 'talk' }; // rule 1

describe('hit policies', () => {
  it('U: one rule, or somebody must look', () => {
    expect(value(urgency('U'), few)).toBe(30);
    expect(decided(urgency('U'), many)).toMatchObject({
      ok: false,
      failure: { code: 'decisionConflict', detail: { policy: 'U', rules: 3 } },
    });
  });

  it('A: several rules with one answer', () => {
    const { rules, ...table } = urgency('A');
    expect(value({ ...table, rules: rules.slice(1) }, some)).toBe(10);
    expect(decided(urgency('A'), some)).toMatchObject({ failure: { code: 'decisionConflict' } });
  });

  it('P: the answer that weighs most', () => {
    expect(value(urgency('P'), many)).toBe(5);
    expect(value(urgency('P'), few)).toBe(30);
  });

  it('F: the first rule', () => expect(value(urgency('F'), many)).toBe(30));

  it('R, C: all of them as they stand', () => {
    expect(value(urgency('R'), many)).toEqual([30, 10, 5]);
    expect(value(urgency('C'), many)).toEqual([30, 10, 5]);
  });

  it('O: all of them by weight', () => expect(value(urgency('O'), many)).toEqual([5, 10, 30]));

  it('C+ C< C> C#: sum, least, most, how many', () => {
    const answers = ['C+', 'C<', 'C>', 'C#'].map((policy) => value(urgency(policy), some));
    expect(answers).toEqual([50, 10, 30, 3]);
  });

  it('nothing matches: nothing, an empty list, no number, none', () => {
    const none = (hitPolicy: string) =>
      value({ hitPolicy, inputs: ['x'], outputs: ['y'], rules: [{ when: ['1'], then: [1] }] }, {});
    expect(['U', 'A', 'P', 'F'].map(none)).toEqual([null, null, null, null]);
    expect(['R', 'O', 'C'].map(none)).toEqual([[], [], []]);
    expect(['C+', 'C<', 'C>', 'C#'].map(none)).toEqual([null, null, null, 0]);
  });
});

describe('answers', () => {
  const table = {
    inputs: ['n'],
    outputs: ['unit', { name: 'copy', default: '"office"' }],
    rules: [
      { when: ['< limit'], then: ['"small " + string(n)', '[n, limit]'] },
      { when: ['? > limit and ? < 100'], then: ['"large"', 'null'] },
    ],
  };

  it('of several outputs are a record, with what else is known', () => {
    expect(value(table, { n: 3, limit: 5 })).toEqual({ unit: 'small 3', copy: [3, 5] });
    expect(value(table, { n: 50, limit: 5 })).toEqual({ unit: 'large', copy: null });
  });

  it('are the defaults where no rule matches', () => {
    expect(value(table, { n: 500, limit: 5 })).toEqual({ unit: null, copy: 'office' });
  });

  it('that are no numbers cannot be added', () => {
    const sum = {
      hitPolicy: 'C+',
      inputs: [],
      outputs: ['y'],
      rules: [{ when: [], then: ['"a"'] }],
    };
    expect(decided(sum, {})).toMatchObject({ failure: { code: 'expressionType' } });
  });

  it('depend on days as well', () => {
    const days = {
      inputs: ['date(day)'],
      outputs: ['late'],
      rules: [
        { when: ['> date("2026-03-31")'], then: [true] },
        { when: ['<= date("2026-03-31")'], then: [false] },
      ],
    };
    expect(value(days, { day: '2026-04-01' })).toBe(true);
    expect(value(days, { day: '2026-03-31' })).toBe(false);
  });
});
