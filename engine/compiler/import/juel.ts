import { checkExpression } from '../../feel/check.ts';

/**
 * Expressions of Camunda 7, `${…}` or `#{…}`, as FEEL where both mean the same: paths, literals,
 * comparisons and what joins them. Calls, arithmetic, ternaries and text with holes in it read
 * beans or convert types silently; they are refused (null).
 */
export const feelOfJuel = (text: string): string | null => {
  const body = /^\s*[$#]\{([^{}]*)\}\s*$/.exec(text)?.[1];
  const tokens = body === undefined ? null : tokensOf(body);
  if (!tokens) return null;
  const reader = { tokens, at: 0 };
  const feel = either(reader);
  if (feel === null || reader.at < tokens.length) return null;
  return checkExpression(feel).length === 0 ? feel : null;
};

/** Whether a text asks to be evaluated at all. */
export const isJuel = (text: string): boolean => /[$#]\{/.test(text);

interface Reader {
  readonly tokens: readonly string[];
  at: number;
}

const TOKEN =
  /\s*(?:(\d+(?:\.\d+)?|[\p{L}_][\p{L}\p{N}_]*(?:\.[\p{L}_][\p{L}\p{N}_]*)*|'[^'\\]*'|"[^"\\]*")|(&&|\|\||==|!=|<=|>=|[<>!()]))\s*/uy;

const tokensOf = (body: string): readonly string[] | null => {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < body.length) {
    const found = TOKEN.exec(body);
    if (!found) return null;
    tokens.push(found[1] ?? found[2] ?? '');
  }
  return tokens.length > 0 ? tokens : null;
};

const taken = (reader: Reader, words: readonly string[]): boolean => {
  if (!words.includes(reader.tokens[reader.at] ?? '')) return false;
  reader.at += 1;
  return true;
};

const joined = (
  reader: Reader,
  part: (reader: Reader) => string | null,
  words: readonly string[],
  feel: string,
): string | null => {
  const parts = [part(reader)];
  while (taken(reader, words)) parts.push(part(reader));
  return parts.includes(null) ? null : parts.join(` ${feel} `);
};

const either = (reader: Reader): string | null => joined(reader, both, ['||', 'or'], 'or');
const both = (reader: Reader): string | null => joined(reader, comparison, ['&&', 'and'], 'and');

const OPERATORS: Readonly<Record<string, string>> = {
  ...{ '==': '=', eq: '=', '!=': '!=', ne: '!=', '<': '<', lt: '<' },
  ...{ '>': '>', gt: '>', '<=': '<=', le: '<=', '>=': '>=', ge: '>=' },
};

const comparison = (reader: Reader): string | null => {
  const left = operand(reader);
  const word = reader.tokens[reader.at] ?? '';
  const operator = Object.hasOwn(OPERATORS, word) ? OPERATORS[word] : undefined;
  if (left === null || operator === undefined) return left;
  reader.at += 1;
  const right = operand(reader);
  return right === null ? null : `${left} ${operator} ${right}`;
};

const operand = (reader: Reader): string | null => {
  if (taken(reader, ['!', 'not'])) {
    const negated = operand(reader);
    return negated === null ? null : `not(${negated})`;
  }
  if (taken(reader, ['('])) {
    const inner = either(reader);
    return taken(reader, [')']) && inner !== null ? `(${inner})` : null;
  }
  const token = reader.tokens[reader.at] ?? '';
  reader.at += 1;
  if (/^\d/.test(token)) return token;
  if (/^['"]/.test(token)) return JSON.stringify(token.slice(1, -1));
  return isName(token) ? pathOf(token) : null;
};

const WORDS = new Set([
  'and',
  'or',
  'not',
  'eq',
  'ne',
  'lt',
  'gt',
  'le',
  'ge',
  'empty',
  'div',
  'mod',
  'instanceof',
]);

const isName = (token: string): boolean => /^[\p{L}_]/u.test(token) && !WORDS.has(token);

/** Objects of the other engine that a county's case does not have. */
const ENGINE_OBJECTS = new Set([
  'execution',
  'task',
  'externalTask',
  'caseExecution',
  'authenticatedUserId',
]);

/** Its counters by our names; it counts loops from 0, we from 1. */
const COUNTERS: Readonly<Record<string, string>> = {
  nrOfInstances: 'numberOfInstances',
  nrOfActiveInstances: 'numberOfActiveInstances',
  nrOfCompletedInstances: 'numberOfCompletedInstances',
  loopCounter: '(loopCounter - 1)',
};

const pathOf = (token: string): string | null => {
  if (ENGINE_OBJECTS.has(token.split('.')[0] ?? '')) return null;
  return Object.hasOwn(COUNTERS, token) ? (COUNTERS[token] ?? token) : token;
};
