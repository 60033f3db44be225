import type { AuthPool } from '../store/auth-pool.ts';
import type { WithCounty } from '../store/county.ts';
import {
  selectAccount,
  selectDemoAccounts,
  type AccountRow,
  type CountyRow,
  type DemoAccountRow,
} from '../store/sql/accounts.ts';
import { deleteOldSessions, selectLogin, type LoginRow } from '../store/sql/sign-in.ts';

export interface AccountsPorts {
  readonly pool: AuthPool;
  readonly withCounty: WithCounty;
  readonly listCounties: () => Promise<readonly CountyRow[]>;
}

/** Who can sign in, and what he holds today. */
export interface Accounts {
  counties(): Promise<readonly CountyRow[]>;
  find(countyId: string, accountId: string): Promise<AccountRow | null>;
  login(countyId: string, name: string): Promise<LoginRow | null>;
  /** Leaves room for one more session of this account. */
  endOldSessions(accountId: string, keep: number): Promise<void>;
  demo(countyId: string): Promise<readonly DemoAccountRow[]>;
}

export const createAccounts = ({ pool, withCounty, listCounties }: AccountsPorts): Accounts => ({
  counties: listCounties,
  find: (countyId, accountId) =>
    withCounty({ countyId }, (em) => selectAccount(em, countyId, accountId)),
  login: (countyId, name) => selectLogin(pool, countyId, name),
  endOldSessions: (accountId, keep) => deleteOldSessions(pool, accountId, keep),
  demo: (countyId) => withCounty({ countyId }, (em) => selectDemoAccounts(em, countyId)),
});
