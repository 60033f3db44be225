import { isRecord } from '../../../engine/forms/pointer.ts';
import type { Json } from '../../../engine/interpreter/values.ts';
import type { LogLine } from './log.ts';

const SOMEBODY = 'somebody';

/** One person for each name that is asked for; nobody asked for is somebody. */
export const peopleFor = (wanted: Json): readonly string[] => {
  const given = isRecord(wanted) ? wanted : {};
  const excluded = textsIn(given['excluded'] ?? []);
  const named = textsIn(given['candidates'] ?? []).filter((name) => !excluded.includes(name));
  return named.length > 0 ? named : [SOMEBODY];
};

/** Every name the person answers to: his own, and the role and place he was made up for. */
export const principalsOf = (person: string): readonly string[] => {
  const [principal = person] = person.split('#');
  const [role = principal] = principal.split('@');
  return [...new Set([person, principal, role])];
};

/**
 * Who may be played at a task: two holders of each role it asks for, whom it names, and whoever
 * has acted before, so that somebody it bars can be tried, too.
 */
export const personsFor = (
  { assignee, who }: { readonly assignee: string | null; readonly who: readonly string[] },
  log: readonly LogLine[],
  roles: readonly { readonly id: string }[],
): readonly string[] => {
  const isRole = (name: string): boolean =>
    roles.some(({ id }) => id === name.split('@')[0]?.split(':')[0]);
  const asked =
    assignee !== null
      ? [assignee]
      : who.flatMap((name) => (isRole(name) ? [`${name}#1`, `${name}#2`] : [name]));
  const before = log.flatMap((line) => (line.type === 'done' && line.by !== null ? [line.by] : []));
  return [...new Set([...asked, ...before])];
};

const textsIn = (list: Json): readonly string[] =>
  Array.isArray(list) ? list.filter((one) => typeof one === 'string') : [];
