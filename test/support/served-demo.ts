import type { DemoCounty } from '../../engine/runtime/demo/organization.ts';
import { seedOrganizations } from '../../engine/runtime/demo/seed-organization.ts';
import { seedProcedures } from '../../engine/runtime/demo/seed-procedures.ts';
import { serveHost, type ServedHost } from './running-server.ts';

/** The whole server with these demo counties: their people and published procedures, no cases. */
export const serveDemo = async (counties: readonly DemoCounty[]): Promise<ServedHost> => {
  const host = await serveHost();
  await seedOrganizations(host.database.url('bihuan_owner'), counties);
  await seedProcedures(host.address, counties);
  return host;
};
