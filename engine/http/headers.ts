import { randomBytes, randomUUID } from 'node:crypto';
import type { RequestHandler, Response } from 'express';

const YEAR_SECONDS = 31_536_000;
const OFF = [
  'accelerometer',
  'autoplay',
  'camera',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'usb',
  'xr-spatial-tracking',
]
  .map((feature) => `${feature}=()`)
  .join(', ');

/** The one exception, `style-src-attr`, is the diagram canvas: it positions by style attributes. */
const policy = (nonce: string): string =>
  [
    `default-src 'none'`,
    `script-src 'self'`,
    `style-src 'self' 'nonce-${nonce}'`,
    `style-src-attr 'unsafe-inline'`,
    `img-src 'self' data: blob:`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `worker-src 'self'`,
    `manifest-src 'self'`,
    `form-action 'self'`,
    `base-uri 'none'`,
    `object-src 'none'`,
    `frame-ancestors 'none'`,
    `report-uri /csp`,
  ].join('; ');

/** What every answer carries (trust.md §3), pages, files and refusals alike. */
export const securityHeaders =
  (isHttps: boolean): RequestHandler =>
  (request, response, next) => {
    const nonce = randomBytes(16).toString('base64');
    const locals = response.locals as { nonce?: string };
    locals.nonce = nonce;
    response.set({
      'X-Request-Id': randomUUID(),
      'Content-Security-Policy': policy(nonce),
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Permissions-Policy': OFF,
    });
    if (isHttps) response.set('Strict-Transport-Security', `max-age=${YEAR_SECONDS}`);
    if (request.path.startsWith('/api')) response.set('Cache-Control', 'no-store');
    next();
  };

export const nonceOf = (response: Response): string =>
  (response.locals as { nonce?: string }).nonce ?? '';
