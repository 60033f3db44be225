import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runInNewContext } from 'node:vm';
import { build } from 'vite';
import { describe, expect, it } from 'vitest';
import { createEvaluate } from '../../../engine/feel/evaluate.ts';
import type { Calendar, Json, Variables } from '../../../engine/interpreter/values.ts';

const calendar: Calendar = {
  version: 'test',
  utcOffset: 480,
  hours: [{ from: 540, to: 1080 }],
  off: ['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20', '2026-02-23'],
  makeup: ['2026-02-14', '2026-02-28'],
  through: '2026-12-31',
};
const NOW = Date.UTC(2026, 1, 12, 1, 30); // 09:30 in the county
const evaluate = createEvaluate();

const valueOf = (feel: string, variables: Variables = {}): Json => {
  const result = evaluate({ feel }, variables, NOW, calendar);
  if (!result.ok) throw new Error(result.failure.en);
  return result.value;
};
const codeOf = (feel: string, variables: Variables = {}): string => {
  const result = evaluate({ feel }, variables, NOW, calendar);
  return result.ok ? `value ${JSON.stringify(result.value)}` : result.failure.code;
};

describe('FEEL', () => {
  it.each<[string, Variables, Json]>([
    ['outcome = "ACCEPT"', { outcome: 'ACCEPT' }, true],
    ['outcome = "ACCEPT"', { outcome: 'REFUSE' }, false],
    ['outcome = "A" or outcome = "B"', { outcome: 'B' }, true],
    ['= a.b > 3', { a: { b: 4 } }, true],
    ['missing > 3', {}, null],
    ['"text"', {}, 'text'],
    ['[1, 2][item > 1]', {}, [2]],
    ['count(votes[vote = "KEEP"])', { votes: [{ vote: 'KEEP' }, { vote: 'DROP' }] }, 1],
    ['if urgent then "A" else "B"', { urgent: false }, 'B'],
    ['get value(terms, "verify.max").value', { terms: { 'verify.max': { value: 2 } } }, 2],
    ['{"outcome": (item.action)}', { item: { action: 'KEEP' } }, { outcome: 'KEEP' }],
    ['["stationHead@" + case.station]', { case: { station: 's1' } }, ['stationHead@s1']],
    ['for x in 1..3 return x * 2', {}, [2, 4, 6]],
    ['sort([3,1,2], function(a, b) a < b)', {}, [1, 2, 3]],
  ])('gives the value of %s', (feel, variables, expected) => {
    expect(valueOf(feel, variables)).toEqual(expected);
  });

  it.each(['<', '<=', '>', '>='])('says the same of n %s 3, whoever compares', (operator) => {
    for (const n of [2.9, 3, 3.1, -3, 1e300, '3', true, null])
      expect(valueOf(`n ${operator} 3`, { n })).toBe(valueOf(`(n) ${operator} (3)`, { n }));
    expect(valueOf(`n ${operator} -0.5`, { n: -0.5 })).toBe(operator.endsWith('='));
  });

  it('knows the time of the step and no other clock', () => {
    expect(valueOf('now()')).toBe('2026-02-12T09:30:00+08:00');
    expect(valueOf('today()')).toBe('2026-02-12');
  });

  it('counts the days of the county calendar', () => {
    expect(valueOf('add working days(today(), 5)')).toBe('2026-02-26');
    expect(valueOf('add working days("2026-02-12", 1)')).toBe('2026-02-13');
    expect(valueOf('add months(date("2026-03-31"), 6)')).toBe('2026-09-30');
    expect(valueOf('working days between("2026-02-12", "2026-02-26")')).toBe(5);
    expect(valueOf('is working day("2026-02-14")')).toBe(true);
    expect(valueOf('is working day("2026-02-16")')).toBe(false);
  });

  it('turns dates and durations into texts', () => {
    expect(valueOf('{d: date("2026-01-02"), t: duration("P1D")}')).toEqual({
      d: '2026-01-02',
      t: 'P1D',
    });
  });

  it('matches, replaces and splits in linear time', () => {
    expect(valueOf('matches("木业协会", "^\\\\p{Han}+$")')).toBe(true);
    expect(valueOf('replace("a-b-c", "-", "")')).toBe('abc');
    expect(valueOf('split("a;b", ";")')).toEqual(['a', 'b']);
    expect(valueOf(`matches("${'a'.repeat(5_000)}!", "^(a+)+$")`)).toBe(false);
  });

  it('fails as a value when there is none', () => {
    expect(codeOf('a +')).toBe('expressionFailed');
    expect(codeOf('')).toBe('expressionFailed');
    expect(codeOf('function(x) x')).toBe('expressionFailed');
    expect(codeOf('1 / 0')).toBe('value null');
  });

  it('refuses work it could not bound, before it begins', () => {
    const list = Array.from({ length: 1_000 }, (_, index) => index);
    expect(codeOf('some x in 1..n satisfies x = 0', { n: 10_000_000 })).toBe('expressionTooCostly');
    expect(codeOf('some x in 1..10000000 satisfies x < 0')).toBe('expressionTooCostly');
    expect(codeOf('count(for a in list, b in list return a + b)', { list })).toBe(
      'expressionTooCostly',
    );
    expect(valueOf('count(list[item > 500])', { list })).toBe(499);
  });

  it('runs where there is no clock, no dice and no host', async () => {
    const source = await bundled('../../../engine/feel/evaluate.ts');
    const forbidden = `const refuse = () => { throw new Error('no host here'); };
      Date.now = refuse; Math.random = refuse;
      for (const name of ['structuredClone', 'crypto', 'Buffer', 'process']) delete globalThis[name];`;
    const found: unknown = runInNewContext(
      `${forbidden}\n${source}\nJSON.stringify(evaluation.createEvaluate()(
        { feel: 'add working days(today(), 1)' }, {}, ${NOW}, ${JSON.stringify(calendar)}))`,
    );
    expect(JSON.parse(String(found))).toEqual({ ok: true, value: '2026-02-13' });
  });
});

/** The module and all it imports as one script, as the workflow sandbox gets it. */
const bundled = async (path: string): Promise<string> => {
  const entry = fileURLToPath(new URL(path, import.meta.url));
  const output = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: false,
      lib: { entry, formats: ['iife'], name: 'evaluation' },
    },
  });
  expect(readFileSync(entry, 'utf8')).toContain('createEvaluate');
  const [first] = [output].flat();
  const chunk = first && 'output' in first ? first.output[0] : undefined;
  return chunk?.code ?? '';
};
