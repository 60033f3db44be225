import { can } from './calendar.ts';
import type { Person } from './person.ts';

/** What needs four eyes (trust.md §2.4). Calendar and terms are kept by the same people. */
export type ApprovalKind = 'publishCalendar' | 'changeParameters';

/** Whoever may publish it and did not work on it. */
export const mayDecide = (
  person: Person,
  { authors }: { readonly authors: readonly string[] },
): boolean => can(person, 'publish') && !authors.includes(person.personId);
