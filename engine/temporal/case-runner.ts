import { WithStartWorkflowOperation, WorkflowNotFoundError, type Client } from '@temporalio/client';
import type { Facts } from '../../activities/learn-facts.ts';
import type { Message } from '../../activities/publish-message.ts';
import {
  actUpdate,
  beginUpdate,
  stateQuery,
  workflowIdOf,
  type ActReply,
  type ActRequest,
  type InstanceInput,
} from '../../workflows/messages.ts';
import type { processInstance } from '../../workflows/process-instance.ts';
import type { relayFacts } from '../../workflows/relay-facts.ts';
import type { relayMessage } from '../../workflows/relay-message.ts';
import type { Answer } from '../answer.ts';
import type { InstanceState } from '../interpreter/state.ts';
import type { Instant } from '../interpreter/values.ts';
import { createFastForward } from './fast-forward.ts';
import { createInstances, startOptions, type Instances } from './instances.ts';
import { settle } from './settle.ts';

export type { Message } from '../../activities/publish-message.ts';
export type {
  ActReply,
  ActRequest,
  CaseHeader,
  Delivery,
  InstanceInput,
  Origin,
  TaskDelta,
} from '../../workflows/messages.ts';

export interface Begun extends ActReply {
  readonly instanceId: string;
}
export interface Act {
  readonly updateId: string; // `<person>:<key>`
  readonly request: ActRequest;
}

/** How use cases reach running cases; nothing above it knows Temporal. */
export interface CaseRunner extends Instances {
  /** Starts an instance and answers with its first tasks. The same input again finds the first one. */
  begin(input: InstanceInput): Promise<Answer<Begun>>;
  act(countyId: string, instanceId: string, act: Act): Promise<Answer<ActReply>>;
  publish(countyId: string, message: Message): Promise<Answer<{ delivered: boolean }>>;
  /** Facts become known: the processes that begin on them. */
  learn(countyId: string, facts: Facts): Promise<Answer<{ begun: string[] }>>;
  /** Moves the clocks of a case's instances, and of those they call (temporal.md §8). */
  fastForward(countyId: string, instanceIds: readonly string[], to: Instant): Promise<Answer<null>>;
  /** For previews and buttons; null: unknown, or over for so long that its history is gone. */
  state(countyId: string, instanceId: string): Promise<Answer<InstanceState | null>>;
}

export interface RunnerOptions {
  readonly client: Client;
  readonly taskQueue: string;
  readonly patienceMs?: number;
}

const PATIENCE_MS = 15_000; // below the server's own 20 s hold of a call

export const createCaseRunner = ({
  client,
  taskQueue,
  patienceMs = PATIENCE_MS,
}: RunnerOptions): CaseRunner => {
  const patiently = <T>(work: () => Promise<T>): Promise<Answer<T>> =>
    settle(() => client.withDeadline(Date.now() + patienceMs, work));
  const handleOf = (countyId: string, instanceId: string) =>
    client.workflow.getHandle<typeof processInstance>(workflowIdOf(countyId, instanceId));

  const clocks = createFastForward(client, patienceMs);

  return {
    ...createInstances(client, taskQueue),
    ...createRelays(client, taskQueue, patiently),

    begin: (input) =>
      patiently(async () => {
        const startWorkflowOperation = new WithStartWorkflowOperation<typeof processInstance>(
          'processInstance',
          { ...startOptions(input, taskQueue), workflowIdConflictPolicy: 'USE_EXISTING' },
        );
        const reply = await client.workflow.executeUpdateWithStart(beginUpdate, {
          updateId: 'begin',
          startWorkflowOperation,
        });
        return { ...reply, instanceId: input.instanceId };
      }),

    act: (countyId, instanceId, { updateId, request }) =>
      patiently(() =>
        handleOf(countyId, instanceId).executeUpdate(actUpdate, { updateId, args: [request] }),
      ),

    fastForward: (countyId, instanceIds, to) =>
      settle(async () => {
        await clocks.to(countyId, instanceIds, to);
        return null;
      }),

    state: (countyId, instanceId) =>
      patiently(async () => {
        try {
          return await handleOf(countyId, instanceId).query(stateQuery);
        } catch (error) {
          if (error instanceof WorkflowNotFoundError) return null;
          throw error;
        }
      }),
  };
};

type Patiently = <T>(work: () => Promise<T>) => Promise<Answer<T>>;

/** What comes from outside any instance, taken durably; the same id again is the same thing. */
const createRelays = (
  client: Client,
  taskQueue: string,
  patiently: Patiently,
): Pick<CaseRunner, 'publish' | 'learn'> => ({
  publish: (countyId, message) =>
    patiently(() =>
      client.workflow.execute<typeof relayMessage>('relayMessage', {
        taskQueue,
        workflowId: `message:${countyId}:${message.id}`,
        args: [countyId, message],
        workflowIdConflictPolicy: 'USE_EXISTING',
      }),
    ),

  learn: (countyId, facts) =>
    patiently(() =>
      client.workflow.execute<typeof relayFacts>('relayFacts', {
        taskQueue,
        workflowId: `facts:${countyId}:${facts.id}`,
        args: [countyId, facts],
        workflowIdConflictPolicy: 'USE_EXISTING',
      }),
    ),
});
