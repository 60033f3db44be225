import type { Context } from '../element-behavior.ts';
import { expressionType, failed, ok } from '../failures.ts';
import { isRecord } from '../mapping.ts';
import type { Expression, Result, Variables } from '../values.ts';

/** A name must be text: a number or null would silently match nothing. */
export const textOf = (source: Expression, context: Context): Result<string> => {
  const value = context.evaluate(source);
  if (!value.ok) return value;
  return typeof value.value === 'string'
    ? ok(value.value)
    : failed(expressionType(source.feel, 'string', value.value));
};

/** What a throw sends along; no expression, no content. */
export const payloadOf = (source: Expression | undefined, context: Context): Result<Variables> => {
  if (!source) return ok({});
  const value = context.evaluate(source);
  if (!value.ok) return value;
  return isRecord(value.value)
    ? ok(value.value)
    : failed(expressionType(source.feel, 'context', value.value));
};
