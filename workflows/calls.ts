import { WorkflowExecutionAlreadyStartedError } from '@temporalio/common';
import {
  getExternalWorkflowHandle,
  isCancellation,
  ParentClosePolicy,
  startChild,
  WorkflowIdReusePolicy,
} from '@temporalio/workflow';
import type { Command } from '../engine/interpreter/commands.ts';
import type { InstanceState, Wait } from '../engine/interpreter/state.ts';
import type { Host } from './host.ts';
import type { Inbox } from './inbox.ts';
import { deliverSignal, workflowIdOf, type Delivery, type InstanceInput } from './messages.ts';

const HOST = { kind: 'system', id: 'host' } as const;

export type Call = Wait & { kind: 'call' };

/** The called instance lives on when this run ends; it tells its end by a signal. */
export const startCalled = async (
  input: InstanceInput,
  inbox: Inbox,
  host: Host,
  wait: Call,
): Promise<void> => {
  const state = host.state!;
  const called: InstanceInput = {
    countyId: input.countyId,
    instanceId: wait.instanceId,
    caseId: input.caseId,
    plan:
      wait.planHash === undefined
        ? { processId: wait.processId, callerId: input.instanceId }
        : { hash: wait.planHash },
    definition: input.definition,
    header: null,
    caller: { instanceId: input.instanceId, waitId: wait.id },
    begin: null,
    ...(input.rehearsal ? { rehearsal: input.rehearsal } : {}),
    started: {
      type: 'processStarted',
      at: wait.since,
      actor: { kind: 'process', id: input.instanceId },
      instanceId: wait.instanceId,
      businessKey: state.businessKey,
      variables: wait.variables,
      calendar: state.calendar,
      parameters: state.parameters,
      caughtOutside: wait.caught,
      ...(wait.undo ? { undo: wait.undo } : {}),
    },
  };
  try {
    await startChild('processInstance', {
      workflowId: workflowIdOf(input.countyId, wait.instanceId),
      args: [called],
      parentClosePolicy: ParentClosePolicy.ABANDON,
      workflowIdReusePolicy: WorkflowIdReusePolicy.REJECT_DUPLICATE,
    });
  } catch (error) {
    if (error instanceof WorkflowExecutionAlreadyStartedError) return; // by an earlier run
    inbox.tell({ type: 'jobFailed', waitId: wait.id, message: String(error) }, HOST);
    return;
  }
  if (host.state?.suspended) await tellSuspended(input, host.state, wait);
};

/** Called while its caller is suspended: it begins, and stops at once. */
const tellSuspended = (input: InstanceInput, state: InstanceState, wait: Call): Promise<void> =>
  tellCalled(input, {
    type: 'tellCalled',
    id: `${wait.instanceId}:suspended:${state.rev}`,
    waitId: wait.id,
    instanceId: wait.instanceId,
    happened: { type: 'instanceSuspended' },
  });

export const cancelCalled = (input: InstanceInput, wait: Call): Promise<void> =>
  signal(input.countyId, wait.instanceId, {
    id: `${wait.instanceId}:withdrawn`,
    actor: { kind: 'process', id: input.instanceId },
    happened: { type: 'cancelRequested', outcome: 'canceled', reason: { id: '', sha256: '' } },
  });

export type ToCalled = Command & { readonly type: 'tellCalled' };

/** One that has not begun yet is told by who begins it; one that has ended needs no word. */
export const tellCalled = (
  input: InstanceInput,
  { id, instanceId, happened }: ToCalled,
): Promise<void> =>
  signal(input.countyId, instanceId, {
    id,
    actor: { kind: 'process', id: input.instanceId },
    happened,
  });

type Ended = Command & { type: 'endInstance' };

export const tellCaller = (
  input: InstanceInput,
  state: InstanceState,
  { status, variables, undoable }: Ended,
): Promise<void> => {
  const { waitId, instanceId } = input.caller!;
  const error = state.outcome?.error;
  return signal(input.countyId, instanceId, {
    id: `${input.instanceId}:ended`,
    actor: { kind: 'process', id: input.instanceId },
    happened:
      status === 'completed'
        ? { type: 'callCompleted', waitId, variables, ...(undoable ? { undoable } : {}) }
        : error === undefined
          ? { type: 'jobFailed', waitId, message: `called instance ended as ${status}` }
          : { type: 'errorThrown', waitId, code: error, variables },
  });
};

/** What was called is not published: the call stops where somebody sees it. */
export const tellMissing = (input: InstanceInput): Promise<void> => {
  const { waitId, instanceId } = input.caller!;
  return signal(input.countyId, instanceId, {
    id: `${input.instanceId}:missing`,
    actor: { kind: 'process', id: input.instanceId },
    happened: { type: 'calleeMissing', waitId },
  });
};

export const escalate = (
  input: InstanceInput,
  effect: Command & { type: 'escalate' },
): Promise<void> =>
  signal(input.countyId, input.caller!.instanceId, {
    id: effect.id,
    actor: { kind: 'process', id: input.instanceId },
    happened: {
      type: 'escalationThrown',
      waitId: input.caller!.waitId,
      code: effect.code,
      variables: effect.payload,
    },
  });

const signal = async (countyId: string, instanceId: string, delivery: Delivery): Promise<void> => {
  try {
    await getExternalWorkflowHandle(workflowIdOf(countyId, instanceId)).signal(
      deliverSignal,
      delivery,
    );
  } catch (error) {
    if (isCancellation(error)) throw error; // the other one is over: nobody is left to be told
  }
};
