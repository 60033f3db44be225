import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ProcessPlan } from '../../engine/interpreter/plan.ts';
import type { Variables } from '../../engine/interpreter/values.ts';
import { TraceLog } from '../../engine/store/entities/execution.ts';
import {
  goldenFiles,
  printed,
  runGolden,
  compileGolden,
  type GoldenFile,
} from '../support/golden.ts';
import { beginning, startHost, until, type RunningHost } from '../support/running-host.ts';

/**
 * The golden runs in which nobody is asked anything, on the real server: the same trace, entry by
 * entry. Only the names of instances and the clock differ.
 */
interface Run {
  readonly file: GoldenFile;
  readonly plan: ProcessPlan;
  readonly start: { readonly variables?: Variables; readonly startEvent?: string };
  readonly expected: readonly string[];
}

let host: RunningHost;
let person: string;
let runs: readonly Run[];

beforeAll(async () => {
  host = await startHost();
  person = await host.county.person('clerk');
  runs = (await Promise.all(goldenFiles().map(runWithoutAnswers))).flatMap((run) => run ?? []);
  const plans = new Map(runs.map(({ plan }) => [plan.hash, plan]));
  await host.county.keepPlans([...plans.values()]);
});
afterAll(() => host.stop());

const AT_ONCE = 20; // a worker answers so many well within the engine's patience

describe('the simulator and the server', () => {
  it('see the same', async () => {
    expect(runs.length).toBeGreaterThan(25);
    for (let first = 0; first < runs.length; first += AT_ONCE) {
      const some = runs.slice(first, first + AT_ONCE);
      const seen = await Promise.all(some.map(runOnServer));
      some.forEach(({ file, expected }, at) => expect(seen[at], file.name).toEqual(expected));
    }
  });
});

/** Null where the run needs an answer, an event or the clock: then nothing happens here. */
const runWithoutAnswers = async (file: GoldenFile): Promise<Run | null> => {
  const { scenario, trace = [] } = file.golden;
  const entries = trace as readonly object[] as readonly (Entry & { readonly at: string })[];
  const isQuiet = entries.every(
    ({ at, elementType }) => at === entries[0]?.at && !ASKED.includes(elementType),
  );
  if (scenario['stimuli'] !== undefined || !isQuiet) return null;
  const silent = { start: scenario['start'] ?? {}, defaultAnswer: null };
  const { plans } = await compileGolden(file);
  const alone = printed(await runGolden({ ...file, golden: { rows: [], scenario: silent } }));
  const expected = comparable(entries);
  const [plan] = plans;
  if (
    !plan ||
    plans.length !== 1 ||
    isDifferent(comparable(alone.trace as readonly object[]), expected)
  )
    return null;
  const start = (scenario['start'] ?? {}) as Run['start'];
  if (plan.scope.starts.length === 0 && start.startEvent === undefined) return null; // begun by a trigger
  return { file, plan, start, expected };
};

const runOnServer = async ({ plan, start, expected }: Run): Promise<readonly string[]> => {
  const { countyId } = host.county;
  const { variables = {}, startEvent } = start;
  const input = beginning(countyId, plan, person, { variables });
  const trigger =
    startEvent === undefined ? {} : { trigger: { elementId: startEvent, payload: {} } };
  const begun = await host.runner.begin({ ...input, started: { ...input.started, ...trigger } });
  if (!begun.ok) throw new Error(begun.refusal.message);
  const { instanceId } = begun.value;
  return until(async () => {
    const rows = await host.county.read((em) =>
      em.find(TraceLog, { countyId, instanceId }, { orderBy: { seq: 1 } }),
    );
    const entries = comparable(rows);
    return entries.length >= expected.length ? entries : null;
  });
};

/** Somebody outside answers these. */
const ASKED = ['userTask', 'manualTask', 'serviceTask', 'receiveTask'];

/** What both write down of an entry; ids of tokens count, names of instances and the clock do not. */
interface Entry {
  readonly type: string;
  readonly elementId: string;
  readonly elementType: string;
  readonly token: string | null;
  readonly scope: string | null;
}
const comparable = (trace: readonly object[]): readonly string[] =>
  (trace as readonly Entry[]).map(({ type, elementId, elementType, token, scope }) =>
    [type, elementId, elementType, token, scope].join(' '),
  );
const isDifferent = (a: readonly string[], b: readonly string[]): boolean => a.join() !== b.join();
