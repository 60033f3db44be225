import type { Context } from './element-behavior.ts';
import { isRecord, ownValue } from './mapping.ts';
import type { Json, Variables } from './values.ts';
import { holdersOf, taskOf } from './waits.ts';

/** Persons and principals, and those whose heads are meant: a directory knows who heads a body. */
export interface Recipients {
  readonly to: readonly string[];
  readonly headsOf: readonly string[];
}

/**
 * Whom a rung of a ladder names (domain.md §6). `holder`: whoever has the task, or may take it;
 * `holder:leader`: the head of his body; `role@path`: the role at the unit the case's own data
 * hold at that path. Anything else is a principal already.
 */
export const recipientsOf = (names: readonly string[], context: Context): Recipients => ({
  to: [
    ...new Set(
      names
        .filter((name) => name !== HEAD)
        .flatMap((name) => (name === HOLDER ? holders(context) : [named(name, context)])),
    ),
  ],
  headsOf: names.includes(HEAD) ? holders(context) : [],
});

export const HOLDER = 'holder';
export const HEAD = 'holder:leader';

const named = (name: string, { variables }: Context): string =>
  principalOf(name, variables) ?? name;

/** Null: the case holds no unit at the path the name asks for. */
export const principalOf = (name: string, variables: Variables): string | null => {
  const at = name.indexOf('@');
  if (at < 0) return name;
  const unit = valueAt(name.slice(at + 1).split('.'), variables);
  return typeof unit === 'string' ? `${name.slice(0, at)}@${unit}` : null;
};

const holders = ({ state, token }: Context): readonly string[] => {
  const open = taskOf(state, token.id);
  return open ? holdersOf(open.task) : [];
};

const valueAt = (path: readonly string[], variables: Variables): Json =>
  path.reduce<Json>(
    (value, name) => (isRecord(value) ? (ownValue(value, name) ?? null) : null),
    variables,
  );
