import { readFileSync } from 'node:fs';
import { readConfig } from './config.ts';
import { passwordsOf } from './runtime/role-passwords.ts';
import { loadSecrets } from './runtime/secrets.ts';
import { prepareNamespace } from './runtime/temporal-namespace.ts';
import { migrateDatabase } from './store/migrate.ts';

const PATIENCE_MS = 60_000;

/** Brings servers that already run to this version: roles, tables, namespace. Repeating it is safe. */
const main = async (): Promise<void> => {
  const config = readConfig();
  if (!config.databaseUrl || !config.temporalAddress)
    throw new Error('Expected DATABASE_URL and TEMPORAL_ADDRESS, but one is not set');
  const admin = new URL(config.databaseUrl);
  if (config.databasePasswordFile)
    admin.password = readFileSync(config.databasePasswordFile, 'utf8').trim();
  admin.username ||= 'postgres';
  const database = admin.pathname.slice(1);
  admin.pathname = '/postgres'; // the product's own database may not be there yet

  await migrateDatabase({
    adminUrl: admin.href,
    database,
    passwords: passwordsOf(loadSecrets(config.secretsFile)),
  });
  await prepareNamespace({
    address: config.temporalAddress,
    namespace: config.temporalNamespace,
    patienceMs: PATIENCE_MS,
  });
};

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
});
