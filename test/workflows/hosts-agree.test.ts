import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEvaluate } from '../../engine/feel/evaluate.ts';
import type { EngineEvent } from '../../engine/interpreter/events.ts';
import type { InstanceState } from '../../engine/interpreter/state.ts';
import type { TraceEntry } from '../../engine/interpreter/trace.ts';
import { replay } from '../../engine/replay/replay.ts';
import type { Told } from '../../engine/simulator/world.ts';
import { Instance, StepLog, TraceLog } from '../../engine/store/entities/execution.ts';
import type { Rehearsal } from '../../workflows/messages.ts';
import { eventLogs, fold, type EventLog } from '../support/event-log.ts';
import { goldenFiles, runGolden } from '../support/golden.ts';
import { startHost, type RunningHost } from '../support/running-host.ts';
import { perform } from '../support/script.ts';
import { createStages, type Stage } from '../support/stage.ts';

/**
 * Every golden run, told to the real server event by event: the same trace, entry by entry, the
 * same state, and both again from what the server has stored. Once as any case runs, once with a
 * new run of the workflow after every event.
 */
const stages = createStages();
const AT_ONCE = 12; // runs; more would only wait for the two cores
let host: RunningHost;

beforeAll(async () => {
  host = await startHost({ standIns: stages.standIns });
});
afterAll(() => host.stop());

describe.each<{ name: string; rehearsal: Rehearsal }>([
  { name: 'a run of the workflow for the whole case', rehearsal: { time: 'told' } },
  { name: 'a run for every event', rehearsal: { time: 'told', mostSteps: 1 } },
])('simulator, server and replay, $name', ({ rehearsal }) => {
  it('see the same', { timeout: 240_000 }, async () => {
    const differences: string[] = [];
    const waiting = [...goldenFiles()];
    const work = async (): Promise<void> => {
      for (let file = waiting.shift(); file; file = waiting.shift()) {
        const { history } = await runGolden(file);
        const difference = await differenceOf(history, rehearsal);
        if (difference !== null) differences.push(`${file.name}: ${difference}`);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    expect(differences).toEqual([]);
  });
});

const PATIENCE_MS = 60_000;

/** Null: none. */
const differenceOf = async (
  history: readonly Told[],
  rehearsal: Rehearsal,
): Promise<string | null> => {
  const logs = eventLogs(history);
  const stage = stages.open();
  try {
    await stage.furnish(host, history);
    await Promise.race([perform(host, stage, { history, rehearsal }), patience()]);
    for (const log of logs) await compare(stage, log);
    return null;
  } catch (error) {
    return String(error);
  } finally {
    stage.close();
  }
};

const patience = (): Promise<never> =>
  new Promise((_, reject) => {
    const stands = new Error('Expected the host to go on, but it stands still');
    setTimeout(() => reject(stands), PATIENCE_MS).unref();
  });

const compare = async ({ countyId }: Stage, log: EventLog): Promise<void> => {
  const { instanceId, plan } = log;
  const [instance, steps, entries] = await host.county.withCounty({ countyId }, async (em) => [
    await em.findOneOrFail(Instance, { countyId, id: instanceId }),
    await em.find(StepLog, { countyId, instanceId }, { orderBy: { rev: 1 } }),
    await em.find(TraceLog, { countyId, instanceId }, { orderBy: { seq: 1 } }),
  ]);
  const expected = fold(log);
  const seen = entries.map(({ seq, at, type, elementId, elementType, token, scope, detail }) => ({
    ...{ seq, at: at.getTime(), type, elementId, elementType, token, scope },
    ...(detail as object | null),
  }));
  expectSame(seen, expected.trace.map(comparable), instanceId);
  const stored = steps.map(({ event, checksum }) => ({
    event: event as unknown as EngineEvent,
    checksum,
  }));
  const again = replay(plan, stored, createEvaluate());
  expect(again.difference).toBeNull();
  expect(withoutHands(again.state!)).toEqual(withoutHands(expected.state));
  expect(instance.status).toBe(expected.state.status);
};

/** The first entry that differs says more than two long lists. */
const expectSame = (seen: readonly object[], wanted: readonly object[], where: string): void => {
  const at = wanted.findIndex((entry, index) => !isDeepStrictEqual(seen[index], entry));
  if (at >= 0 || seen.length !== wanted.length)
    throw new Error(
      `Expected ${where} to trace ${JSON.stringify(wanted[at])}, but it is ${JSON.stringify(seen[at])}`,
    );
};

const comparable = ({ instance: _instance, processId: _process, ...entry }: TraceEntry) => entry;

/** Who told a called instance to begin, and in which words to end, differs from host to host. */
const withoutHands = ({ startedBy: _hand, outcome, ...state }: InstanceState) => ({
  ...state,
  error: outcome?.error,
});
