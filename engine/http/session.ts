import connectPgSimple from 'connect-pg-simple';
import type { RequestHandler } from 'express';
import session from 'express-session';
import { randomBytes } from 'node:crypto';
import type { AuthPool } from '../store/auth-pool.ts';

declare module 'express-session' {
  interface SessionData {
    countyId: string;
    accountId: string;
    epoch: number; // of the account when it signed in; a changed right raises it
    signedInAt: number;
  }
}

const MINUTE_MS = 60_000;
export const IDLE_MS = { business: 30 * MINUTE_MS, administrator: 15 * MINUTE_MS } as const;
export const ABSOLUTE_MS = 12 * 60 * MINUTE_MS;
export const SESSIONS_AN_ACCOUNT = 3;
const ID_BYTES = 24; // 192 bits
const TOUCHED_REMEMBERED = 10_000;

export interface SessionOptions {
  readonly pool: AuthPool;
  readonly secret: string;
  readonly isHttps: boolean; // otherwise loopback only, and another name for the cookie
}

/** Sessions live in the database; the cookie holds a signed id, so that reading the table opens nothing. */
export const sessions = ({ pool, secret, isHttps }: SessionOptions): RequestHandler =>
  session({
    name: isHttps ? '__Host-bihuan' : 'bihuan_dev',
    secret,
    genid: () => randomBytes(ID_BYTES).toString('base64url'),
    resave: false,
    saveUninitialized: false,
    rolling: true,
    cookie: {
      httpOnly: true,
      sameSite: 'lax',
      path: '/',
      secure: isHttps,
      maxAge: IDLE_MS.business,
    },
    store: createStore(pool),
  });

/** Being used keeps a session alive, but that is written at most once a minute. */
const createStore = (pool: AuthPool): session.Store => {
  const Store = connectPgSimple(session);
  const store = new Store({
    pool,
    schemaName: 'auth',
    tableName: 'session',
    pruneSessionInterval: 15 * 60,
  });
  const touched = new Map<string, number>();
  const touch = store.touch.bind(store);
  store.touch = (sid, data, done) => {
    const now = Date.now();
    if (now - (touched.get(sid) ?? 0) < MINUTE_MS) return done?.();
    if (touched.size >= TOUCHED_REMEMBERED) touched.clear();
    touched.set(sid, now);
    touch(sid, data, done);
  };
  return store;
};
