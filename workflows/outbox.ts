import { CancellationScope, proxyActivities, workflowInfo } from '@temporalio/workflow';
import type { Activities } from '../activities/index.ts';
import type { Projected, ProjectInput, Step } from '../activities/ports.ts';
import type { Command } from '../engine/interpreter/commands.ts';
import { tooManyOf } from '../engine/interpreter/open-calls.ts';
import type { WaitId } from '../engine/interpreter/state.ts';
import type { TraceEntry } from '../engine/interpreter/trace.ts';
import type { Inbox } from './inbox.ts';
import type { InstanceInput } from './messages.ts';
import type { Host } from './host.ts';
import { snapshotOf } from './step.ts';
import type { Runner } from './run-command.ts';

const HOST = { kind: 'system', id: 'host' } as const;
const MOST_ROWS = 200;
const MOST_CHARACTERS = 256 * 1024;

const { project } = proxyActivities<Activities>({
  startToCloseTimeout: '5s',
  retry: { initialInterval: '100ms', maximumInterval: '5s' }, // without limit: the record is not optional
});

export interface Outbox {
  readonly isEmpty: boolean;
  add(steps: readonly Step[]): void;
}

/**
 * Record first, effect second: steps go to SQL in order of their revision, one activity at a
 * time, and only then to the runner. What arrives meanwhile goes along in the next batch.
 */
export const createOutbox = (
  input: InstanceInput,
  inbox: Inbox,
  runner: Runner,
  host: Host,
): Outbox => {
  const waiting: Step[] = [];
  let draining = false;
  let isFirst = input.carried === undefined;

  /** A step too large for one activity (a loop that never rests) sends its trace ahead, part by part. */
  const record = async (steps: readonly Step[]): Promise<Projected> => {
    const [step] = steps;
    if (!step || steps.length > 1) return project(projectInput(input, host, isFirst, steps));
    const parts = partsOf(step.trace);
    for (const trace of parts.slice(0, -1)) {
      const ahead = { rev: step.rev, trace };
      await project({ ...projectInput(input, host, isFirst, []), ahead });
    }
    const last = { ...step, trace: parts.at(-1) ?? [] };
    return project(projectInput(input, host, isFirst, [last]));
  };

  const drain = async (): Promise<void> => {
    draining = true;
    while (waiting.length > 0) {
      const steps = waiting.splice(0, batchSize(waiting));
      const outcome = await record(steps);
      isFirst = false;
      if (outcome.resync)
        await project({ ...projectInput(input, host, false, []), snapshot: snapshotOf(host) });
      const commands = steps.flatMap((step) => step.commands);
      const refused = new Set(tooManyOf(callsAskedIn(commands), outcome.openCalls ?? 0));
      runner.committed(commands.filter((one) => !('wait' in one && refused.has(one.wait.id))));
      const [waitId, ...beside] = refused;
      if (waitId !== undefined) inbox.tell({ type: 'callsRefused', waitId, beside }, HOST);
      for (const waitId of outcome.unassigned) {
        inbox.tell(
          { type: 'participantsResolved', waitId, people: [] },
          { kind: 'system', id: 'directory' },
        );
      }
      for (const delivery of outcome.deliveries) inbox.put(delivery);
      if (outcome.freed !== undefined) runner.offer(outcome.freed);
    }
    draining = false;
  };

  return {
    get isEmpty() {
      return waiting.length === 0 && !draining;
    },
    add(steps) {
      waiting.push(...steps);
      if (!draining && waiting.length > 0) void CancellationScope.nonCancellable(drain);
    },
  };
};

/** Calls opened here and still open. */
const callsAskedIn = (commands: readonly Command[]): readonly WaitId[] => {
  const asked = new Set<WaitId>();
  for (const command of commands) {
    if (command.type === 'openWait' && command.wait.kind === 'call') asked.add(command.wait.id);
    if (command.type === 'closeWait') asked.delete(command.wait.id);
  }
  return [...asked];
};

const batchSize = (steps: readonly Step[]): number => {
  let characters = 0;
  const fits = steps.slice(0, MOST_ROWS).findIndex((step) => {
    characters += JSON.stringify(step).length;
    return characters > MOST_CHARACTERS;
  });
  return fits === -1 ? MOST_ROWS : Math.max(fits, 1); // a single larger row must go some day
};

const partsOf = (trace: Step['trace']): readonly Step['trace'][] => {
  const parts: TraceEntry[][] = [[]];
  let characters = 0;
  for (const entry of trace) {
    const length = JSON.stringify(entry).length;
    if (characters + length > MOST_CHARACTERS && characters > 0) {
      parts.push([]);
      characters = 0;
    }
    parts.at(-1)!.push(entry);
    characters += length;
  }
  return parts;
};

const projectInput = (
  input: InstanceInput,
  { state, plan }: Host,
  isFirst: boolean,
  steps: readonly Step[],
): ProjectInput => ({
  countyId: input.countyId,
  instanceId: input.instanceId,
  caseId: input.caseId,
  callerId: input.caller?.instanceId ?? null,
  definition: input.definition,
  header: isFirst ? input.header : null,
  begin: isFirst ? input.begin : null,
  ...(input.messageId === undefined ? {} : { messageId: input.messageId }),
  planHash: state!.planHash,
  processId: plan!.processId,
  semantics: state!.semantics,
  continuedFrom: workflowInfo().continuedFromExecutionRunId ?? null,
  steps,
  snapshot: null,
});
