import type { Json } from '../interpreter/values.ts';
import { LIST_SQUARED } from './catalog.ts';
import type { SyntaxNode } from './syntax.ts';

/** trust.md §4.2. A clock would make the bound differ between hosts, so work is counted instead. */
export const COST_LIMITS = {
  bytes: 2_048,
  nodes: 200,
  range: 1_000,
  ranges: 10_000,
  work: 250_000,
  text: 10_000,
  characters: 524_288, // of a whole result: as much as the state of a case
  levels: 100,
} as const;

/** What an expression costs, known from its syntax alone. */
export interface Cost {
  readonly nodes: number;
  /** Product of the sizes of its literal ranges. */
  readonly ranges: number;
  /** Loops over data, nested or not. */
  readonly iterations: number;
  /** A range whose size only the data know. */
  readonly computedRange: string | null;
  readonly largestRange: number;
}

const NOT_EVALUATED = new Set([
  'Identifier',
  'Name',
  'PositionalParameters',
  'Key',
  'InExpressions',
]);

export const costOf = (root: SyntaxNode): Cost => {
  let [nodes, ranges, iterations, largestRange] = [0, 1, 0, 0];
  let computedRange: string | null = null;

  const addRange = (node: SyntaxNode): void => {
    const size = rangeSize(node);
    if (size === null) computedRange ??= node.text;
    else {
      ranges *= Math.max(size, 1);
      largestRange = Math.max(largestRange, size);
    }
  };
  const visit = (node: SyntaxNode, tested: boolean): void => {
    if (/^[A-Z]/.test(node.name) && !NOT_EVALUATED.has(node.name)) nodes += 1;
    if (node.name === 'IterationContext') {
      if (isRange(node)) addRange(node);
      else iterations += 1;
    } else if (node.name === 'Interval' && !tested) addRange(node);
    else if (node.name === 'FilterExpression' && !isIndex(node)) iterations += 1;
    else if (node.name === 'FunctionInvocation' && LIST_SQUARED.has(calledName(node))) {
      iterations += 1;
    }
    // `x in [1..n]` asks whether, it walks nothing
    const below = node.name === 'PositiveUnaryTest' || node.name === 'SimplePositiveUnaryTest';
    for (const child of node.children) visit(child, tested || below);
  };
  visit(root, false);
  return { nodes, ranges, iterations, computedRange, largestRange };
};

/** The work an evaluation may take; 1 unit is about 0.3 µs. */
export const workOf = (cost: Cost, longestList: number): number =>
  cost.nodes * cost.ranges * Math.max(longestList, 1) ** cost.iterations;

export const longestListIn = (value: Json): number => {
  if (typeof value !== 'object' || value === null) return 0;
  if (isList(value)) {
    return value.reduce(
      (longest: number, item) => Math.max(longest, longestListIn(item)),
      value.length,
    );
  }
  return Object.values(value).reduce(
    (longest: number, item) => Math.max(longest, longestListIn(item)),
    0,
  );
};

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

export const calledName = (invocation: SyntaxNode): string =>
  (invocation.children[0]?.text ?? '').replace(/\s+/g, ' ');

const isRange = (node: SyntaxNode): boolean => node.children.some(({ name }) => name === '..');

const NUMBER = /^-?\s*\d+$/;

/** Number of steps of a range with literal bounds. */
const rangeSize = (node: SyntaxNode): number | null => {
  const bounds = node.children.filter(({ name }) => /^[A-Z]/.test(name)).map(({ text }) => text);
  const [from = '', to = ''] = bounds;
  if (bounds.length !== 2 || !NUMBER.test(from) || !NUMBER.test(to)) return null;
  return Math.abs(Number(to.replace(/\s/g, '')) - Number(from.replace(/\s/g, ''))) + 1;
};

/** `list[1]` picks one item. */
const isIndex = (filter: SyntaxNode): boolean => {
  const condition = filter.children.filter(({ name }) => /^[A-Z]/.test(name))[1];
  return condition !== undefined && NUMBER.test(condition.text);
};
