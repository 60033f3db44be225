import type { DatabaseRole } from '../store/migrate.ts';
import type { Secrets } from './secrets.ts';

/** Which secret opens which database role. */
export const passwordsOf = (secrets: Secrets): Readonly<Record<DatabaseRole, string>> => ({
  bihuan_owner: secrets.owner,
  bihuan_app: secrets.app,
  bihuan_worker: secrets.worker,
  bihuan_auth: secrets.auth,
  bihuan_auditor: secrets.auditor,
});
