import { answered, refused, InvariantViolation, type Answer } from '../answer.ts';
import { appendAudit } from '../audit/append.ts';
import type { AuditRow } from '../audit/body.ts';
import type { WithCounty } from '../store/county.ts';
import type { Accounts } from '../directory/accounts.ts';
import type { AccountRow, CountyRow } from '../store/sql/accounts.ts';
import type { LoginRow } from '../store/sql/sign-in.ts';
import {
  roleId,
  type County,
  type DemoAccountsResponse,
  type SignInBody,
} from './contract/session.ts';
import { GateBusy } from './gate.ts';
import type { SignedIn } from './identity.ts';
import type { LoginLimit } from './limits.ts';
import { namesOf } from './names.ts';
import { verifyPassword, type Credential } from './password.ts';
import { Problem } from './problems.ts';
import { SESSIONS_AN_ACCOUNT } from './session.ts';

export interface SignInPorts {
  readonly accounts: Accounts;
  readonly withCounty: WithCounty;
  readonly limit: LoginLimit;
  readonly demoPassword: string | null; // null: no demo accounts are offered
}
export interface Came {
  readonly ip: string;
  readonly requestId: string;
}
export interface Entered {
  readonly countyId: string;
  readonly accountId: string;
  readonly epoch: number;
  readonly kind: LoginRow['kind'];
}
export type SignIn = ReturnType<typeof createSignIn>;

/**
 * Name and password. Whether a name exists can be learned neither from the answer nor from its
 * time; five wrong ones lock the name, known or not. Every attempt is a row of the audit.
 */
export const createSignIn = (ports: SignInPorts) => ({
  signIn: (given: SignInBody, came: Came) => signIn(ports, given, came),
  signOut: (who: SignedIn, came: Came) => signOut(ports, who, came),

  find: async (countyId: string, accountId: string): Promise<AccountRow> => {
    const account = await ports.accounts.find(countyId, accountId);
    if (!account)
      throw new InvariantViolation(`Expected account "${accountId}" to exist, but it does not`);
    return account;
  },

  counties: async (): Promise<County[]> => (await ports.accounts.counties()).map(presentCounty),

  demoAccounts: () => demoAccounts(ports),
});

const signIn = async (
  ports: SignInPorts,
  given: SignInBody,
  came: Came,
): Promise<Answer<Entered>> => {
  const county = (await ports.accounts.counties()).find(({ code }) => code === given.county);
  const name = `${given.county}:${given.login.normalize('NFC').toLowerCase()}`;
  await closed(() => ports.limit.ask(name, came.ip));

  const login = county ? await closed(() => ports.accounts.login(county.id, given.login)) : null;
  const isRight = await closed(() => verifyPassword(given.password, credentialOf(login)));
  if (!county || !login || !isRight) {
    if (county) await record(ports, county.id, 'signInFailed', login, came);
    await closed(() => ports.limit.failed(name, came.ip));
    return refused({
      code: 'wrongCredentials',
      message: 'Expected a known name and its password, but they do not fit',
    });
  }
  if (login.disabled)
    return refused({
      code: 'accountDisabled',
      message: 'Expected an enabled account, but it is disabled',
    });

  await closed(() => ports.limit.succeeded(name));
  await ports.accounts.endOldSessions(login.accountId, SESSIONS_AN_ACCOUNT - 1);
  await record(ports, county.id, 'signedIn', login, came);
  return answered({
    countyId: county.id,
    accountId: login.accountId,
    epoch: login.securityEpoch,
    kind: login.kind,
  });
};

const signOut = (
  ports: SignInPorts,
  { person, sessionHash }: SignedIn,
  came: Came,
): Promise<void> =>
  ports.withCounty({ countyId: person.countyId, accountId: person.accountId }, (em) =>
    appendAudit(em, [
      {
        kind: 'signedOut',
        outcome: 'done',
        actor: { account: person.accountId, person: person.personId, via: 'user' },
        session: sessionHash,
        ip: came.ip,
        request: came.requestId,
      },
    ]),
  );

const demoAccounts = async (ports: SignInPorts): Promise<DemoAccountsResponse['accounts']> => {
  const password = ports.demoPassword;
  if (password === null) return [];
  const counties = await ports.accounts.counties();
  const found = await Promise.all(
    counties.map(async (county) => {
      const rows = await ports.accounts.demo(county.id);
      return rows.map((row) => ({
        county: presentCounty(county),
        login: row.login,
        password,
        personName: row.personName,
        title: namesOf(row.title ?? row.unitName ?? '', row.titleEn ?? row.unitNameEn),
        role: roleId.parse(row.role),
      }));
    }),
  );
  return found.flat();
};

const presentCounty = ({ code, name, nameEn }: CountyRow): County => ({
  code,
  name: namesOf(name, nameEn),
});

const credentialOf = (login: LoginRow | null): Credential | null =>
  login?.algorithm === 'scrypt' && login.parameters && login.salt && login.hash
    ? {
        algorithm: login.algorithm,
        parameters: login.parameters,
        salt: login.salt,
        hash: login.hash,
      }
    : null;

const record = (
  { withCounty }: SignInPorts,
  countyId: string,
  kind: 'signedIn' | 'signInFailed',
  login: LoginRow | null,
  { ip, requestId }: Came,
): Promise<void> => {
  const row: AuditRow = {
    kind,
    outcome: kind === 'signedIn' ? 'done' : 'refused',
    actor: { account: login?.accountId, person: login?.personId, via: 'user' },
    ip,
    request: requestId,
  };
  return withCounty({ countyId }, (em) => appendAudit(em, [row]));
};

/** Without its store nobody signs in; a busy gate is said to be one. */
const closed = async <T>(work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Problem) throw error;
    if (error instanceof GateBusy) throw new Problem('signInUnavailable', { retryAfter: 5 });
    throw new Problem('signInUnavailable');
  }
};
