import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import type { Area } from '../engine/http/contract/session.ts';
import { sessionQuery } from './api/use-session.ts';
import { readAuditCaseSearch } from './audit/audit-case-search.ts';
import { readAuditFilter } from './audit/use-audit-filter.ts';
import { readCalendarSearch } from './admin/calendar-search.ts';
import { readCaseFilter } from './cases/use-case-filter.ts';
import { readCaseSearch } from './cases/case-search.ts';
import { BrokenPage } from './errors/broken-page.tsx';
import { ForbiddenPage } from './errors/forbidden-page.tsx';
import { MissingPage } from './errors/missing-page.tsx';
import { NotForThisPerson } from './errors/not-for-this-person.ts';
import { readDesignSearch } from './definitions/design-search.ts';
import { readInboxFilter } from './inbox/use-inbox-filter.ts';
import { isOwnPath } from './login/own-path.ts';
import { readNoticeSearch } from './notices/notice-search.ts';
import { readStartSearch } from './submit/start-search.ts';
import { homeOf } from './ui/shell/areas.ts';
import { Frame } from './ui/shell/frame.tsx';
import { Shell } from './ui/shell/shell.tsx';

interface RouterContext {
  readonly queries: QueryClient;
}

const rootRoute = createRootRouteWithContext<RouterContext>()({
  component: () => (
    <Frame>
      <Outlet />
    </Frame>
  ),
  notFoundComponent: MissingPage,
});

const loginRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/login',
  validateSearch: (search: Record<string, unknown>): { then?: string } =>
    isOwnPath(search['then']) ? { then: search['then'] } : {},
  component: lazyRouteComponent(() => import('./login/login-page.tsx'), 'LoginPage'),
  errorComponent: BrokenPage,
});

const ownErrors = {
  errorComponent: ({ error, ...rest }: Parameters<typeof BrokenPage>[0]) =>
    error instanceof NotForThisPerson ? <ForbiddenPage /> : <BrokenPage error={error} {...rest} />,
};

const shellRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'shell',
  component: Shell,
  ...ownErrors,
  notFoundComponent: MissingPage,
  beforeLoad: async ({ context, location }) => {
    const session = await context.queries.ensureQueryData(sessionQuery);
    if (!session) throw redirect({ to: '/login', search: { then: location.href } });
    return { session };
  },
});

const homeRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/',
  beforeLoad: ({ context }) => {
    throw redirect({ href: homeOf(context.session.areas), replace: true });
  },
});

/** A page of one area: who may not open the area is told so inside the frame. */
const guard =
  (area: Area) =>
  ({ context }: { context: { session: { areas: readonly Area[] } } }): void => {
    if (!context.session.areas.includes(area)) throw new NotForThisPerson(area);
  };

const inboxRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: 'inbox',
  validateSearch: readInboxFilter,
  beforeLoad: guard('inbox'),
  component: lazyRouteComponent(() => import('./inbox/inbox-page.tsx'), 'InboxPage'),
  ...ownErrors,
});
const noticesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: 'notices',
  validateSearch: readNoticeSearch,
  beforeLoad: guard('inbox'),
  component: lazyRouteComponent(() => import('./notices/notices-page.tsx'), 'NoticesPage'),
  ...ownErrors,
});
const taskRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: 'tasks/$taskId',
  component: lazyRouteComponent(() => import('./task/task-page.tsx'), 'TaskPage'),
  ...ownErrors,
});
const casesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: 'cases',
  validateSearch: readCaseFilter,
  beforeLoad: guard('cases'),
  component: lazyRouteComponent(() => import('./cases/cases-page.tsx'), 'CasesPage'),
  ...ownErrors,
});
const startRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: 'cases/new',
  validateSearch: readStartSearch,
  beforeLoad: guard('submit'),
  component: lazyRouteComponent(() => import('./submit/start-page.tsx'), 'StartPage'),
  ...ownErrors,
});
const caseRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: 'cases/$caseId',
  validateSearch: readCaseSearch,
  component: lazyRouteComponent(() => import('./cases/case-page.tsx'), 'CasePage'),
  ...ownErrors,
});
const auditRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: 'audit',
  validateSearch: readAuditFilter,
  beforeLoad: guard('audit'),
  component: lazyRouteComponent(() => import('./audit/audit-page.tsx'), 'AuditPage'),
  ...ownErrors,
});
const auditCaseRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: 'audit/cases/$caseId',
  validateSearch: readAuditCaseSearch,
  beforeLoad: guard('audit'),
  component: lazyRouteComponent(() => import('./audit/audit-case-page.tsx'), 'AuditCasePage'),
  ...ownErrors,
});
const helpRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: 'help',
  component: lazyRouteComponent(() => import('./help/help-page.tsx'), 'HelpPage'),
  ...ownErrors,
});
const supportRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: 'help/bpmn',
  component: lazyRouteComponent(() => import('./help/support-page.tsx'), 'SupportPage'),
  ...ownErrors,
});

const designRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: 'design',
  beforeLoad: guard('design'),
  component: lazyRouteComponent(() => import('./definitions/list-page.tsx'), 'DefinitionListPage'),
  ...ownErrors,
});
const termsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: 'design/terms',
  beforeLoad: guard('design'),
  component: lazyRouteComponent(() => import('./terms/terms-page.tsx'), 'TermsPage'),
  ...ownErrors,
});
const decisionsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: 'design/decisions',
  beforeLoad: guard('design'),
  component: lazyRouteComponent(() => import('./decisions/decisions-page.tsx'), 'DecisionsPage'),
  ...ownErrors,
});
const designOneRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: 'design/$id',
  validateSearch: readDesignSearch,
  beforeLoad: guard('design'),
  component: lazyRouteComponent(() => import('./definitions/edit-page.tsx'), 'DefinitionEditPage'),
  ...ownErrors,
});

const calendarRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: 'admin/calendar',
  validateSearch: readCalendarSearch,
  beforeLoad: guard('calendar'),
  component: lazyRouteComponent(() => import('./admin/calendar-page.tsx'), 'CalendarPage'),
  ...ownErrors,
});

/** Neutral links of messages and QR codes. */
const shortTaskRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: 't/$taskId',
  beforeLoad: ({ params }) => {
    throw redirect({ to: '/tasks/$taskId', params, replace: true });
  },
});
const shortCaseRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: 'c/$caseId',
  beforeLoad: ({ params }) => {
    throw redirect({ to: '/cases/$caseId', params, replace: true });
  },
});

const routeTree = rootRoute.addChildren([
  loginRoute,
  shellRoute.addChildren([
    homeRoute,
    inboxRoute,
    noticesRoute,
    taskRoute,
    casesRoute,
    startRoute,
    caseRoute,
    auditRoute,
    auditCaseRoute,
    designRoute,
    termsRoute,
    decisionsRoute,
    calendarRoute,
    designOneRoute,
    helpRoute,
    supportRoute,
    shortTaskRoute,
    shortCaseRoute,
  ]),
]);

/** The site map: every page lazy, each with its own error boundary. */
export const createAppRouter = (queries: QueryClient) =>
  createRouter({
    routeTree,
    context: { queries },
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0, // the query cache decides what is stale
    scrollRestoration: true,
  });
