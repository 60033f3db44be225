import { arm } from './arming.ts';
import { contextOf } from './context.ts';
import type { ScopePlan } from './plan.ts';
import { triggersOf } from './positions.ts';
import { keep, type Run } from './run.ts';
import type { Token } from './state.ts';
import type { Failure, Json } from './values.ts';

/** A token becomes a scope: its variables exist, its event sub-processes listen. */
export const enterScope = (run: Run, token: Token, scope: ScopePlan): Failure | null => {
  const declared: [string, Json][] = [];
  for (const { name, initial } of scope.variables) {
    if (token.variables && Object.hasOwn(token.variables, name)) continue;
    const value = initial ? contextOf(run, token).evaluate(initial) : null;
    if (value && !value.ok) return value.failure;
    declared.push([name, value ? value.value : null]);
  }
  const entered = keep(run, {
    ...token,
    variables: { ...Object.fromEntries(declared), ...token.variables },
  });
  for (const start of scope.eventSubProcesses.flatMap((id) => triggersOf(run.plan, id))) {
    const failure = arm(run, entered, start);
    if (failure) return failure;
  }
  return null;
};
