import { describe, expect, it } from 'vitest';
import { checkExpression } from '../../../engine/feel/check.ts';

const found = (source: string): readonly string[] =>
  checkExpression(source).map(({ sentence }) => sentence);

describe('what may be deployed as an expression', () => {
  it.each([
    'outcome = "A"',
    'count(votes[vote = "KEEP"]) >= 3',
    'x in [1..n]',
    'every x in list satisfies x.done',
    'sort(list, function(a, b) a.n < b.n)',
    'matches(code, "^[A-Z]+$")',
    'add working days(today(), 3)',
    'get value(terms, "verify.max")',
    'for i in 1..100 return i',
    'x in (> 1, <= 3)',
    'x in = 1',
    'x = -1',
    'approval count > 3',
  ])('lets %s pass', (source) => {
    expect(found(source)).toEqual([]);
  });

  it.each([
    ['', 'expr/syntax.empty'],
    ['a +', 'expr/syntax'],
    ['< 3', 'expr/syntax'],
    ['x = = 1', 'expr/syntax'],
    ['x == 1', 'expr/syntax'],
    ['x > > 1', 'expr/syntax'],
    ['x < 5 and > 3', 'expr/syntax'],
    ['not(if x then = 1 else 2)', 'expr/syntax'],
    ['if a then b', 'expr/syntax'],
    ['${a}', 'expr/syntax'],
    ['launch(1)', 'expr/function'],
    ['a.b(1)', 'expr/function'],
    ['function(x) x', 'expr/function.definition'],
    ['matches(code, pattern)', 'expr/regex'],
    ['matches(code, "(a)\\\\1")', 'expr/regex'],
    ['replace(code, "(?=a)", "")', 'expr/regex'],
    ['for i in 1..n return i', 'expr/cost.computed'],
    ['for i in 1..5000 return i', 'expr/cost.range'],
    ['for i in 1..500, j in 1..500 return i', 'expr/cost.ranges'],
    [Array.from({ length: 120 }, () => 'a').join(' + '), 'expr/cost.nodes'],
    [`"${'x'.repeat(3_000)}"`, 'expr/cost.bytes'],
  ])('refuses %s', (source, sentence) => {
    expect(found(source)).toContain(sentence);
  });
});
