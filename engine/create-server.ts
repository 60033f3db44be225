import { createServer as createHttpServer, type Server } from 'node:http';
import { join } from 'node:path';
import { createReadAudit } from './audit/read-audit.ts';
import { createCalendarUseCases, type CalendarUseCases } from './calendars/use-cases.ts';
import { createAct } from './cases/act.ts';
import { createCommitteeUseCases } from './cases/committee-use-cases.ts';
import { createFindCase, createFindTask } from './cases/find-task.ts';
import { createInbox } from './cases/inbox.ts';
import { createListCases } from './cases/list-cases.ts';
import { createCountUnread, createMarkNoticesRead, createReadNotices } from './cases/notices.ts';
import { createPlanLibrary } from './cases/plan-library.ts';
import type { CasePorts } from './cases/ports.ts';
import { createPreview } from './cases/preview.ts';
import { createReached } from './cases/reached.ts';
import { createReadCase, createReadDiagram } from './cases/read-case.ts';
import { createReadForm } from './cases/read-form.ts';
import { createReadTask } from './cases/read-task.ts';
import { createSaveDraft as createSaveTaskDraft } from './cases/save-draft.ts';
import { createStartCase } from './cases/start-case.ts';
import { createSubmitCase } from './cases/submit-case.ts';
import { createTracking } from './cases/tracking.ts';
import { CHECKOUT } from './config.ts';
import { createCountyUseCases } from './definitions/county-use-cases.ts';
import { createCreateDefinition } from './definitions/create-definition.ts';
import { createDeployDefinition } from './definitions/deploy-definition.ts';
import { createDeployGate, type GateOptions } from './definitions/deploy-gate.ts';
import type { DefinitionPorts } from './definitions/ports.ts';
import { createReadDefinitions } from './definitions/read-definitions.ts';
import { createReadImport } from './definitions/read-import.ts';
import { createReadTemplates } from './definitions/read-templates.ts';
import { createSaveDraft } from './definitions/save-draft.ts';
import { createAccounts } from './directory/accounts.ts';
import { createLookUp } from './directory/look-up.ts';
import { createEvaluate } from './feel/evaluate.ts';
import { createFileFolder } from './files/file-folder.ts';
import { createKeepFile } from './files/keep-file.ts';
import { createReadFile } from './files/read-file.ts';
import { createApp, type UseCases } from './http/app.ts';
import type { Registered } from './http/endpoint.ts';
import type { FileUseCases } from './http/routes/files.ts';
import { createLimits } from './http/limits.ts';
import { listen } from './http/listen.ts';
import { createSignIn } from './http/sign-in.ts';
import type { Logger } from './log.ts';
import { createAuthPool } from './store/auth-pool.ts';
import { createWithCounty, type WithCounty } from './store/county.ts';
import { askDatabase, createDatabaseClock, type DatabaseClock } from './store/database-clock.ts';
import { listenForCases } from './store/listen.ts';
import type { DatabaseRole } from './store/migrate.ts';
import { createOrm } from './store/orm.ts';
import { selectCounties } from './store/sql/accounts.ts';
import { createCalendarSpread } from './temporal/calendar-spread.ts';
import { createCaseRunner, type CaseRunner } from './temporal/case-runner.ts';
import { connectTemporal, type TemporalAddress } from './temporal/connection.ts';
import { createSchedules } from './temporal/schedules.ts';

export interface ServerOptions {
  readonly urlOf: (role: DatabaseRole) => string;
  readonly temporal: TemporalAddress;
  readonly taskQueue: string;
  readonly sessionSecret: string;
  readonly trackingSecret: string;
  readonly filesFolder: string; // attachments
  readonly publicOrigin: string | null;
  readonly demoPassword: string | null;
  readonly generousLimits: boolean;
  readonly gate?: GateOptions;
  readonly log: Logger;
}
export interface RunningServer {
  readonly http: Server;
  readonly registered: readonly Registered[];
  readonly runner: CaseRunner;
  readonly clock: DatabaseClock;
  /** Everybody's door, for whoever starts the product. */
  readonly withCounty: WithCounty;
  listen(port: number, host: string): Promise<string>;
  close(): Promise<void>;
}

const REQUEST_MS = 30_000;
const HEADERS_MS = 10_000;
const MOST_HEADER_BYTES = 16 * 1024;

