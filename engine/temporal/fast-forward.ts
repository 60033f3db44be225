import { randomUUID } from 'node:crypto';
import proto, { type google } from '@temporalio/proto';
import {
  WorkflowContinuedAsNewError,
  WorkflowFailedError,
  WorkflowNotFoundError,
  type Client,
} from '@temporalio/client';
import { aheadQuery, rollSignal, workflowIdOf, type Ahead } from '../../workflows/messages.ts';
import type { InstanceId } from '../interpreter/state.ts';
import type { Instant } from '../interpreter/values.ts';

/** Of the instances of one case: their clocks may be ahead of everybody else's. */
export interface FastForward {
  /** Moves their clocks, and those of what they call, letting every timer on the way ring. */
  to(countyId: string, instanceIds: readonly InstanceId[], instant: Instant): Promise<void>;
}

const JUST_AFTER_MS = 1_000; // of a deadline: what it sets off has happened, in whichever instance

/**
 * Time skipping of the Temporal server (temporal.md §8), which a server outside of sandboxes and
 * tests does not have. Exact to the instant; activities are waited for.
 *
 * The instances of a case go together, from one deadline of any of them to the next: whoever is
 * told of another's end is told at that time, not at the destination. Each stop has its own
 * patience, so that a long way is no longer than its longest step.
 */
export const createFastForward = (client: Client, patienceMs: number): FastForward => ({
  async to(countyId, instanceIds, instant) {
    let going = instanceIds;
    let reached = 0;
    while (reached < instant) {
      await client.withDeadline(Date.now() + patienceMs, async () => {
        const open = await openFrom(client, countyId, going);
        const stop = nextStop(open, reached, instant);
        for (const { instanceId } of inOrder(open, stop))
          await moveClock(client, workflowIdOf(countyId, instanceId), stop);
        going = open.map((instance) => instance.instanceId);
        reached = stop;
      });
    }
  },
});

type Open = Ahead & { readonly instanceId: InstanceId };

/** Just after the earliest deadline that has not been passed yet, or the destination. */
const nextStop = (open: readonly Open[], reached: Instant, destination: Instant): Instant => {
  const stops = open
    .flatMap(({ nextDue }) => nextDue ?? [])
    .map((due) => due + JUST_AFTER_MS)
    .filter((stop) => stop > reached);
  return Math.min(destination, ...stops);
};

/** Whoever has a deadline comes after whom he may tell of it; callers come before what they called. */
const inOrder = (open: readonly Open[], stop: Instant): readonly Open[] => {
  const isDue = ({ nextDue }: Open) => (nextDue ?? Infinity) <= stop;
  return [...open.filter((instance) => !isDue(instance)), ...open.filter(isDue)];
};

/** Those of them that run, and whatever they call, callers first. */
const openFrom = async (
  client: Client,
  countyId: string,
  instanceIds: readonly InstanceId[],
): Promise<readonly Open[]> => {
  const asked = new Set<InstanceId>(instanceIds);
  const open: Open[] = [];
  for (const instanceId of asked) {
    const ahead = await aheadOf(client, workflowIdOf(countyId, instanceId));
    if (!ahead) continue;
    open.push({ instanceId, ...ahead });
    for (const called of ahead.called) asked.add(called);
  }
  return open;
};

const aheadOf = async (client: Client, workflowId: string): Promise<Ahead | null> => {
  try {
    return await client.workflow.getHandle(workflowId).query(aheadQuery);
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return null; // called, and not yet there
    throw error;
  }
};

const GOES_ON =
  proto.temporal.api.enums.v1.FastForwardPollingResult.FAST_FORWARD_POLLING_RESULT_POLL_TIMEOUT;

/** Returns when the clock is there, or its workflow has ended. */
const moveClock = async (client: Client, workflowId: string, instant: Instant): Promise<void> => {
  const { workflowService, options } = client;
  const { namespace } = options;
  const workflowExecution = { workflowId };
  const { now, runId, hasChildren } = await describe(client, workflowId);
  if (now >= instant) return;
  if (hasChildren) await leaveChildren(client, workflowId, runId);

  const fastForwardId = randomUUID();
  await workflowService.updateWorkflowExecutionOptions({
    namespace,
    workflowExecution,
    identity: 'sandbox',
    workflowExecutionOptions: {
      timeSkippingConfig: {
        enabled: true,
        fastForwardConfig: { id: fastForwardId, duration: durationOf(instant - now) },
      },
    },
    updateMask: { paths: ['time_skipping_config'] },
  });
  const request = { namespace, workflowExecution, fastForwardId };
  let poll = await workflowService.pollWorkflowExecutionTimeSkipping(request);
  while (poll.fastForwardPollingResult === GOES_ON)
    poll = await workflowService.pollWorkflowExecutionTimeSkipping(request);
};

/**
 * The server lets no time pass for a run whose child is open. A new run has no children: what it
 * called lives on and tells its end by a signal (temporal.md §8).
 */
const leaveChildren = async (client: Client, workflowId: string, runId: string): Promise<void> => {
  await client.workflow.getHandle(workflowId).signal(rollSignal);
  try {
    await client.workflow.getHandle(workflowId, runId, { followRuns: false }).result();
  } catch (error) {
    const isOver =
      error instanceof WorkflowContinuedAsNewError || error instanceof WorkflowFailedError;
    if (!isOver) throw error;
  }
};

const describe = async (
  { workflowService, options }: Client,
  workflowId: string,
): Promise<{ now: Instant; runId: string; hasChildren: boolean }> => {
  const { workflowExecutionInfo, workflowExtendedInfo, pendingChildren } =
    await workflowService.describeWorkflowExecution({
      namespace: options.namespace,
      execution: { workflowId },
    });
  const virtual = workflowExtendedInfo?.timeSkippingInfo?.currentTime;
  return {
    now: virtual ? instantOf(virtual) : Date.now(),
    runId: workflowExecutionInfo?.execution?.runId ?? '',
    hasChildren: (pendingChildren ?? []).length > 0,
  };
};

const instantOf = ({ seconds, nanos }: google.protobuf.ITimestamp): Instant =>
  Number(seconds ?? 0) * 1000 + Math.floor((nanos ?? 0) / 1_000_000);

/** The driver takes a plain number where its types want a Long. */
const durationOf = (ms: number): google.protobuf.IDuration => ({
  seconds: Math.floor(ms / 1000) as unknown as NonNullable<google.protobuf.IDuration['seconds']>,
  nanos: (ms % 1000) * 1_000_000,
});
