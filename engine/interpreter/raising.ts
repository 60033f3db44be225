import type { Context, Raised } from './element-behavior.ts';
import { definitionBehavior } from './event-definitions/index.ts';
import { ok } from './failures.ts';
import type { EventDefinition } from './plan.ts';
import type { Result } from './values.ts';

const LAST: readonly string[] = ['error', 'cancel', 'terminate']; // nothing runs after one of these

/** What a throwing event raises: all its definitions, in the order drawn. */
export const raisedBy = (
  definitions: readonly EventDefinition[],
  context: Context,
): Result<readonly Raised[]> => {
  const first: Raised[] = [];
  const last: Raised[] = [];
  for (const definition of definitions) {
    const raised = definitionBehavior(definition).raise?.(definition, context);
    if (!raised) continue;
    if (!raised.ok) return raised;
    (LAST.includes(definition.type) ? last : first).push(raised.value);
  }
  return ok([...first, ...last]);
};

/** What a throwing event undoes, before it raises what ends its path. */
export const compensationsOf = (
  definitions: readonly EventDefinition[],
): readonly (EventDefinition & { readonly type: 'compensate' })[] =>
  definitions.filter((definition) => definition.type === 'compensate');

/** What is left to raise when the undoing is over: messages and signals are out already. */
export const raisedAfter = (
  definitions: readonly EventDefinition[],
  context: Context,
): Result<readonly Raised[]> => {
  const raised = raisedBy(definitions, context);
  return raised.ok ? ok(raised.value.filter(({ type }) => type !== 'effect')) : raised;
};
