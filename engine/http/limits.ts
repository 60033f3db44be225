import {
  BurstyRateLimiter,
  RateLimiterMemory,
  RateLimiterPostgres,
  RateLimiterRes,
  type RateLimiterAbstract,
} from 'rate-limiter-flexible';
import type { AuthPool } from '../store/auth-pool.ts';
import { Problem } from './problems.ts';

/** How often what may be asked (trust.md §3). A key over its limit is told when to come back. */
export interface Limits {
  readonly person: Limit; // every request of one account
  readonly writes: Limit; // its changes
  readonly county: Limit;
  readonly publish: Limit;
  readonly dryRun: Limit;
  readonly submission: Limit; // of citizens, per address
  readonly tracking: Limit;
  readonly reports: Limit; // of the page's policy
  readonly login: LoginLimit;
}
export type Limit = (key: string) => Promise<void>;
export interface LoginLimit {
  /** Raises `accountLocked` or `tooManyRequests`; also for names nobody has. */
  ask(name: string, address: string): Promise<void>;
  failed(name: string, address: string): Promise<void>;
  succeeded(name: string): Promise<void>;
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** `generous`: a demo installation on loopback, where one address and one person may be everybody. */
export const createLimits = (pool: AuthPool, generous = false): Limits => {
  const times = generous ? 200 : 1;
  const stored = (keyPrefix: string, points: number, duration: number, blockDuration = 0) =>
    new RateLimiterPostgres({
      storeClient: pool,
      schemaName: 'auth',
      tableName: 'rate_limit',
      tableCreated: true,
      clearExpiredByTimeout: false,
      keyPrefix,
      points,
      duration,
      blockDuration,
      insuranceLimiter: new RateLimiterMemory({ keyPrefix, points, duration, blockDuration }),
    });
  const memory = (points: number, duration: number) => new RateLimiterMemory({ points, duration });
  const bursty = (rate: number, burst: number) =>
    new BurstyRateLimiter(memory(rate, 1), memory(burst, Math.ceil(burst / rate)));

  return {
    person: limit(bursty(20 * times, 60 * times)),
    writes: limit(bursty(5 * times, 20 * times)),
    county: limit(bursty(300 * times, 600 * times)),
    publish: limit(memory(10 * times, MINUTE)),
    dryRun: limit(memory(30 * times, MINUTE)),
    submission: both(
      limit(stored('submit-hour', 5 * times, HOUR)),
      limit(stored('submit-day', 20 * times, DAY)),
    ),
    tracking: limit(stored('track', 10 * times, MINUTE)),
    reports: limit(memory(20, MINUTE)),
    login: createLoginLimit(pool),
  };
};

const limit =
  (limiter: Pick<RateLimiterAbstract, 'consume'> | BurstyRateLimiter): Limit =>
  async (key) => {
    try {
      await limiter.consume(key);
    } catch (reason) {
      if (!(reason instanceof RateLimiterRes)) throw reason;
      throw tooMany(reason.msBeforeNext);
    }
  };

const both =
  (one: Limit, other: Limit): Limit =>
  async (key) => {
    await one(key);
    await other(key);
  };

const tooMany = (ms: number): Problem =>
  new Problem('tooManyRequests', { retryAfter: Math.max(1, Math.ceil(ms / 1000)) });

const WRONG_A_NAME = 5;
const WRONG_AN_ADDRESS = 20;
const WINDOW = 15 * MINUTE;
const LOCK = 30 * MINUTE;

/** No memory behind these: without the store nobody signs in, rather than anybody. */
const createLoginLimit = (pool: AuthPool): LoginLimit => {
  const strict = (keyPrefix: string, points: number, blockDuration: number) =>
    new RateLimiterPostgres({
      storeClient: pool,
      schemaName: 'auth',
      tableName: 'rate_limit',
      tableCreated: true,
      clearExpiredByTimeout: false,
      keyPrefix,
      points,
      duration: WINDOW,
      blockDuration,
    });
  const names = strict('login-name', WRONG_A_NAME, LOCK);
  const addresses = strict('login-address', WRONG_AN_ADDRESS, 0);

  return {
    ask: async (name, address) => {
      const [ofName, ofAddress] = await Promise.all([names.get(name), addresses.get(address)]);
      if (ofName && ofName.consumedPoints >= WRONG_A_NAME && ofName.msBeforeNext > 0)
        throw locked(ofName.msBeforeNext);
      if (ofAddress && ofAddress.consumedPoints >= WRONG_AN_ADDRESS)
        throw tooMany(ofAddress.msBeforeNext);
    },
    failed: async (name, address) => {
      const counted = await Promise.allSettled([names.consume(name), addresses.consume(address)]);
      for (const result of counted)
        if (result.status === 'rejected' && !(result.reason instanceof RateLimiterRes))
          throw result.reason;
      const [ofName] = counted;
      const reached = ofName.status === 'rejected' || ofName.value.consumedPoints >= WRONG_A_NAME;
      if (!reached) return;
      await names.block(name, LOCK);
      throw locked(LOCK * 1000);
    },
    succeeded: async (name) => {
      await names.delete(name);
    },
  };
};

const locked = (ms: number): Problem =>
  new Problem('accountLocked', {
    params: { until: Date.now() + ms },
    retryAfter: Math.ceil(ms / 1000),
  });
