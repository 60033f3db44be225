import { FUNCTIONS, PATTERN_FUNCTIONS } from './catalog.ts';
import { calledName, COST_LIMITS, costOf } from './cost.ts';
import { isPattern } from './patterns.ts';
import { parseFeel, withDescendants, type SyntaxNode } from './syntax.ts';

/** Why an expression may not be deployed; `sentence` is the compiler's key of the words. */
export interface FeelProblem {
  readonly sentence: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** Syntax, functions, patterns and cost of one expression (bpmn.md §10, `expr/*`). */
export const checkExpression = (source: string, unary = false): readonly FeelProblem[] => {
  const bytes = utf8Length(source);
  if (bytes > COST_LIMITS.bytes) {
    return [{ sentence: 'expr/cost.bytes', params: { limit: COST_LIMITS.bytes, actual: bytes } }];
  }
  const syntax = parseFeel(source, unary);
  if (!syntax.ok) {
    return [
      {
        sentence: source.trim() === '' ? 'expr/syntax.empty' : 'expr/syntax',
        params: { actual: source, near: syntax.near || '∅', position: syntax.at + 1 },
      },
    ];
  }
  const problems: FeelProblem[] = [];
  checkFunctions(syntax.root, null, problems);
  checkCost(syntax.root, problems);
  return problems;
};

const checkFunctions = (node: SyntaxNode, caller: string | null, problems: FeelProblem[]): void => {
  let called = caller;
  if (node.name === 'FunctionInvocation') {
    called = calledName(node);
    if (!FUNCTIONS.has(called)) {
      problems.push({ sentence: 'expr/function', params: { actual: called } });
    } else if (PATTERN_FUNCTIONS.has(called)) checkPattern(node, called, problems);
  }
  if (node.name === 'FunctionDefinition' && caller !== 'sort') {
    problems.push({ sentence: 'expr/function.definition', params: { actual: node.text } });
  }
  for (const child of node.children) checkFunctions(child, called, problems);
};

const checkPattern = (call: SyntaxNode, called: string, problems: FeelProblem[]): void => {
  const parameters = call.children.find(({ name }) => name === 'PositionalParameters');
  const pattern = parameters?.children.filter(({ name }) => /^[A-Z]/.test(name))[1];
  const literal = pattern?.name === 'StringLiteral' ? stringValue(pattern.text) : null;
  if (literal === null || !isPattern(literal)) {
    problems.push({
      sentence: 'expr/regex',
      params: { function: called, actual: pattern?.text ?? '–' },
    });
  }
};

const stringValue = (text: string): string | null => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'string' ? value : null;
  } catch {
    return null;
  }
};

const checkCost = (root: SyntaxNode, problems: FeelProblem[]): void => {
  const cost = costOf(root);
  const over = (what: string, limit: number, actual: number): void => {
    if (actual > limit) problems.push({ sentence: `expr/cost.${what}`, params: { limit, actual } });
  };
  over('nodes', COST_LIMITS.nodes, cost.nodes);
  over('range', COST_LIMITS.range, cost.largestRange);
  over('ranges', COST_LIMITS.ranges, cost.ranges);
  if (cost.computedRange !== null) {
    problems.push({ sentence: 'expr/cost.computed', params: { actual: cost.computedRange } });
  }
};

/** The variables an expression names, first steps of paths only. */
export const namesIn = (source: string): readonly string[] => {
  const syntax = parseFeel(source);
  if (!syntax.ok) return [];
  return [...withDescendants(syntax.root)]
    .filter(({ name }) => name === 'VariableName')
    .map(({ text }) => text.replace(/\s+/g, ' '));
};

const utf8Length = (text: string): number => {
  let length = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    length += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return length;
};