/** Puts the HTTP process together: stores, engine, use cases, routes. */
export const createServer = async (options: ServerOptions): Promise<RunningServer> => {
  const doors = await openDoors(options);
  const { withCounty, listening, authPool, runner } = doors;
  const accounts = createAccounts({ pool: authPool, withCounty, listCounties: doors.listCounties });
  const limits = createLimits(authPool, options.generousLimits);
  const app = createApp({
    useCases: useCasesBehind(doors, options),
    accounts,
    signIn: createSignIn({
      accounts,
      withCounty,
      limit: limits.login,
      demoPassword: options.demoPassword,
    }),
    withCounty,
    authPool,
    limits,
    listening,
    log: options.log,
    sessionSecret: options.sessionSecret,
    publicOrigin: options.publicOrigin,
    dist: join(CHECKOUT, 'dist'),
  });
  const http = createHttpServer(
    { requestTimeout: REQUEST_MS, headersTimeout: HEADERS_MS, maxHeaderSize: MOST_HEADER_BYTES },
    app.express,
  );

  return {
    http,
    registered: app.registered,
    runner,
    clock: doors.clock,
    withCounty,
    listen: (port, host) => listen(http, port, host),
    close: async () => {
      app.close();
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
      await doors.close();
    },
  };
};

type Doors = Awaited<ReturnType<typeof openDoors>>;

/** Each role's own connections, the announcements of the projections, and the engine. */
const openDoors = async (options: ServerOptions) => {
  const orm = await createOrm({
    url: options.urlOf('bihuan_app'),
    applicationName: 'bihuan server',
  });
  const auditOrm = await createOrm({
    url: options.urlOf('bihuan_auditor'),
    applicationName: 'bihuan audit',
    pool: { min: 0, max: 2 },
  });
  const onError = (error: unknown): void => options.log.warn({ error }, 'a connection was lost');
  const authPool = createAuthPool(options.urlOf('bihuan_auth'), onError);
  const listening = await listenForCases(options.urlOf('bihuan_app'), onError);
  const client = await connectTemporal(options.temporal);
  const gate = createDeployGate(options.gate);
  const clock = await createDatabaseClock(askDatabase(orm));
  return {
    clock,
    withCounty: createWithCounty(orm),
    withCountyAsAuditor: createWithCounty(auditOrm),
    listCounties: () => selectCounties(orm.em.fork()),
    authPool,
    listening,
    client,
    gate,
    runner: createCaseRunner({ client, taskQueue: options.taskQueue }),
    close: async () => {
      clock.close();
      await gate.close();
      await listening.close();
      await client.connection.close();
      await authPool.end();
      await orm.close();
      await auditOrm.close();
    },
  };
};

const useCasesBehind = (doors: Doors, options: ServerOptions): UseCases => {
  const { withCounty, listCounties, listening, runner, client, gate, clock } = doors;
  const cases: CasePorts = {
    withCounty,
    listCounties,
    runner,
    plans: createPlanLibrary(),
    evaluate: createEvaluate(),
    reached: createReached({ withCounty, listening }),
    trackingSecret: options.trackingSecret,
    now: clock.now,
  };
  const definitions: DefinitionPorts = {
    withCounty,
    templates: createReadTemplates(join(CHECKOUT, 'engine/templates')),
    gate,
    schedules: createSchedules(client, options.taskQueue),
    now: clock.now,
    onLate: (error) => options.log.error({ error }, 'timer starts were not scheduled'),
  };
  return {
    ...useCasesOf(cases, definitions, doors.withCountyAsAuditor),
    ...createCalendarUseCases({
      withCounty,
      spread: createCalendarSpread(client, options.taskQueue),
      onLate: (error) => options.log.error({ error }, 'a new calendar was not told to the cases'),
      now: clock.now,
    }),
    ...fileUseCasesOf(cases, options.filesFolder),
  };
};

const fileUseCasesOf = (cases: CasePorts, root: string): FileUseCases => {
  const ports = { withCounty: cases.withCounty, folder: createFileFolder(root) };
  return {
    keepFile: createKeepFile(ports),
    readFile: createReadFile({ ...ports, findCase: createFindCase(cases) }),
  };
};

const useCasesOf = (
  cases: CasePorts,
  definitions: DefinitionPorts,
  withCountyAsAuditor: WithCounty,
): Omit<UseCases, keyof FileUseCases | keyof CalendarUseCases> => ({
  inbox: createInbox(cases),
  findTask: createFindTask(cases),
  readTask: createReadTask(cases),
  saveTaskDraft: createSaveTaskDraft(cases),
  act: createAct(cases),
  preview: createPreview(cases),
  findCase: createFindCase(cases),
  listCases: createListCases(cases),
  readCase: createReadCase(cases),
  readDiagram: createReadDiagram(cases),
  ...createCommitteeUseCases(cases),
  readNotices: createReadNotices(cases),
  countUnread: createCountUnread(cases),
  markNoticesRead: createMarkNoticesRead(cases),
  startCase: createStartCase(cases),
  readForm: createReadForm(cases),
  submitCase: createSubmitCase(cases),
  tracking: createTracking(cases),
  definitions: createReadDefinitions(definitions),
  imports: createReadImport(definitions),
  createDefinition: createCreateDefinition(definitions),
  saveDraft: createSaveDraft(definitions),
  deployDefinition: createDeployDefinition(definitions),
  ...createCountyUseCases(definitions, cases),
  lookUp: createLookUp(cases),
  readAudit: createReadAudit({ ...cases, withCountyAsAuditor }),
});
