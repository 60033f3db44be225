import { randomUUID } from 'node:crypto';
import {
  isGrpcServiceError,
  WithStartWorkflowOperation,
  WorkflowExecutionAlreadyStartedError,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
  type Client,
} from '@temporalio/client';
import {
  ApplicationFailure,
  defineSearchAttributeKey,
  TypedSearchAttributes,
} from '@temporalio/common';
import type { Message } from '../../activities/publish-message.ts';
import type { processInstance } from '../../workflows/process-instance.ts';
import type { relayMessage } from '../../workflows/relay-message.ts';
import {
  actUpdate,
  beginUpdate,
  deliverSignal,
  stateQuery,
  workflowIdOf,
  type ActReply,
  type ActRequest,
  type Delivery,
  type InstanceInput,
} from '../../workflows/messages.ts';
import { answered, refused, type Answer } from '../answer.ts';
import type { InstanceState } from '../interpreter/state.ts';
import type { Json } from '../interpreter/values.ts';
import type { Refusal } from '../operations/operation.ts';

export interface Begun extends ActReply {
  readonly instanceId: string;
}

/** How use cases reach running cases; nothing above it knows Temporal. */
export interface CaseRunner {
  /** Starts an instance and answers with its first tasks. The same input again finds the first one. */
  begin(input: InstanceInput): Promise<Answer<Begun>>;
  act(
    countyId: string,
    instanceId: string,
    act: { readonly updateId: string; readonly request: ActRequest },
  ): Promise<Answer<ActReply>>;
  deliver(countyId: string, instanceId: string, delivery: Delivery): Promise<'delivered' | 'gone'>;
  /** Starts without asking for the first tasks: nobody waits for them. */
  start(input: InstanceInput): Promise<void>;
  publish(countyId: string, message: Message): Promise<Answer<{ delivered: boolean }>>;
  /** For previews and buttons; null: unknown, or over for so long that its history is gone. */
  state(countyId: string, instanceId: string): Promise<Answer<InstanceState | null>>;
}

export interface RunnerOptions {
  readonly client: Client;
  readonly taskQueue: string;
  readonly patienceMs?: number;
}

const PATIENCE_MS = 15_000; // below the server's own 20 s hold of a call
const COUNTY = defineSearchAttributeKey('BhCounty', 'KEYWORD');
const DEFINITION = defineSearchAttributeKey('BhDefinition', 'KEYWORD');

export const createCaseRunner = ({
  client,
  taskQueue,
  patienceMs = PATIENCE_MS,
}: RunnerOptions): CaseRunner => {
  const patiently = <T>(work: () => Promise<T>): Promise<T> =>
    client.withDeadline(Date.now() + patienceMs, work);
  const handleOf = (countyId: string, instanceId: string) =>
    client.workflow.getHandle<typeof processInstance>(workflowIdOf(countyId, instanceId));
  const startOptions = (input: InstanceInput) => ({
    taskQueue,
    workflowId: workflowIdOf(input.countyId, input.instanceId),
    args: [input] as [InstanceInput],
    memo: { county: input.countyId },
    typedSearchAttributes: new TypedSearchAttributes([
      { key: COUNTY, value: input.countyId },
      ...(input.definition ? [{ key: DEFINITION, value: input.definition.id }] : []),
    ]),
    workflowIdReusePolicy: 'REJECT_DUPLICATE' as const,
  });

  return {
    begin: (input) =>
      settle(async () => {
        const reply = await patiently(() =>
          client.workflow.executeUpdateWithStart(beginUpdate, {
            updateId: 'begin',
            startWorkflowOperation: new WithStartWorkflowOperation<typeof processInstance>(
              'processInstance',
              {
                ...startOptions(input),
                workflowIdConflictPolicy: 'USE_EXISTING',
              },
            ),
          }),
        );
        return { ...reply, instanceId: input.instanceId };
      }),

    act: (countyId, instanceId, { updateId, request }) =>
      settle(() =>
        patiently(() =>
          handleOf(countyId, instanceId).executeUpdate(actUpdate, { updateId, args: [request] }),
        ),
      ),

    async deliver(countyId, instanceId, delivery) {
      try {
        await handleOf(countyId, instanceId).signal(deliverSignal, delivery);
        return 'delivered';
      } catch (error) {
        if (error instanceof WorkflowNotFoundError) return 'gone';
        throw error;
      }
    },

    async start(input) {
      try {
        await client.workflow.start<typeof processInstance>('processInstance', startOptions(input));
      } catch (error) {
        if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
      }
    },

    publish: (countyId, message) =>
      settle(async () => {
        const workflowId = `message:${countyId}:${message.id || randomUUID()}`;
        return patiently(() =>
          client.workflow.execute<typeof relayMessage>('relayMessage', {
            taskQueue,
            workflowId,
            args: [countyId, message],
            workflowIdReusePolicy: 'ALLOW_DUPLICATE',
            workflowIdConflictPolicy: 'USE_EXISTING',
          }),
        );
      }),

    state: (countyId, instanceId) =>
      settle(async () => {
        try {
          return await patiently(() => handleOf(countyId, instanceId).query(stateQuery));
        } catch (error) {
          if (error instanceof WorkflowNotFoundError) return null;
          throw error;
        }
      }),
  };
};

/** Refusals are answers; everything we do not know is a bug and thrown. */
const settle = async <T>(work: () => Promise<T>): Promise<Answer<T>> => {
  try {
    return answered(await work());
  } catch (error) {
    const refusal = refusalIn(error);
    if (refusal) return refused(refusal);
    throw error;
  }
};

const refusalIn = (error: unknown): Refusal | null => {
  if (error instanceof WorkflowUpdateFailedError && error.cause instanceof ApplicationFailure) {
    const { type, message, details } = error.cause;
    const detail = (details?.[0] ?? null) as Json;
    return { code: type ?? 'refused', message, ...(detail === null ? {} : { detail }) };
  }
  if (error instanceof WorkflowNotFoundError) {
    return { code: 'caseClosed', message: 'Expected a running case, but it has ended' };
  }
  if (error instanceof WorkflowExecutionAlreadyStartedError) {
    return {
      code: 'caseClosed',
      message: 'Expected a new case, but it has been started and has ended',
    };
  }
  return isOutOfReach(error) ? engineUnavailable() : null;
};

const UNREACHABLE: readonly number[] = [1, 4, 8, 14]; // CANCELLED, DEADLINE_EXCEEDED, RESOURCE_EXHAUSTED, UNAVAILABLE

const isOutOfReach = (error: unknown): boolean => {
  if (error instanceof WorkflowUpdateRPCTimeoutOrCancelledError) return true;
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    if (isGrpcServiceError(cause) && UNREACHABLE.includes(cause.code)) return true;
  }
  return false;
};

/** Whether it was taken is unknown: the same key again finds out. */
export const engineUnavailable = (): Refusal => ({
  code: 'engineUnavailable',
  message: 'Expected the engine to answer in time, but it did not',
});
