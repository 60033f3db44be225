import type { DecisionOutput, DecisionTable } from './decision-plan.ts';
import { decisionConflict, expressionType, failed, ok } from './failures.ts';
import { canonical } from './keys.ts';
import type { Expression, Json, Result } from './values.ts';

type Ask = (source: Expression) => Result<Json>;
type Row = readonly Json[]; // one value for each output

/**
 * What a table says (DMN 8.2.8 to 8.2.11). One output gives its value, several a record. Nothing
 * matching gives the defaults, else nothing; the policy makes one answer, or a list, of what does.
 */
export const decide = (table: DecisionTable, ask: Ask): Result<Json> => {
  const rows = matchingRows(table, ask);
  if (!rows.ok) return rows;
  const { hitPolicy, outputs } = table;
  switch (hitPolicy) {
    case 'U':
    case 'A':
      return agreed(table, rows.value, ask);
    case 'F':
      return single(table, rows.value, ask);
    case 'P':
      return single(table, byPriority(outputs, rows.value), ask);
    case 'R':
    case 'C':
      return ok(rows.value.map((row) => shaped(outputs, row)));
    case 'O':
      return ok(byPriority(outputs, rows.value).map((row) => shaped(outputs, row)));
    case 'C#':
      return ok(rows.value.length);
    case 'C+':
    case 'C<':
    case 'C>':
      return aggregated(hitPolicy, rows.value);
  }
};

const matchingRows = ({ rules }: DecisionTable, ask: Ask): Result<readonly Row[]> => {
  const rows: Row[] = [];
  for (const { when, then } of rules) {
    const holds = all(when, (test) => ask(test));
    if (!holds.ok) return holds;
    if (!holds.value.every((held) => held === true)) continue;
    const row = all(then, (value) => ask(value));
    if (!row.ok) return row;
    rows.push(row.value);
  }
  return ok(rows);
};

/** Unique: no other rule matches. Any: others match only with the same answer. */
const agreed = (table: DecisionTable, rows: readonly Row[], ask: Ask): Result<Json> => {
  const [first, ...others] = rows.map(canonical);
  const differs = others.some((other) => table.hitPolicy === 'U' || other !== first);
  return differs
    ? failed(decisionConflict(table.hitPolicy, rows.length))
    : single(table, rows, ask);
};

const single = ({ outputs }: DecisionTable, [first]: readonly Row[], ask: Ask): Result<Json> => {
  if (first) return ok(shaped(outputs, first));
  const defaults = all(outputs, (output) => (output.default ? ask(output.default) : ok(null)));
  if (!defaults.ok) return defaults;
  return ok(defaults.value.every((one) => one === null) ? null : shaped(outputs, defaults.value));
};

const shaped = (outputs: readonly DecisionOutput[], row: Row): Json =>
  outputs.length === 1
    ? (row[0] ?? null)
    : Object.fromEntries(outputs.map(({ name }, at) => [name, row[at] ?? null]));

/** The first output weighs most; a value outside the list comes last. */
const byPriority = (outputs: readonly DecisionOutput[], rows: readonly Row[]): readonly Row[] => {
  const rankOf = ({ values = [] }: DecisionOutput, value: Json): number => {
    const at = values.findIndex((one) => canonical(one) === canonical(value));
    return at === -1 ? values.length : at;
  };
  return rows.toSorted((a, b) => {
    for (const [at, output] of outputs.entries()) {
      const apart = rankOf(output, a[at] ?? null) - rankOf(output, b[at] ?? null);
      if (apart !== 0) return apart;
    }
    return 0;
  });
};

const aggregated = (policy: 'C+' | 'C<' | 'C>', rows: readonly Row[]): Result<Json> => {
  const numbers: number[] = [];
  for (const [value = null] of rows) {
    if (typeof value !== 'number') return failed(expressionType(policy, 'number', value));
    numbers.push(value);
  }
  if (numbers.length === 0) return ok(null);
  if (policy === 'C+') return ok(numbers.reduce((sum, number) => sum + number, 0));
  return ok(policy === 'C<' ? Math.min(...numbers) : Math.max(...numbers));
};

const all = <T>(items: readonly T[], read: (item: T) => Result<Json>): Result<readonly Json[]> => {
  const found: Json[] = [];
  for (const item of items) {
    const value = read(item);
    if (!value.ok) return value;
    found.push(value.value);
  }
  return ok(found);
};
