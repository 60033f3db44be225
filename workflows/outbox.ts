import { CancellationScope, proxyActivities, workflowInfo } from '@temporalio/workflow';
import type { Activities } from '../activities/index.ts';
import type { ProjectInput, Step } from '../activities/ports.ts';
import type { Inbox } from './inbox.ts';
import type { InstanceInput } from './messages.ts';
import type { Host } from './host.ts';
import { snapshotOf } from './step.ts';
import type { Runner } from './run-command.ts';

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

  const drain = async (): Promise<void> => {
    draining = true;
    while (waiting.length > 0) {
      const steps = waiting.splice(0, batchSize(waiting));
      const outcome = await project(projectInput(input, host, isFirst, steps));
      isFirst = false;
      if (outcome.resync)
        await project({ ...projectInput(input, host, false, []), snapshot: snapshotOf(host) });
      for (const step of steps) runner.committed(step.commands);
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

const batchSize = (steps: readonly Step[]): number => {
  let characters = 0;
  const fits = steps.slice(0, MOST_ROWS).findIndex((step) => {
    characters += JSON.stringify(step).length;
    return characters > MOST_CHARACTERS;
  });
  return fits === -1 ? MOST_ROWS : Math.max(fits, 1); // a single larger row must go some day
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
