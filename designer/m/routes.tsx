import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from '@tanstack/react-router';
import { LightBroken, LightMissing } from './light-states.tsx';
import { LightHome } from './light-home.tsx';
import { LightShell } from './light-shell.tsx';

const rootRoute = createRootRoute({
  component: LightShell,
  notFoundComponent: LightMissing,
  errorComponent: LightBroken,
});

const homeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  component: LightHome,
});
const newRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: 'new',
  component: lazyRouteComponent(() => import('./new-page.tsx'), 'NewPage'),
  errorComponent: LightBroken,
});
const trackRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: 'track',
  component: lazyRouteComponent(() => import('./track-page.tsx'), 'TrackPage'),
  errorComponent: LightBroken,
});

/** A phone that follows the link of a message works in the office app, which reflows. */
const officeRoute = (path: 'task' | 'case', office: 'tasks' | 'cases') =>
  createRoute({
    getParentRoute: () => rootRoute,
    path: `${path}/$id`,
    beforeLoad: ({ params }) => {
      window.location.replace(`/${office}/${encodeURIComponent(params.id)}`);
    },
  });

/** The light app: three pages a person without an account needs. */
export const createLightRouter = () =>
  createRouter({
    routeTree: rootRoute.addChildren([
      homeRoute,
      newRoute,
      trackRoute,
      officeRoute('task', 'tasks'),
      officeRoute('case', 'cases'),
    ]),
    basepath: '/m',
    scrollRestoration: true,
  });
