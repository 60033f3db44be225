/** One comparison of a variable with a literal. */
interface Test {
  readonly name: string;
  readonly operator: string;
  readonly value: string;
}

const TEST =
  /^\(?\s*([\p{L}_][\p{L}\p{N}_. ]*?)\s*(!=|<=|>=|=|<|>)\s*("[^"]*"|-?\d+(?:\.\d+)?|true|false)\s*\)?$/u;
const WITH_OUTCOME = /^\((.*?)\) and \(/s; // how an asked outcome and a written condition are joined

/**
 * Whether two conditions can never both be true, by their looks alone: tests of one variable
 * against literals, an outcome above all. Everything else may hold together, because data is
 * abstracted.
 */
export const areExclusive = (one: string, other: string): boolean => {
  const [left, right] = [testsOf(one), testsOf(other)];
  if (left && right) return left.every((a) => right.every((b) => excludes(a, b)));
  return isNegation(one, other) || isNegation(other, one);
};

const isNegation = (one: string, other: string): boolean =>
  other.replace(/\s+/g, '') === `not(${one.replace(/\s+/g, '')})`;

/** null: more than a choice of plain tests. */
const testsOf = (condition: string): readonly Test[] | null => {
  const asked = WITH_OUTCOME.exec(condition)?.[1] ?? condition;
  const tests = asked.split(/\s+or\s+/).map((part) => TEST.exec(part.trim()));
  const found = tests.flatMap((match): Test[] => {
    const [, name = '', operator = '', value = ''] = match ?? [];
    return match ? [{ name: name.trim(), operator, value }] : [];
  });
  return found.length === tests.length ? found : null;
};

const excludes = (a: Test, b: Test): boolean => {
  if (a.name !== b.name) return false;
  if (a.operator === '=') return !holdsFor(b, a.value);
  if (b.operator === '=') return !holdsFor(a, b.value);
  if (a.operator === '!=' || b.operator === '!=') return false;
  if (a.operator[0] === b.operator[0]) return false;
  const [below, above] = a.operator.startsWith('<') ? [a, b] : [b, a];
  const [upper, lower] = [Number(below.value), Number(above.value)];
  if (Number.isNaN(upper) || Number.isNaN(lower)) return false;
  const canMeet = below.operator === '<=' && above.operator === '>=';
  return canMeet ? upper < lower : upper <= lower;
};

const holdsFor = ({ operator, value }: Test, actual: string): boolean => {
  const [left, right] = [Number(actual), Number(value)];
  switch (operator) {
    case '=':
      return actual === value;
    case '!=':
      return actual !== value;
    case '<':
      return !(left >= right);
    case '<=':
      return !(left > right);
    case '>':
      return !(left <= right);
    default:
      return !(left < right);
  }
};
