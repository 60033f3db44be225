import { evaluate as run, unaryTest } from 'feelin';
import type { Evaluate, Json, Result, Variables } from '../interpreter/values.ts';
import { calendarFunctions } from './calendar-functions.ts';
import { COST_LIMITS, costOf, longestListIn, workOf, type Cost } from './cost.ts';
import { normalize } from './normalize.ts';
import { patternFunctions } from './patterns.ts';
import { parseFeel } from './syntax.ts';

const CACHED_EXPRESSIONS = 2_000; // some counties' definitions together; an entry is a few numbers

type Known = { readonly cost: Cost } | { readonly near: string };

/**
 * The one door to FEEL: the same value for the same expression, variables, time and calendar on
 * every host. Work is bounded before anything runs, never by a clock.
 */
export const createEvaluate = (): Evaluate => {
  const known = new Map<string, Known>();

  const inspect = (source: string, unary: boolean): Known => {
    const key = unary ? `unary ${source}` : source;
    const found = known.get(key);
    if (found) return found;
    const syntax = parseFeel(source, unary);
    const fresh = syntax.ok ? { cost: costOf(syntax.root) } : { near: syntax.near };
    if (known.size >= CACHED_EXPRESSIONS) known.delete(known.keys().next().value ?? '');
    known.set(key, fresh);
    return fresh;
  };

  return ({ feel, of: tested }, variables, now, calendar) => {
    const source = feel.trim().replace(/^=\s*/, '');
    const simple = tested !== undefined ? undefined : simpleValue(source, variables);
    if (simple !== undefined) return { ok: true, value: simple };

    const inspected = inspect(source, tested !== undefined);
    if ('near' in inspected) return failed(source, `FEEL near "${inspected.near}"`);
    const { cost } = inspected;
    if (cost.computedRange !== null) return tooCostly(source);

    const mentioned = mentionedIn(`${source} ${tested ?? ''}`, variables);
    const longest = cost.iterations === 0 ? 0 : longestListIn(mentioned);
    if (workOf(cost, longest) > COST_LIMITS.work) return tooCostly(source);

    try {
      const functions = { ...calendarFunctions(now, calendar), ...patternFunctions };
      const context = { ...mentioned, ...functions };
      const found =
        tested === undefined
          ? run(source, context)
          : unaryTest(source, { ...context, '?': run(tested, context).value });
      const normalized = normalize(found.value);
      if (normalized.ok) return normalized;
      switch (normalized.reason) {
        case 'text':
          return tooCostly(source);
        case 'size':
          return tooLarge(source);
        default:
          return failed(source, normalized.reason);
      }
    } catch (error) {
      return failed(source, error instanceof Error ? error.message : 'unknown');
    }
  };
};

const NUMBER = /^-?\d+(\.\d+)?$/;
const NAME = /^[A-Za-z_]\w*$/;
const EQUALS_TEXT = /^([A-Za-z_]\w*) = "([^"\\]*)"$/;
const COMPARED = /^([A-Za-z_]\w*) (<=?|>=?) (-?\d+(?:\.\d+)?)$/;
const WORDS: Readonly<Record<string, Json>> = { null: null, true: true, false: false };

/** Literals, plain variables, `outcome = "CODE"`, `n < 3`: most of what a plan asks, without a parser. */
const simpleValue = (source: string, variables: Variables): Json | undefined => {
  if (Object.hasOwn(WORDS, source)) return WORDS[source];
  if (NUMBER.test(source)) return Number(source);
  if (/^"[^"\\]*"$/.test(source)) return source.slice(1, -1);
  if (NAME.test(source) && Object.hasOwn(variables, source)) return variables[source];

  const equals = EQUALS_TEXT.exec(source);
  if (equals) {
    const [, name = '', text = ''] = equals;
    const value = Object.hasOwn(variables, name) ? variables[name] : undefined;
    return typeof value === 'string' ? value === text : undefined;
  }
  const compared = COMPARED.exec(source);
  if (!compared) return undefined;
  const [, name = '', operator = '', number = ''] = compared;
  const value = Object.hasOwn(variables, name) ? variables[name] : undefined;
  return typeof value === 'number' ? compare(value, operator, Number(number)) : undefined;
};

const compare = (one: number, operator: string, other: number): boolean => {
  if (one === other) return operator.endsWith('=');
  return operator.startsWith('<') ? one < other : one > other;
};

/** feelin copies its context deeply on every call; what the text does not name need not be there. */
const mentionedIn = (source: string, variables: Variables): Variables =>
  Object.fromEntries(Object.entries(variables).filter(([name]) => source.includes(name)));

const failed = (source: string, reason: string): Result<never> => ({
  ok: false,
  failure: {
    code: 'expressionFailed',
    zh: `应能求出表达式“${short(source)}”的值，实际出错：${short(reason)}`,
    en: `Expected the expression "${short(source)}" to have a value, but it failed: ${short(reason)}`,
    detail: { expression: source },
  },
});

const tooCostly = (source: string): Result<never> => ({
  ok: false,
  failure: {
    code: 'expressionTooCostly',
    zh: `表达式“${short(source)}”的计算量应不超过 ${COST_LIMITS.work}，实际超过`,
    en: `Expected the expression "${short(source)}" to need at most ${COST_LIMITS.work} units of work, but it needs more`,
    detail: { expression: source },
  },
});

const tooLarge = (source: string): Result<never> => ({
  ok: false,
  failure: {
    code: 'payloadTooLarge',
    zh: `表达式“${short(source)}”的值应不超过 ${COST_LIMITS.characters} 个字符、${COST_LIMITS.levels} 层，实际超过`,
    en: `Expected the value of "${short(source)}" to have at most ${COST_LIMITS.characters} characters and ${COST_LIMITS.levels} levels, but it has more`,
    detail: { expression: source },
  },
});

const short = (text: string): string => (text.length <= 80 ? text : `${text.slice(0, 80)}…`);
