import { can as canAudit } from '../policies/audit.ts';
import { can as canCalendar, type CalendarAction } from '../policies/calendar.ts';
import { can as canCase, type CaseAction, type CaseFacts } from '../policies/case.ts';
import { can as canDefinition, type DefinitionAction } from '../policies/definition.ts';
import { can as canDirectory } from '../policies/directory.ts';
import type { Person } from '../policies/person.ts';
import { can as canTask, type TaskAction, type TaskFacts } from '../policies/task.ts';
import type { Asking, Guard } from './endpoint.ts';

/**
 * The doors of the API: which policy is asked about which object. Loading is a port, so that the
 * same facts decide a page, a list and an act.
 */
export const anybody = (action: string): Guard<true> => ({
  action,
  load: () => Promise.resolve(true),
  canSee: () => true,
  can: () => true,
});

export const auditor: Guard<true> = {
  action: 'audit.read',
  load: () => Promise.resolve(true),
  canSee: () => true,
  can: ({ person }) => canAudit(person, 'read'),
};

export const colleague: Guard<true> = {
  action: 'directory.lookUp',
  load: () => Promise.resolve(true),
  canSee: () => true,
  can: ({ person }) => canDirectory(person, 'lookUp'),
};

export const calendarGuard = (action: CalendarAction): Guard<true> => ({
  action: `calendar.${action}`,
  load: () => Promise.resolve(true),
  canSee: () => true,
  can: ({ person }) => canCalendar(person, action),
});

export type Find<T> = (person: Person, id: string) => Promise<T | null>;

export const taskGuard = <T extends TaskFacts>(
  find: Find<T>,
  action: TaskAction | ((asking: Asking) => TaskAction),
): Guard<T> => ({
  action: typeof action === 'function' ? 'task.act' : `task.${action}`,
  load: ({ signedIn, params }) => find(signedIn.person, params['id'] ?? ''),
  canSee: ({ person }, task) => canTask(person, 'view', task),
  can: ({ person }, task, asking) =>
    canTask(person, typeof action === 'function' ? action(asking) : action, task),
});

export const caseGuard = <T extends CaseFacts>(find: Find<T>, action: CaseAction): Guard<T> => ({
  action: `case.${action}`,
  load: ({ signedIn, params }) => find(signedIn.person, params['id'] ?? ''),
  canSee: ({ person }, facts) => canCase(person, 'view', facts) || canCase(person, action, facts),
  can: ({ person }, facts) => canCase(person, action, facts),
});

export const startGuard: Guard<true> = {
  action: 'case.start',
  load: () => Promise.resolve(true),
  canSee: () => true,
  can: ({ person }) => canCase(person, 'start', null),
};

export const definitionGuard = <T extends { readonly countyId: string }>(
  find: Find<T>,
  action: DefinitionAction,
): Guard<T> => ({
  action: `definition.${action}`,
  load: ({ signedIn, params }) => find(signedIn.person, params['id'] ?? ''),
  canSee: ({ person }, definition) => canDefinition(person, 'view', definition),
  can: ({ person }, definition) => canDefinition(person, action, definition),
});

/** Lists of definitions and making a new one: no object yet. */
export const designer = (action: DefinitionAction): Guard<true> => ({
  action: `definition.${action}`,
  load: () => Promise.resolve(true),
  canSee: () => true,
  can: ({ person }) => canDefinition(person, action, null),
});
