/** One row of a branch: 字段 · 关系 · 值. */
export interface ConditionRow {
  readonly field: string;
  readonly relation: Relation;
  readonly value: string;
  readonly type: 'text' | 'number' | 'boolean' | 'name';
}
export interface Condition {
  readonly join: 'and' | 'or';
  readonly rows: readonly ConditionRow[];
}
export const relations = ['=', '!=', '>', '>=', '<', '<='] as const;
export type Relation = (typeof relations)[number];

const NAME = String.raw`[\p{L}_][\p{L}\p{N}_]*(?:\.[\p{L}_][\p{L}\p{N}_]*)*`;
const ROW = new RegExp(
  String.raw`^\s*(${NAME})\s*(!=|>=|<=|=|>|<)\s*("(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?|${NAME})\s*$`,
  'u',
);
const RESERVED = /^(?:and|or|not|in|between|if|for|some|every|null)$/;

/**
 * Reads what the rows can show. Anything else, be it a function or a bracket, is `null` and stays
 * FEEL behind 高级: rows never rewrite what they do not understand.
 */
export const readCondition = (feel: string): Condition | null => {
  if (feel.trim() === '') return { join: 'and', rows: [] };
  const parts = splitOutsideQuotes(feel);
  if (parts === null) return null;
  const rows = parts.texts.map(readRow);
  return rows.every((row) => row !== null) ? { join: parts.join, rows } : null;
};

export const writeCondition = ({ join, rows }: Condition): string =>
  rows
    .filter(({ field }) => field.trim() !== '')
    .map((row) => `${row.field.trim()} ${row.relation} ${literalOf(row)}`)
    .join(` ${join} `);

/** What somebody typed, taken for what it looks like. */
export const typeOfValue = (value: string): ConditionRow['type'] => {
  if (/^-?\d+(\.\d+)?$/.test(value)) return 'number';
  return value === 'true' || value === 'false' ? 'boolean' : 'text';
};

const literalOf = ({ value, type }: ConditionRow): string =>
  type === 'text' ? JSON.stringify(value) : value;

const readRow = (text: string): ConditionRow | null => {
  const [, field, relation, literal] = ROW.exec(text) ?? [];
  if (!field || !literal || RESERVED.test(field) || RESERVED.test(literal)) return null;
  const row = { field, relation: relation as Relation };
  if (literal.startsWith('"')) return { ...row, ...unquoted(literal) };
  const type = typeOfValue(literal);
  return { ...row, value: literal, type: type === 'text' ? 'name' : type };
};

const unquoted = (literal: string): Pick<ConditionRow, 'value' | 'type'> => ({
  value: literal.slice(1, -1).replace(/\\(.)/g, '$1'),
  type: 'text',
});

/** Splits at `and` or at `or`, never at both: rows have no brackets to say which binds first. */
const splitOutsideQuotes = (
  feel: string,
): { join: 'and' | 'or'; texts: readonly string[] } | null => {
  const texts: string[] = [];
  const joins = new Set<string>();
  let from = 0;
  for (const found of feel.matchAll(/"(?:[^"\\]|\\.)*"|\b(and|or)\b/g)) {
    const join = found[1];
    if (join === undefined) continue;
    joins.add(join);
    texts.push(feel.slice(from, found.index));
    from = found.index + join.length;
  }
  texts.push(feel.slice(from));
  if (joins.size > 1) return null;
  return { join: joins.has('or') ? 'or' : 'and', texts };
};
