import type { Context } from './element-behavior.ts';
import { expressionType, failed, nobodyAssigned, ok } from './failures.ts';
import { isList, isRecord } from './mapping.ts';
import type { Assignment } from './human-plan.ts';
import type { NodeOf } from './plan.ts';
import type { InstanceState } from './state.ts';
import type { Expression, Json, Result } from './values.ts';

export type HumanTask = NodeOf<'userTask' | 'manualTask'>;
/** Whatever asks people: a task, or an ad-hoc sub-process they choose in. */
export type Asking = Pick<HumanTask, 'id' | 'assignment'>;

/**
 * Whom an assignment asks for. Principals are `role`, `role@scope` or a person's id; who holds a
 * role is the directory's business and is asked only where one person or all must be named.
 */
export type Asked =
  | {
      readonly type: 'people';
      readonly assignee: string | null;
      readonly candidates: readonly string[];
      readonly excluded: readonly string[];
    }
  | { readonly type: 'directory'; readonly wanted: Json }
  | { readonly type: 'skip' };

export const whomToAsk = (task: Asking, context: Context): Result<Asked> => {
  const { assignment } = task;
  if (!assignment) return ok(people(null, [], []));

  const excluded = barred(assignment, context.state);
  const named = personNamed(assignment, context);
  if (!named.ok) return named;
  if (named.value.length > 0) return onePerson(task, assignment, named.value, excluded, context);

  const principals = principalsOf(assignment, excluded, context);
  if (!principals.ok) return principals;
  const candidates = principals.value;
  if (candidates.length === 0) return whenEmpty(task, context);
  return assignment.strategy === 'claim'
    ? ok(people(null, candidates, excluded))
    : ok({ type: 'directory', wanted: { strategy: assignment.strategy, candidates, excluded } });
};

/** What the participants wait of a looped task asks the directory: everybody who qualifies. */
export const everybodyWanted = (task: Asking, context: Context): Result<Json> => {
  const { assignment } = task;
  if (!assignment) return failed(nobodyAssigned(task.id));
  const named = personNamed(assignment, context);
  if (!named.ok) return named;
  const excluded = barred(assignment, context.state);
  const principals = principalsOf(assignment, excluded, context);
  if (!principals.ok) return principals;
  return ok({ strategy: 'all', candidates: [...named.value, ...principals.value], excluded });
};

/** The directory has answered, or reports that nobody holds the role. */
export const asAnswered = (
  task: Asking,
  found: readonly string[],
  context: Context,
): Result<Asked> => {
  const { assignment } = task;
  const excluded = assignment ? barred(assignment, context.state) : [];
  const allowed = found.filter((person) => !excluded.includes(person));
  const [first] = allowed;
  if (first === undefined) return whenEmpty(task, context);
  const picked = assignment?.strategy === 'leastLoaded' || assignment?.strategy === 'roundRobin';
  return ok(people(picked ? first : null, allowed, excluded));
};

/** Who did one of these elements in this case may not do this one. */
export const barred = (
  { notSameAs }: Assignment,
  { handled }: InstanceState,
): readonly string[] => {
  const persons = handled
    .filter(({ elementId }) => notSameAs.includes(elementId))
    .flatMap(({ actor }) =>
      actor.onBehalfOf === undefined ? [actor.id] : [actor.id, actor.onBehalfOf],
    );
  return [...new Set(persons)];
};

export const priorityOf = (task: Asking, context: Context): Result<number> => {
  const source = task.assignment?.priority;
  if (!source) return ok(0);
  const value = context.evaluate(source);
  if (!value.ok) return value;
  return typeof value.value === 'number'
    ? ok(value.value)
    : failed(expressionType(source.feel, 'number', value.value));
};

/** `user`, or whoever handled the element named by `sameAs` last. */
const personNamed = (assignment: Assignment, context: Context): Result<readonly string[]> => {
  if (assignment.user) return namesOf(assignment.user, context);
  if (assignment.sameAs === undefined) return ok([]);
  const earlier = context.state.handled.filter(({ elementId }) => elementId === assignment.sameAs);
  const last = earlier[earlier.length - 1];
  return ok(last ? [last.actor.onBehalfOf ?? last.actor.id] : []);
};

const onePerson = (
  task: Asking,
  assignment: Assignment,
  named: readonly string[],
  excluded: readonly string[],
  context: Context,
): Result<Asked> => {
  const allowed = named.filter((person) => !excluded.includes(person));
  const [person] = allowed;
  if (person === undefined) return whenEmpty(task, context);
  if (allowed.length > 1) return ok(people(null, allowed, excluded));
  if (person !== context.state.startedBy.id || assignment.onSelf === 'allow')
    return ok(people(person, [person], excluded));
  return assignment.onSelf === 'skip' ? ok({ type: 'skip' }) : leaderOf(task, context);
};

/** A barred person bars nobody else who holds the role: only names listed one by one are left out. */
const principalsOf = (
  assignment: Assignment,
  excluded: readonly string[],
  context: Context,
): Result<readonly string[]> => {
  const { role, unit, expression } = assignment;
  const listed = expression ? namesOf(expression, context) : ok([]);
  if (!listed.ok) return listed;
  const allowed = listed.value.filter((name) => name.includes('@') || !excluded.includes(name));
  if (role === undefined) return ok(allowed);
  if (!unit) return ok([...allowed, role]);
  const units = namesOf(unit, context);
  return units.ok ? ok([...allowed, ...units.value.map((id) => `${role}@${id}`)]) : units;
};

const whenEmpty = (task: Asking, context: Context): Result<Asked> => {
  switch (task.assignment?.onEmpty ?? 'incident') {
    case 'incident':
      return failed(nobodyAssigned(task.id));
    case 'skip':
      return ok({ type: 'skip' });
    case 'starter':
      return ok(people(context.state.startedBy.id, [context.state.startedBy.id], []));
    case 'leader':
      return leaderOf(task, context);
  }
};

const leaderOf = (task: Asking, context: Context): Result<Asked> => {
  const { unit } = task.assignment ?? {};
  if (!unit) return failed(nobodyAssigned(task.id));
  const units = namesOf(unit, context);
  if (!units.ok) return units;
  return units.value.length > 0
    ? ok(
        people(
          null,
          units.value.map((id) => `unitLeader@${id}`),
          [],
        ),
      )
    : failed(nobodyAssigned(task.id));
};

/** One id, a list of ids, or things that have an `id` or a `person`; null is nobody, in a list too. */
const namesOf = (source: Expression, context: Context): Result<readonly string[]> => {
  const value = context.evaluate(source);
  if (!value.ok) return value;
  const names: string[] = [];
  for (const item of isList(value.value) ? value.value : [value.value]) {
    if (item === null) continue;
    const name = isRecord(item) ? (item['id'] ?? item['person'] ?? null) : item;
    if (typeof name !== 'string') return failed(expressionType(source.feel, 'list', value.value));
    if (name !== '') names.push(name);
  }
  return ok(names);
};

const people = (
  assignee: string | null,
  candidates: readonly string[],
  excluded: readonly string[],
): Asked => ({ type: 'people', assignee, candidates, excluded });
