import type { ModdleElement } from 'bpmn-moddle';
import { isAssignedItself, placeWithRole } from './elements/assignment.ts';
import {
  elementOf,
  elementsOf,
  extension,
  extensionElement,
  idOf,
  is,
  nameOf,
  textOf,
} from './model.ts';

/** What `bh:assignment` of a task says under one of its words: `role`, `unit`, `notSameAs`. */
export const assignment = (task: ModdleElement, word: string): string | undefined => {
  const said = extensionElement(task, 'Assignment');
  return said && textOf(said, word);
};

/** Somebody named outright, by role or by id; FEEL is not known before a case asks. */
export interface Named {
  readonly kind: 'role' | 'person';
  readonly id: string;
  readonly unit?: string; // undefined: any, or not known yet
}

/** The one name a task asks for; null: it asks for nobody, for several, or by what a case says. */
export const namedBy = (task: ModdleElement): Named | null => {
  const own = extensionElement(task, 'Assignment');
  if (own) return namedByItself(own);
  if (isAssignedItself(task)) {
    const role = elementsOf(task, 'resources').find((resource) => is(resource, 'Performer'));
    const resource = role && elementOf(role, 'resourceRef');
    return resource ? { kind: 'role', id: nameOf(resource) ?? idOf(resource) } : null;
  }
  const place = placeWithRole(task);
  const role = place && extension(place, 'role');
  return role === undefined ? null : { kind: 'role', id: role, ...literalUnit(place, 'bh:unit') };
};

const namedByItself = (own: ModdleElement): Named | null => {
  const [role, user] = [textOf(own, 'role'), textOf(own, 'user')];
  if (textOf(own, 'sameAs') !== undefined || textOf(own, 'expression') !== undefined) return null;
  if (user !== undefined) return user.startsWith('=') ? null : { kind: 'person', id: user };
  return role === undefined ? null : { kind: 'role', id: role, ...literalUnit(own, 'unit') };
};

const literalUnit = (
  place: ModdleElement | undefined,
  property: string,
): { readonly unit?: string } => {
  const unit = place && textOf(place, property);
  return unit === undefined || unit.startsWith('=') ? {} : { unit };
};
