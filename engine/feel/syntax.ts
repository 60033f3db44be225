import { parseExpression, parseUnaryTests } from 'feelin';

/** One node of a parsed expression, as far as anybody here looks at it. */
export interface SyntaxNode {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly children: readonly SyntaxNode[];
}

export type Syntax =
  | { readonly ok: true; readonly root: SyntaxNode }
  | { readonly ok: false; readonly at: number; readonly near: string };

/** A name with a keyword in it is one name only where the grammar is told so. */
const OUR_NAMES = { 'working days between': null, 'is working day': null };

/** Reads an expression without running it; nothing of its context is needed to know its shape. */
export const parseFeel = (source: string, unary = false): Syntax => {
  if (source.trim() === '') return { ok: false, at: 0, near: '' };

  const top: SyntaxNode[] = [];
  const open: { name: string; from: number; to: number; children: SyntaxNode[] }[] = [];
  let fault: { at: number } | null = null;

  const tree = unary
    ? parseUnaryTests(source, { ...OUR_NAMES, '?': null }, undefined)
    : parseExpression(source, OUR_NAMES, undefined);
  tree.iterate({
    enter(node) {
      const isFault = node.type.isError || isMisread(node.name, source.slice(node.from, node.to));
      if (isFault) fault ??= { at: node.from };
      if (node.type.isSkipped) return false;
      open.push({ name: node.name, from: node.from, to: node.to, children: [] });
      return true;
    },
    leave(node) {
      if (node.type.isSkipped) return;
      const done = open.pop();
      if (!done) return;
      const siblings = open.at(-1)?.children ?? top;
      siblings.push({ ...done, text: source.slice(done.from, done.to) });
    },
  });
  const found = fault as { at: number } | null; // assigned in the callback above
  if (found) return { ok: false, at: found.at, near: source.slice(found.at, found.at + 20) };

  const expression = unary ? top[0] : top[0]?.children[0];
  // The grammar also knows unary tests such as `< 3`; alone they are no value.
  if (!expression || (!unary && expression.name === 'SimplePositiveUnaryTest')) {
    return { ok: false, at: 0, near: source.slice(0, 20) };
  }
  const misplaced = misplacedTest(expression);
  if (misplaced) return { ok: false, at: misplaced.from, near: misplaced.text.slice(0, 20) };
  return { ok: true, root: expression };
};

/** The evaluator takes the `1` of `1e3`; `1.0e3` it reads whole. */
const isMisread = (name: string, text: string): boolean =>
  name === 'NumericLiteral' && /^\d+e/i.test(text);

/** Where a value is wanted; the parser takes `x = = 1` for a comparison with the test `= 1`. */
const WANT_VALUES: ReadonlySet<string> = new Set([
  ...['Comparison', 'ArithmeticExpression', 'Conjunction', 'Disjunction'],
  ...['IfExpression', 'QuantifiedExpression'],
]);

const misplacedTest = (root: SyntaxNode): SyntaxNode | undefined =>
  [...withDescendants(root)]
    .filter(({ name }) => WANT_VALUES.has(name))
    .flatMap(({ children }) => children)
    .find(
      ({ name, children }) =>
        name === 'SimplePositiveUnaryTest' && children[0]?.name === 'CompareOp',
    );

/** The node and everything below it. */
export const withDescendants = function* (node: SyntaxNode): Generator<SyntaxNode> {
  yield node;
  for (const child of node.children) yield* withDescendants(child);
};
