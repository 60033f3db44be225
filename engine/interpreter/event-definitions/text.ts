import type { Context } from '../element-behavior.ts';
import { thrownWith } from '../event-data.ts';
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

/** What a throw sends along: the data inputs of its event, then what is mapped. */
export const payloadOf = (
  { payload, items = [] }: { readonly payload?: Expression; readonly items?: readonly string[] },
  context: Context,
): Result<Variables> => {
  const thrown = items.length === 0 ? {} : thrownWith(items, context.variables);
  if (!payload) return ok(thrown);
  const value = context.evaluate(payload);
  if (!value.ok) return value;
  return isRecord(value.value)
    ? ok({ ...thrown, ...value.value })
    : failed(expressionType(payload.feel, 'context', value.value));
};
