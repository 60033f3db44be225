import { describe, expect, it } from 'vitest';
import { carriedOut } from '../../../engine/interpreter/associations.ts';
import type { DataAssociation, DataWrite } from '../../../engine/interpreter/data-plan.ts';
import { mapped } from '../../../engine/interpreter/mapping.ts';
import type { Expression, Json, Result, Variables } from '../../../engine/interpreter/values.ts';
import { createEvaluate } from '../../../engine/feel/evaluate.ts';
import { CALENDAR, MONDAY } from '../../support/monday.ts';
import { feel } from '../../support/plan-builder.ts';

const evaluate = createEvaluate();
const reading =
  (visible: Variables) =>
  (source: Expression): Result<Json> =>
    evaluate(source, visible, MONDAY, CALENDAR);
const copy = (source: string, ...to: readonly [string, ...string[]]): DataAssociation => ({
  sources: [source],
  writes: [{ to, value: 'source' }],
});
const assign = (source: string, ...to: readonly [string, ...string[]]): DataWrite => ({
  to,
  value: feel(source),
});

/** BPMN 2.0.2 §10.4.2 and bpmn.md §3.7: copy, transformation, assignments, in document order. */
describe('data associations', () => {
  const visible = { a: 1, list: [1, 2], deep: { x: 1, y: 2 }, nothing: null };
  const carry = (associations: readonly DataAssociation[], into: Variables = {}) => {
    const done = carriedOut(associations, visible, into, reading(visible));
    return done.ok ? done.value : done.failure.code;
  };

  it.each([
    ['a copy', [copy('a', 'b')], { b: 1 }],
    ['a copy into a path', [copy('a', 'deep', 'z')], { deep: { z: 1 } }],
    ['several, the later over the earlier', [copy('a', 'b'), copy('list', 'b')], { b: [1, 2] }],
    [
      'a transformation',
      [{ sources: ['a', 'list'], writes: [assign('a + count(list)', 'b')] }],
      { b: 3 },
    ],
    [
      'assignments one after the other',
      [{ sources: ['a'], writes: [assign('a', 'r', 'x'), assign('a + 1', 'r', 'y')] }],
      { r: { x: 1, y: 2 } },
    ],
    [
      'none that lacks a source',
      [copy('missing', 'b'), copy('nothing', 'c'), copy('a', 'd')],
      { d: 1 },
    ],
    [
      'none that lacks one of several',
      [{ sources: ['a', 'missing'], writes: [assign('a', 'b')] }],
      {},
    ],
    ['one without a source', [{ sources: [], writes: [assign('5', 'b')] }], { b: 5 }],
    [
      'what can not be evaluated: not at all',
      [copy('a', 'b'), { sources: ['a'], writes: [assign('boom(', 'c')] }],
      'expressionFailed',
    ],
  ] as const)('carry out %s', (_what, associations, written) => {
    expect(carry(associations)).toEqual(written);
  });

  it('write at a path into what is there, and leave the rest of it', () => {
    expect(carry([copy('a', 'form', 'n')], { form: { kept: true, n: 0 } })).toEqual({
      form: { kept: true, n: 1 },
    });
    expect(carry([copy('a', 'form', 'n')], { form: 'a text' })).toEqual({ form: { n: 1 } });
  });
});

/** bpmn.md §4: all sources are read before the first write. */
describe('a mapping', () => {
  const map = (pairs: readonly (readonly [string, string])[], visible: Variables) => {
    const mappings = pairs.map(([target, source]) => ({ target, source: feel(source) }));
    const done = mapped(mappings, visible, reading(visible));
    return done.ok ? done.value : done.failure.code;
  };

  it.each([
    ['to a name', [['b', 'a + 1']], { b: 2 }],
    ['to a path', [['r.x.y', 'a']], { r: { x: { y: 1 } } }],
    [
      'to paths of the same record',
      [
        ['r.x', 'a'],
        ['r.y', 'b'],
      ],
      { r: { x: 1, y: 2 } },
    ],
    [
      'crosswise: both are read first',
      [
        ['a', 'b'],
        ['b', 'a'],
      ],
      { a: 2, b: 1 },
    ],
    [
      'to the same name: the last one stays',
      [
        ['c', 'a'],
        ['c', 'b'],
      ],
      { c: 2 },
    ],
    ['of what is not there: null', [['c', 'missing']], { c: null }],
    [
      'to nothing where one can not be read',
      [
        ['c', 'a'],
        ['d', 'boom('],
      ],
      'expressionFailed',
    ],
  ] as const)('writes %s', (_what, pairs, written) => {
    expect(map(pairs, { a: 1, b: 2 })).toEqual(written);
  });

  it('writes a path into a copy of what can be seen', () => {
    const visible = { form: { kept: true } };
    expect(map([['form.n', '1']], visible)).toEqual({ form: { kept: true, n: 1 } });
    expect(visible).toEqual({ form: { kept: true } });
  });
});
