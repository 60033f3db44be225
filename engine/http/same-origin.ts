import type { Request, RequestHandler } from 'express';
import { Problem } from './problems.ts';

const SAFE: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);
const UPLOADS: ReadonlySet<string> = new Set(['/files']); // a form of another site still cannot send the key
const KEY = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * No foreign page writes here. A browser says where a request comes from, and the Idempotency-Key
 * header is one no form of another site can send; signing in is no exception.
 */
export const sameOrigin =
  (originOf: (request: Request) => string): RequestHandler =>
  (request, _response, next) => {
    if (SAFE.has(request.method)) return next();
    if (!isSameOrigin(request, originOf(request))) throw new Problem('foreignOrigin');
    if (!KEY.test(request.get('Idempotency-Key') ?? '')) throw new Problem('idempotencyKeyMissing');
    const hasBody =
      request.headers['content-length'] !== undefined && request.headers['content-length'] !== '0';
    if (
      (hasBody || request.headers['transfer-encoding'] !== undefined) &&
      !request.is(UPLOADS.has(request.path) ? 'multipart/form-data' : 'application/json')
    )
      throw new Problem('unsupportedMediaType');
    next();
  };

const isSameOrigin = (request: Request, own: string): boolean => {
  const site = request.get('Sec-Fetch-Site');
  if (site !== undefined) return site === 'same-origin';
  return request.get('Origin') === own;
};

export const keyOf = (request: Request): string =>
  (request.get('Idempotency-Key') ?? '').toLowerCase();

/** The revision the person was looking at. */
export const revisionOf = (request: Request): number => {
  const text = (request.get('If-Match') ?? '').replace(/^(W\/)?"?(\d+)"?$/, '$2');
  if (!/^\d{1,9}$/.test(text)) throw new Problem('ifMatchMissing');
  return Number(text);
};
