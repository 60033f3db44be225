import { isDeepStrictEqual } from 'node:util';
import { expect } from 'vitest';
import { createEvaluate } from '../../engine/feel/evaluate.ts';
import type { EngineEvent } from '../../engine/interpreter/events.ts';
import type { InstanceState } from '../../engine/interpreter/state.ts';
import type { TraceEntry } from '../../engine/interpreter/trace.ts';
import { replay } from '../../engine/replay/replay.ts';
import { Instance, StepLog, TraceLog } from '../../engine/store/entities/execution.ts';
import { fold, type EventLog } from './event-log.ts';
import type { RunningHost } from './running-host.ts';
import type { Stage } from './stage.ts';

/** The host has recorded what the simulator saw, entry by entry, and it folds to the same state again. */
export const expectAgreement = async (
  host: RunningHost,
  { countyId }: Stage,
  log: EventLog,
): Promise<void> => {
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
