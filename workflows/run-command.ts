import {
  ActivityFailure,
  CancellationScope,
  getExternalWorkflowHandle,
  isCancellation,
  ParentClosePolicy,
  proxyActivities,
  startChild,
  WorkflowIdReusePolicy,
} from '@temporalio/workflow';
import { WorkflowExecutionAlreadyStartedError } from '@temporalio/common';
import type { Activities } from '../activities/index.ts';
import type { Command } from '../engine/interpreter/commands.ts';
import { outstanding } from '../engine/interpreter/outstanding.ts';
import type { ProcessPlan } from '../engine/interpreter/plan.ts';
import type { InstanceState, Wait } from '../engine/interpreter/state.ts';
import type { Actor } from '../engine/interpreter/values.ts';
import type { Inbox } from './inbox.ts';
import { deliverSignal, workflowIdOf, type Delivery, type InstanceInput } from './messages.ts';

const RETRY = { initialInterval: '500ms', maximumInterval: '30s' } as const;
const effects = proxyActivities<Activities>({ startToCloseTimeout: '30s', retry: RETRY });
const directory = proxyActivities<Activities>({ startToCloseTimeout: '10s', retry: RETRY });
const SYSTEM: Actor = { kind: 'system', id: 'host' };

export interface Runner {
  readonly isIdle: boolean;
  /** The steps of these commands are in SQL: now they may have effects. */
  committed(commands: readonly Command[]): void;
  /** Starts again, in a new run, what the state says is still to come. */
  rearm(state: InstanceState | null): void;
  /** Nobody here waits for this message any more. */
  giveBack(messageId: string): void;
  /** From now on nothing new starts; the next run does it. Effects still leave, since no state holds them. */
  hold(): void;
}

export interface RunnerHost {
  readonly state: InstanceState | null;
  readonly plan: ProcessPlan | null;
}

/** What each command means outside: one case per command. Results come back through the inbox. */
export const createRunner = (input: InstanceInput, inbox: Inbox, host: RunnerHost): Runner => {
  const scopes = new Map<string, CancellationScope>(); // by wait
  let busy = 0;
  let held = false;

  const track = (work: () => Promise<void>): void => {
    busy += 1;
    void work().finally(() => {
      busy -= 1;
    });
  };
  const begin = (wait: Wait): void => {
    if (held || !host.state?.waits[wait.id]) return; // it may be over before it was recorded
    if (wait.kind === 'job') trackScoped(wait, () => doJob(input, inbox, host, wait));
    if (wait.kind === 'participants') trackScoped(wait, () => findPeople(input, inbox, wait));
    if (wait.kind === 'call') track(() => startCalled(input, inbox, host, wait));
  };
  const trackScoped = (wait: Wait, work: () => Promise<void>): void => {
    const scope = new CancellationScope();
    scopes.set(wait.id, scope);
    track(() =>
      scope
        .run(work)
        .catch((error: unknown) => {
          if (!isCancellation(error)) throw error;
        })
        .finally(() => scopes.delete(wait.id)),
    );
  };

  const run = (command: Command): void => {
    switch (command.type) {
      case 'openWait':
        return begin(command.wait);
      case 'changeWait':
        return; // a row only
      case 'closeWait':
        scopes.get(command.wait.id)?.cancel();
        if (command.wait.kind === 'call' && command.because === 'withdrawn') {
          track(() => cancelCalled(input, command.wait as Wait & { kind: 'call' }));
        }
        return;
      case 'endInstance':
        if (input.caller) track(() => tellCaller(input, host.state!, command));
        return;
      case 'escalate':
        if (input.caller) track(() => escalate(input, command));
        return;
      case 'publishMessage':
        return track(() => effects.publishMessage(source(input), command));
      case 'throwSignal':
        return track(() => effects.throwSignal(source(input), command));
      case 'notify':
        return track(() => effects.notify(source(input), command));
    }
  };

  return {
    get isIdle() {
      return busy === 0;
    },
    committed: (commands) => commands.forEach(run),
    rearm: (state) => {
      if (state) outstanding(state).forEach(begin);
    },
    giveBack: (messageId) => track(() => effects.releaseMessage(source(input), messageId)),
    hold: () => {
      held = true;
    },
  };
};

