import type { Doer } from '../cases/ports.ts';
import type { AuditRow } from './body.ts';

/** Who did it and through which door: what every row about somebody's own act begins with. */
export const byPerson = ({
  person,
  session,
  request,
}: Doer): Pick<AuditRow, 'actor' | 'session' | 'request'> => ({
  actor: {
    account: person.accountId,
    person: person.personId,
    roles: person.posts.map(({ role }) => role),
    via: 'user',
  },
  session,
  request,
});
