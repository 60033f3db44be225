import { isRecord } from '../../../engine/forms/pointer.ts';
import type { Json } from '../../../engine/interpreter/values.ts';

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

const textsIn = (list: Json): readonly string[] =>
  Array.isArray(list) ? list.filter((one) => typeof one === 'string') : [];
