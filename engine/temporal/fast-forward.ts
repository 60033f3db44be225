import { randomUUID } from 'node:crypto';
import proto, { type google } from '@temporalio/proto';
import type { Client } from '@temporalio/client';
import type { Instant } from '../interpreter/values.ts';

/** Of one workflow: whose clock may be ahead of everybody else's. */
export interface FastForward {
  /** Moves its clock, letting every timer on the way ring. Returns when it is there, or has ended. */
  to(workflowId: string, instant: Instant): Promise<void>;
}

const GOES_ON =
  proto.temporal.api.enums.v1.FastForwardPollingResult.FAST_FORWARD_POLLING_RESULT_POLL_TIMEOUT;

/**
 * Time skipping of the Temporal server (temporal.md §8), which a server outside of sandboxes and
 * tests does not have. Exact to the instant; activities are waited for. An instance that waits for
 * a called one stands still and follows when that one has ended: nobody waits for it here.
 */
export const createFastForward = ({ workflowService, options }: Client): FastForward => {
  const { namespace } = options;
  return {
    async to(workflowId, instant) {
      const workflowExecution = { workflowId };
      const { now, isWaitingForCalled } = await describe(workflowService, namespace, workflowId);
      if (now >= instant) return;
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
      if (isWaitingForCalled) return;
      const request = { namespace, workflowExecution, fastForwardId };
      let poll = await workflowService.pollWorkflowExecutionTimeSkipping(request);
      while (poll.fastForwardPollingResult === GOES_ON)
        poll = await workflowService.pollWorkflowExecutionTimeSkipping(request);
    },
  };
};

const describe = async (
  service: Client['workflowService'],
  namespace: string,
  workflowId: string,
): Promise<{ now: Instant; isWaitingForCalled: boolean }> => {
  const { workflowExtendedInfo, pendingChildren } = await service.describeWorkflowExecution({
    namespace,
    execution: { workflowId },
  });
  const virtual = workflowExtendedInfo?.timeSkippingInfo?.currentTime;
  return {
    now: virtual ? instantOf(virtual) : Date.now(),
    isWaitingForCalled: (pendingChildren ?? []).length > 0,
  };
};

const instantOf = ({ seconds, nanos }: google.protobuf.ITimestamp): Instant =>
  Number(seconds ?? 0) * 1000 + Math.floor((nanos ?? 0) / 1_000_000);

/** The driver takes a plain number where its types want a Long. */
const durationOf = (ms: number): google.protobuf.IDuration => ({
  seconds: Math.floor(ms / 1000) as unknown as NonNullable<google.protobuf.IDuration['seconds']>,
  nanos: (ms % 1000) * 1_000_000,
});
