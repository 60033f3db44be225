import {
  WorkflowExecutionAlreadyStartedError,
  WorkflowNotFoundError,
  type Client,
} from '@temporalio/client';
import { defineSearchAttributeKey, TypedSearchAttributes } from '@temporalio/common';
import {
  deliverSignal,
  workflowIdOf,
  type Delivery,
  type GatherInput,
  type InstanceInput,
  type Occurrence,
} from '../../workflows/messages.ts';
import type { expireMessage } from '../../workflows/expire-message.ts';
import type { gatherStart, occurSignal } from '../../workflows/gather-start.ts';
import type { processInstance } from '../../workflows/process-instance.ts';

/** How instances are started and told things by whoever does not wait for an answer. */
export interface Instances {
  deliver(countyId: string, instanceId: string, delivery: Delivery): Promise<'delivered' | 'gone'>;
  /** The same input again finds the first one. */
  start(input: InstanceInput): Promise<void>;
  /** Lets a message's time run out; asked again, the first clock goes on. */
  expire(countyId: string, messageId: string, inMs: number): Promise<void>;
  /** One of the occurrences a parallel multiple start needs. */
  gather(input: GatherInput, occurrence: Occurrence): Promise<void>;
}

export const createInstances = (client: Client, taskQueue: string): Instances => ({
  async deliver(countyId, instanceId, delivery) {
    try {
      await client.workflow
        .getHandle(workflowIdOf(countyId, instanceId))
        .signal(deliverSignal, delivery);
      return 'delivered';
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) return 'gone';
      throw error;
    }
  },

  async start(input) {
    try {
      await client.workflow.start<typeof processInstance>(
        'processInstance',
        startOptions(input, taskQueue),
      );
    } catch (error) {
      if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
    }
  },

  async expire(countyId, messageId, inMs) {
    await client.workflow.start<typeof expireMessage>('expireMessage', {
      taskQueue,
      workflowId: `expiry:${countyId}:${messageId}`,
      args: [countyId, messageId],
      memo: { county: countyId },
      startDelay: inMs,
      workflowIdConflictPolicy: 'USE_EXISTING',
    });
  },

  async gather(input, occurrence) {
    const { countyId, place } = input;
    const { definitionId, processId, elementId } = place;
    await client.workflow.signalWithStart<typeof gatherStart, [Occurrence]>('gatherStart', {
      taskQueue,
      workflowId: `gather:${countyId}:${definitionId}:${processId}:${elementId}`,
      args: [input],
      memo: { county: countyId },
      signal: 'occur' satisfies (typeof occurSignal)['name'],
      signalArgs: [occurrence],
    });
  },
});

const COUNTY = defineSearchAttributeKey('BhCounty', 'KEYWORD');
const DEFINITION = defineSearchAttributeKey('BhDefinition', 'KEYWORD');

/** Search attributes are set here once: changing them later costs an event and a write of visibility. */
export const startOptions = (input: InstanceInput, taskQueue: string) => ({
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
