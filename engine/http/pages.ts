import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Router, type Request, type RequestHandler, type Response } from 'express';
import compression from 'compression';
import sirv from 'sirv';
import { nonceOf } from './headers.ts';

const NONCE = '__CSP_NONCE__';
const PHONE = /Mobi|Android|iPhone|HarmonyOS/;

/** The built web app: hashed files forever, pages with a fresh nonce each time. */
export const pages = (dist: string): Router => {
  const router = Router({ caseSensitive: true });
  const page = (name: string): RequestHandler => {
    const file = join(dist, name);
    // Read when the server starts, like the list of assets: a later build is the next server's.
    let text = existsSync(file) ? readFileSync(file, 'utf8') : null;
    return (_request, response) => {
      if (text === null && existsSync(file)) text = readFileSync(file, 'utf8');
      if (text === null) {
        response.status(503).type('text/plain').send('The web app is not built yet: npm run build');
        return;
      }
      response.set('Cache-Control', 'no-cache').type('html');
      response.send(text.replaceAll(NONCE, nonceOf(response)));
    };
  };

  router.get('/t/:id', (request, response) => lead(request, response, '/tasks/', '/m/task/'));
  router.get('/c/:id', (request, response) => lead(request, response, '/cases/', '/m/case/'));
  router.use(
    '/assets',
    compression(), // the API's answers are not: they hold secrets beside what a request chose
    sirv(join(dist, 'assets'), {
      immutable: true,
      maxAge: 31_536_000,
      etag: true,
      dev: !existsSync(dist),
    }),
  );
  router.get(/^\/m(\/.*)?$/, page('m/index.html'));
  router.get(/^\/(?!api(\/|$)|assets\/)[^.]*$/, page('index.html'));
  return router;
};

/** A link in a message does not know who opens it: a phone gets the light app. */
const lead = (request: Request, response: Response, office: string, light: string): void => {
  const hint = request.get('Sec-CH-UA-Mobile');
  const isPhone = hint === undefined ? PHONE.test(request.get('User-Agent') ?? '') : hint === '?1';
  response.redirect(
    302,
    `${isPhone ? light : office}${encodeURIComponent(String(request.params['id']))}`,
  );
};
