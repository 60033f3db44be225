import type { DatabaseClock } from '../store/database-clock.ts';
import { REFUSED_MS } from './clock-skew.ts';
import { appendsToAudit, takesWrites, unappliedMigrations } from './health-sql.ts';
import { toCheck, type Check, type CheckName, type Finding } from './health-words.ts';
import type { Machine } from './machine.ts';
import { lastPollAt, type TaskQueue } from './worker-poll.ts';

export interface HealthPorts {
  readonly databaseUrl: string; // of the role bihuan_app
  readonly queue: TaskQueue;
  readonly machine: Machine;
  readonly clock: Pick<DatabaseClock, 'now' | 'skewMs'>;
}

/** Whether the process answers at all, and whether it can do what people ask of it (trust.md §10). */
export interface Health {
  live(): Promise<readonly Check[]>;
  ready(): Promise<readonly Check[]>;
}

const MOST_BEHIND_MS = 1_000;
const LEAST_FREE = 0.05;
/**
 * A worker with nothing to do asks Temporal, waits up to a minute for the answer and asks again: so
 * old may its last question be, and half a minute more.
 */
const MOST_SINCE_POLL_MS = 90_000;
const PATIENCE_MS = 5_000;

export const createHealth = ({ databaseUrl, queue, machine, clock }: HealthPorts): Health => ({
  live: async () => [await check('eventLoop', () => answersInTime(machine))],
  ready: () =>
    Promise.all([
      check('database', () => takesWrites(databaseUrl).then(() => FINE)),
      check('migrations', () => hasItsTables(databaseUrl)),
      check('worker', () => hasWorker(queue, clock)),
      check('audit', () => appendsToAudit(databaseUrl).then(() => FINE)),
      check('clock', () => hasTheTime(clock)),
      check('disk', () => hasRoom(machine)),
    ]),
});

const FINE: Finding = { ok: true, found: null };

const answersInTime = (machine: Machine): Finding => {
  const found = Math.round(machine.behindMs());
  return { ok: found < MOST_BEHIND_MS, found };
};

const hasItsTables = async (databaseUrl: string): Promise<Finding> => {
  const missing = await unappliedMigrations(databaseUrl);
  return { ok: missing.length === 0, found: missing.join(', ') };
};

const hasWorker = async (queue: TaskQueue, clock: HealthPorts['clock']): Promise<Finding> => {
  const at = await lastPollAt(queue);
  if (at === null) return { ok: false, found: null };
  const ms = Math.max(0, clock.now() - at);
  return { ok: ms <= MOST_SINCE_POLL_MS, found: Math.round(ms / 1_000) };
};

const hasTheTime = ({ skewMs }: HealthPorts['clock']): Finding => {
  const found = Math.abs(Math.round(skewMs()));
  return { ok: found < REFUSED_MS, found };
};

const hasRoom = async (machine: Machine): Promise<Finding> => {
  const share = await machine.freeShare();
  return { ok: share > LEAST_FREE, found: Math.floor(share * 100) };
};

/** What does not answer is not ready; why it did not is said by its code, never by its words. */
const check = async (name: CheckName, ask: () => Finding | Promise<Finding>): Promise<Check> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Finding>((resolve) => {
    const found = `> ${PATIENCE_MS / 1_000} s`;
    timer = setTimeout(() => resolve({ ok: false, found }), PATIENCE_MS);
  });
  const asked = Promise.resolve()
    .then(ask)
    .catch((error: unknown): Finding => ({ ok: false, found: codeOf(error) }));
  const finding = await Promise.race([asked, late]);
  clearTimeout(timer);
  return toCheck(name, finding);
};

const codeOf = (error: unknown): string => {
  const code = (error as { code?: unknown }).code;
  if (typeof code === 'string' || typeof code === 'number') return String(code);
  return error instanceof Error ? error.name : 'unknown';
};
