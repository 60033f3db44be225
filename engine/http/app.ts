import express, { Router, type Express, type Request } from 'express';
import type { CalendarUseCases } from '../calendars/use-cases.ts';
import type { Accounts } from '../directory/accounts.ts';
import type { Logger } from '../log.ts';
import type { AuthPool } from '../store/auth-pool.ts';
import type { WithCounty } from '../store/county.ts';
import type { Listening } from '../store/listen.ts';
import { createCursors } from './cursor.ts';
import { createServe, type Registered } from './endpoint.ts';
import { securityHeaders } from './headers.ts';
import { identify } from './identity.ts';
import type { Limits } from './limits.ts';
import { liveRouter } from './live.ts';
import { logRequests } from './log-requests.ts';
import { pages } from './pages.ts';
import { createErrorHandler, Problem } from './problems.ts';
import { auditRoutes, type AuditUseCases } from './routes/audit.ts';
import { calendarRoutes } from './routes/calendar.ts';
import { caseRoutes, type CaseUseCases } from './routes/cases.ts';
import { decisionRoutes, type DecisionUseCases } from './routes/decisions.ts';
import { definitionRoutes, type DefinitionUseCases } from './routes/definitions.ts';
import { directoryRoutes, type DirectoryUseCases } from './routes/directory.ts';
import { factRoutes, type FactUseCases } from './routes/facts.ts';
import { fileRoutes, type FileUseCases } from './routes/files.ts';
import { incidentRoutes, type IncidentUseCases } from './routes/incidents.ts';
import { ladderRoutes, type LadderUseCases } from './routes/ladders.ts';
import { suspensionRoutes, type SuspensionUseCases } from './routes/suspension.ts';
import { publicRoutes, type PublicUseCases } from './routes/public.ts';
import { noticeRoutes, type NoticeUseCases } from './routes/notices.ts';
import { sheetRoutes, type SheetUseCases } from './routes/sheets.ts';
import { sessionRoutes } from './routes/session.ts';
import { taskRoutes, type TaskUseCases } from './routes/tasks.ts';
import { sameOrigin } from './same-origin.ts';
import { sessions } from './session.ts';
import type { SignIn } from './sign-in.ts';
import { shallow } from './shallow.ts';

export interface AppPorts {
  readonly useCases: UseCases;
  readonly accounts: Accounts;
  readonly signIn: SignIn;
  readonly withCounty: WithCounty;
  readonly authPool: AuthPool;
  readonly limits: Limits;
  readonly listening: Listening;
  readonly log: Logger;
  readonly sessionSecret: string;
  readonly publicOrigin: string | null; // null: whatever loopback address it listens on
  readonly dist: string;
}
export type UseCases = TaskUseCases &
  CaseUseCases &
  IncidentUseCases &
  SuspensionUseCases &
  LadderUseCases &
  NoticeUseCases &
  DefinitionUseCases &
  SheetUseCases &
  DecisionUseCases &
  FactUseCases &
  CalendarUseCases &
  DirectoryUseCases &
  PublicUseCases &
  AuditUseCases &
  FileUseCases;

export interface App {
  readonly express: Express;
  readonly registered: readonly Registered[];
  close(): void;
}

const JSON_LIMIT = '256kb';
const MODEL_LIMIT = '2mb'; // a 1 MiB file, escaped as JSON
const LONGEST_URL = 2_048;

/** The HTTP process: what every request passes, in this order. */
export const createApp = (ports: AppPorts): App => {
  const isHttps = ports.publicOrigin?.startsWith('https:') ?? false;
  const app = express();
  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  app.set('trust proxy', false);

  app.use(securityHeaders(isHttps));
  app.use(logRequests(ports.log));
  app.use((request, _response, next) => {
    if (request.url.length > LONGEST_URL) throw new Problem('uriTooLong');
    next();
  });
  app.post('/csp', express.raw({ type: () => true, limit: '16kb' }), async (request, response) => {
    await ports.limits.reports(request.ip ?? '');
    ports.log.warn(
      { request: response.getHeader('X-Request-Id') },
      'the page reported its policy broken',
    );
    response.status(204).end();
  });

  const { router, registered, close } = api(ports, isHttps);
  app.use('/api', router);
  app.use(pages(ports.dist));
  app.use(() => {
    throw new Problem('notFound');
  });
  app.use(createErrorHandler(ports.log));
  return { express: app, registered, close };
};

const api = (ports: AppPorts, isHttps: boolean) => {
  const router = Router({ caseSensitive: true, strict: true });
  const registered: Registered[] = [];
  router.use(sameOrigin((request) => ports.publicOrigin ?? loopbackOrigin(request)));
  router.use('/definitions', express.json({ limit: MODEL_LIMIT }));
  router.use(express.json({ limit: JSON_LIMIT }));
  router.use(shallow);
  router.use(sessions({ pool: ports.authPool, secret: ports.sessionSecret, isHttps }));
  router.use(identify(ports));

  const cursors = createCursors(ports.sessionSecret);
  const serve = createServe(router, ports, registered);
  sessionRoutes(serve, ports.signIn);
  taskRoutes(serve, ports.useCases, cursors);
  caseRoutes(serve, ports.useCases, cursors);
  incidentRoutes(serve, ports.useCases);
  suspensionRoutes(serve, ports.useCases);
  ladderRoutes(serve, ports.useCases);
  noticeRoutes(serve, ports.useCases, cursors);
  publicRoutes(serve, ports.useCases);
  definitionRoutes(serve, ports.useCases);
  sheetRoutes(serve, ports.useCases);
  decisionRoutes(serve, ports.useCases);
  factRoutes(serve, ports.useCases);
  calendarRoutes(serve, ports.useCases);
  directoryRoutes(serve, ports.useCases);
  auditRoutes(serve, ports.useCases, cursors);
  fileRoutes(router, serve, ports.useCases);
  const live = liveRouter({
    listening: ports.listening,
    isStillSignedIn: async (countyId, accountId, epoch) => {
      const account = await ports.signIn.find(countyId, accountId);
      return !account.disabled && account.securityEpoch === epoch;
    },
  });
  router.use(live.router);
  registered.push({ method: 'GET', path: '/events', action: 'live.listen' });
  router.use(() => {
    throw new Problem('notFound');
  });
  return { router, registered, close: live.close };
};

/** Before a public address is configured the product answers on loopback only. */
const loopbackOrigin = (request: Request): string => `http://${request.get('Host') ?? ''}`;