const source = ({ countyId, instanceId, caseId }: InstanceInput) => ({
  countyId,
  instanceId,
  caseId,
});

type Job = Wait & { kind: 'job' };

const doJob = async (
  input: InstanceInput,
  inbox: Inbox,
  host: RunnerHost,
  wait: Job,
): Promise<void> => {
  const node = host.plan?.nodes[wait.elementId];
  const job = node && 'job' in node ? node.job : undefined;
  const { runJob } = proxyActivities<Activities>({
    startToCloseTimeout: 30_000,
    retry: { ...RETRY, maximumAttempts: Math.max(job?.retries ?? 3, 1) },
    summary: wait.elementId,
  });
  try {
    const result = await runJob({
      ...source(input),
      waitId: wait.id,
      elementId: wait.elementId,
      type: wait.type,
      inputs: wait.inputs,
      attempt: wait.attempt,
      at: wait.since,
    });
    inbox.tell(
      result.ok
        ? { type: 'jobCompleted', waitId: wait.id, variables: result.variables }
        : { type: 'errorThrown', waitId: wait.id, code: result.code, variables: result.variables },
      SYSTEM,
    );
  } catch (error) {
    if (isCancellation(error)) throw error;
    inbox.tell({ type: 'jobFailed', waitId: wait.id, message: reasonOf(error) }, SYSTEM);
  }
};

const reasonOf = (error: unknown): string =>
  error instanceof ActivityFailure ? (error.cause?.message ?? error.message) : String(error);

const findPeople = async (
  input: InstanceInput,
  inbox: Inbox,
  wait: Wait & { kind: 'participants' },
): Promise<void> => {
  const people = await directory.resolveParticipants({
    ...source(input),
    wanted: wait.wanted,
    elementId: wait.elementId,
  });
  inbox.tell(
    { type: 'participantsResolved', waitId: wait.id, people },
    { kind: 'system', id: 'directory' },
  );
};

type Call = Wait & { kind: 'call' };

/** The called instance lives on when this run ends; it tells its end by a signal. */
const startCalled = async (
  input: InstanceInput,
  inbox: Inbox,
  host: RunnerHost,
  wait: Call,
): Promise<void> => {
  const state = host.state!;
  const called: InstanceInput = {
    countyId: input.countyId,
    instanceId: wait.instanceId,
    caseId: input.caseId,
    plan: wait.planHash === undefined ? { processId: wait.processId } : { hash: wait.planHash },
    definition: input.definition,
    header: null,
    caller: { instanceId: input.instanceId, waitId: wait.id },
    begin: null,
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
    inbox.tell({ type: 'jobFailed', waitId: wait.id, message: String(error) }, SYSTEM);
  }
};

const cancelCalled = (input: InstanceInput, wait: Call): Promise<void> =>
  signal(input.countyId, wait.instanceId, {
    id: `${wait.instanceId}:withdrawn`,
    actor: { kind: 'process', id: input.instanceId },
    happened: { type: 'cancelRequested', outcome: 'canceled', reason: { id: '', sha256: '' } },
  });

type Ended = Command & { type: 'endInstance' };

const tellCaller = (
  input: InstanceInput,
  state: InstanceState,
  { status, variables }: Ended,
): Promise<void> => {
  const { waitId, instanceId } = input.caller!;
  const error = state.outcome?.error;
  return signal(input.countyId, instanceId, {
    id: `${input.instanceId}:ended`,
    actor: { kind: 'process', id: input.instanceId },
    happened:
      status === 'completed'
        ? { type: 'callCompleted', waitId, variables }
        : error === undefined
          ? { type: 'jobFailed', waitId, message: `called instance ended as ${status}` }
          : { type: 'errorThrown', waitId, code: error, variables },
  });
};

const escalate = (input: InstanceInput, effect: Command & { type: 'escalate' }): Promise<void> =>
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
