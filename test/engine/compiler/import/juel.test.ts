import { describe, expect, it } from 'vitest';
import { feelOfJuel } from '../../../../engine/compiler/import/juel.ts';

describe('an expression of Camunda 7', () => {
  it.each([
    ['${a}', 'a'],
    ['#{a.b.c}', 'a.b.c'],
    [' ${ 金额 } ', '金额'],
    ['${a == 1}', 'a = 1'],
    ['${a eq b}', 'a = b'],
    ["${a != 'x'}", 'a != "x"'],
    ['${a ge 1.5}', 'a >= 1.5'],
    ['${a lt b}', 'a < b'],
    ['${ok && a > 3 || !late}', 'ok and a > 3 or not(late)'],
    ['${(a or b) and not c}', '(a or b) and not(c)'],
    ['${a == null}', 'a = null'],
    ['${done == true}', 'done = true'],
    [
      '${nrOfCompletedInstances >= nrOfInstances}',
      'numberOfCompletedInstances >= numberOfInstances',
    ],
    ['${loopCounter == 0}', '(loopCounter - 1) = 0'],
    [`\${a == "it's"}`, 'a = "it\'s"'],
  ])('%s means %s', (juel, feel) => expect(feelOfJuel(juel)).toBe(feel));

  it.each([
    ['a call', '${bean.go()}'],
    ['arithmetic', '${a + 1}'],
    ['a ternary', '${a ? 1 : 2}'],
    ['an index', '${a[0]}'],
    ['emptiness', '${empty a}'],
    ['text with holes', 'Hello ${name}'],
    ['two of them', '${a}${b}'],
    ['the engine’s own objects', '${execution.id}'],
    ['a chain', '${a == b == c}'],
    ['an open bracket', '${(a}'],
    ['nothing', '${}'],
    ['half of one', '${a ==}'],
    ['an escape', "${a == 'it\\'s'}"],
    ['a word of FEEL', '${for}'],
    ['no expression', 'a'],
  ])('%s is refused', (_what, juel) => expect(feelOfJuel(juel)).toBeNull());

  it('a long one is read in one pass', () => {
    expect(feelOfJuel(`\${${'('.repeat(500)}`)).toBeNull();
    expect(feelOfJuel(`\${${'a.'.repeat(20_000)}}`)).toBeNull();
  });
});
