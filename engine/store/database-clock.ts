import type { MikroORM } from '@mikro-orm/postgresql';
import type { Instant } from '../interpreter/values.ts';

/**
 * What time it is, by the database (trust.md R11): asked now and then, counted on in between by a
 * clock that nobody can set. The machine's own clock decides nothing, however wrong it is.
 */
export interface DatabaseClock {
  now(): Instant;
  /** How far the machine's clock is ahead of the database's; negative: behind. */
  skewMs(): number;
  onMeasured(listener: () => void): void;
  close(): void;
}

const MEASURED_EVERY_MS = 60_000;
const ATTEMPTS = 3; // the quickest answer says it best

/** `ask` gives the database's time in milliseconds. A question without answer leaves what is known. */
export const createDatabaseClock = async (ask: () => Promise<Instant>): Promise<DatabaseClock> => {
  const listeners: (() => void)[] = [];
  let known = await measure(ask);
  const timer = setInterval(() => {
    measure(ask).then(
      (measured) => {
        known = measured;
        for (const listener of listeners) listener();
      },
      () => undefined,
    );
  }, MEASURED_EVERY_MS);
  timer.unref();
  const now = (): Instant => Math.floor(known.at + performance.now() - known.counter);
  return {
    now,
    skewMs: () => Date.now() - now(),
    onMeasured: (listener) => void listeners.push(listener),
    close: () => clearInterval(timer),
  };
};

export const askDatabase = (orm: MikroORM) => async (): Promise<Instant> => {
  const [row] = await orm.em
    .fork()
    .execute<[{ now: number }]>(
      'select (extract(epoch from clock_timestamp()) * 1000)::float8 as now',
    );
  return row.now;
};

interface Measured {
  readonly at: Instant;
  readonly counter: number; // of the machine's steady clock, at that instant
}

const measure = async (ask: () => Promise<Instant>): Promise<Measured> => {
  let best: (Measured & { readonly took: number }) | null = null;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const from = performance.now();
    const at = await ask();
    const took = performance.now() - from;
    if (!best || took < best.took) best = { at, counter: from + took / 2, took };
  }
  return best!;
};
