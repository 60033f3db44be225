import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readConfig } from '../engine/config.ts';
import type { ProcessPlan } from '../engine/interpreter/plan.ts';
import type { Variables } from '../engine/interpreter/values.ts';
import {
  Definition,
  DefinitionVersion,
  VersionProcess,
} from '../engine/store/entities/definitions.ts';
import { plansOf } from '../test/support/linear-process.ts';
import { beginning } from '../test/support/running-host.ts';
import { serveHost, type Client, type ServedHost } from '../test/support/running-server.ts';
import { addressesOf, startStack } from '../test/support/stack.ts';
import { timerXml } from '../test/support/timer-process.ts';
import { startWorkerProcess } from '../test/support/worker-process.ts';

/**
 * Many terms that run out in the same second (trust.md §9.2, W5), on servers of its own: how late
 * the last one takes effect, whether each did exactly once, and whether the inbox answers meanwhile.
 */
export interface TimersReport {
  readonly timers: number;
  readonly fired: number; // steps
  readonly cases: number; // with at least one: equal to both, nothing is missing or doubled
  readonly begunPerSecond: number;
  readonly latenessMs: { readonly median: number; readonly max: number };
  readonly drainedMs: number; // until the last one can be read
  readonly inboxMs: { readonly calls: number; readonly median: number; readonly max: number };
  readonly inboxFailures: number;
  readonly peakMb: Readonly<Record<'worker' | 'temporal', number>>;
}

const AT_ONCE = 20; // cases begun together
const SAMPLE = 200; // cases begun to learn how fast the others will be
const LOOK_EVERY_MS = 500;
const ROLE = 'unitHandler'; // may sign in, and is offered each task
const NEVER = '2099-01-01T00:00:00Z';

export const timersReport = async (timers: number): Promise<TimersReport> => {
  const stack = await startStack();
  const host = await serveHost({ withWorker: false, stack: addressesOf(stack) });
  const worker = await startWorkerProcess({
    temporal: { address: stack.temporal.address, namespace: stack.namespace },
    taskQueue: host.taskQueue,
    databaseUrl: host.database.url('bihuan_worker'),
    cache: readConfig().cache,
    crash: null,
  });
  try {
    const begin = await publish(host);
    const sampleMs = await timed(() => beginAll(begin, SAMPLE, NEVER));
    const due = Date.now() + 30_000 + Math.ceil((1.3 * timers * sampleMs) / SAMPLE);
    const beganMs = await timed(() => beginAll(begin, timers, new Date(due).toISOString()));
    if (Date.now() > due) throw new Error('Expected all cases to begin before they are due');
    await pause(due - Date.now());
    const clerk = await host.home.signIn(ROLE);
    const { inbox, failures } = await drain(host, clerk, timers);
    const drainedMs = Date.now() - due;
    return {
      timers,
      ...(await firings(host, due)),
      begunPerSecond: Math.round((1_000 * timers) / beganMs),
      drainedMs,
      inboxMs: { calls: inbox.length, median: middle(inbox), max: Math.max(...inbox) },
      inboxFailures: failures,
      peakMb: {
        worker: peakOf(worker.process.pid),
        temporal: peakOf(stack.temporal.child.process.pid),
      },
    };
  } finally {
    await worker.stop();
    await host.stop();
    await stack.stop();
  }
};

type Begin = (variables: Variables) => Promise<void>;

/** The county gets a procedure with one term; its date comes with each case. */
const publish = async ({ county, runner }: ServedHost): Promise<Begin> => {
  const xml = timerXml('sameSecond', { type: 'timeDate', due: '=due' }).replace('clerk', ROLE);
  const [plan] = (await plansOf(xml)) as [ProcessPlan];
  await county.keepPlans([plan]);
  const { countyId } = county;
  const definition = { id: randomUUID(), version: 1 };
  const { processId, hash: planHash, name } = plan;
  await county.withCounty({ countyId }, async (em) => {
    const of = { countyId, definitionId: definition.id, number: definition.version };
    const names = { key: processId, name, nameEn: name };
    em.create(Definition, { countyId, id: definition.id, ...names, draftXml: xml });
    em.create(DefinitionVersion, { ...of, xml, xmlHash: planHash });
    em.create(VersionProcess, { ...of, processId, planHash, name, executable: true });
    await em.flush();
  });
  const person = await county.person(ROLE);
  return async (variables) => {
    const input = beginning(countyId, plan, person, { variables });
    await runner.start({ ...input, definition });
  };
};

const beginAll = async (begin: Begin, cases: number, due: string): Promise<void> => {
  let left = cases;
  const beginSome = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      await begin({ due });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, beginSome));
};

/** Looks into the inbox again and again, as somebody at work would, until every term has taken effect. */
const drain = async (host: ServedHost, clerk: Client, timers: number) => {
  const inbox: number[] = [];
  let failures = 0;
  while ((await countFired(host)) < timers) {
    const since = performance.now();
    const { status } = await clerk.get('/api/inbox');
    inbox.push(Math.round(performance.now() - since));
    if (status !== 200) failures += 1;
    await pause(LOOK_EVERY_MS);
  }
  return { inbox, failures };
};

const FIRED = `from step_log where county_id = ? and event->>'type' = 'timerFired'`;

const countFired = ({ county }: ServedHost): Promise<number> =>
  county.read(async (em) => {
    const [row] = await em.execute<{ fired: number }[]>(`select count(*)::int as fired ${FIRED}`, [
      county.countyId,
    ]);
    return row?.fired ?? 0;
  });

const firings = ({ county }: ServedHost, due: number) =>
  county.read(async (em) => {
    const [row] = await em.execute<{ fired: number; cases: number; median: number; max: number }[]>(
      `select count(*)::int as fired, count(distinct instance_id)::int as cases,
              round(percentile_cont(0.5) within group (order by late))::int as median, max(late)::int as max
         from (select instance_id, extract(epoch from at) * 1000 - ? as late ${FIRED}) fired`,
      [due, county.countyId],
    );
    if (!row) throw new Error('Expected a count, but the database gave none');
    const { fired, cases, median, max } = row;
    return { fired, cases, latenessMs: { median, max } };
  });

/** The most memory a process ever held; Linux says so. */
const peakOf = (pid: number | undefined): number => {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Math.round(Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? NaN) / 1024);
};

const timed = async (work: () => Promise<void>): Promise<number> => {
  const since = performance.now();
  await work();
  return performance.now() - since;
};
const middle = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? NaN;
const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.max(ms, 0)));
