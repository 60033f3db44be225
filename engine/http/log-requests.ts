import type { Request, RequestHandler } from 'express';
import type { Logger } from '../log.ts';
import { signedInOf } from './identity.ts';
import { requestIdOf } from './problems.ts';

/** One line a request, from an allow-list: no body, no query, no id in the path. */
export const logRequests =
  (log: Logger): RequestHandler =>
  (request, response, next) => {
    const began = performance.now();
    response.once('finish', () => {
      const signedIn = signedInOf(response);
      log.info(
        {
          request: requestIdOf(response),
          county: signedIn?.person.countyId,
          account: signedIn?.person.accountId,
          route: routeOf(request),
          status: response.statusCode,
          ms: Math.round(performance.now() - began),
        },
        'served',
      );
    });
    next();
  };

const routeOf = (request: Request): string => {
  const route = request.route as { path?: string | RegExp } | undefined;
  return `${request.method} ${typeof route?.path === 'string' ? route.path : 'page'}`;
};
