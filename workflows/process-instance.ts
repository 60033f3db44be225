import {
  ActivityFailure,
  allHandlersFinished,
  ApplicationFailure,
  condition,
  continueAsNew,
  currentUpdateInfo,
  proxyActivities,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import type { Activities } from '../activities/index.ts';
import type { ProcessPlan } from '../engine/interpreter/plan.ts';
import type { InstanceState } from '../engine/interpreter/state.ts';
import { tellMissing } from './calls.ts';
import { aheadOf, createClock } from './clock.ts';
import type { Host } from './host.ts';
import { createInbox, type Inbox } from './inbox.ts';
import {
  actUpdate,
  aheadQuery,
  beginUpdate,
  deliverSignal,
  rollSignal,
  stateQuery,
  timeSignal,
  type InstanceInput,
  type ToldTime,
} from './messages.ts';
import { createOutbox } from './outbox.ts';
import { createRunner } from './run-command.ts';
import { isUnheard, refuseUnlessAllowed, step } from './step.ts';
import { createTime, type Time } from './time.ts';

const MOST_EVENTS = 1_200; // a cold replay stays under about a second
const MOST_UPDATES = 1_500; // the server's cap is 2,000 a run

const RETRY = { initialInterval: '200ms', maximumInterval: '10s' } as const;
const { loadPlan } = proxyActivities<Activities>({ startToCloseTimeout: '10s', retry: RETRY });
/** A case waits for its plan; a call must say that there is none. */
const { loadPlan: loadCalled } = proxyActivities<Activities>({
  startToCloseTimeout: '10s',
  retry: { ...RETRY, nonRetryableErrorTypes: ['planMissing'] },
});

/** Null: what another instance called is not published; it is told so. */
const planFor = async (
  { countyId, plan, caller }: InstanceInput,
  state: InstanceState | null,
): Promise<ProcessPlan | null> => {
  const wanted = state ? { hash: state.planHash } : plan;
  if (!caller || state) return loadPlan(countyId, wanted);
  try {
    return await loadCalled(countyId, wanted);
  } catch (error) {
    if (isPlanMissing(error)) return null;
    throw error;
  }
};

const isPlanMissing = (error: unknown): boolean =>
  error instanceof ActivityFailure &&
  error.cause instanceof ApplicationFailure &&
  error.cause.type === 'planMissing';

/** The durable host of `advance`. A fresh inbox holds `processStarted`; after that, no BPMN word appears here. */
export async function processInstance(input: InstanceInput): Promise<void> {
  const time = createTime(input);
  const host: Host = { state: input.carried?.state ?? null, plan: null, ended: false, time };
  const inbox = createInbox(input);
  const runner = createRunner(input, inbox, host);
  const outbox = createOutbox(input, inbox, runner, host); // record first, effect second
  const clock = createClock(inbox, time);

  setHandler(actUpdate, (request) => inbox.ask(currentUpdateInfo()!.id, request), {
    validator: (request) => refuseUnlessAllowed(host, inbox, currentUpdateInfo()!.id, request),
  });
  setHandler(beginUpdate, () => inbox.first()); // answered when the first step is done
  setHandler(deliverSignal, (delivery) => inbox.put(delivery));
  let isAskedToRoll = false;
  setHandler(rollSignal, () => {
    isAskedToRoll = true;
  });
  setHandler(aheadQuery, () => aheadOf(host.state));
  setHandler(stateQuery, () => host.state);
  if (time.isTold) setHandler(timeSignal, (told) => tellTime(time, inbox, told));

  host.plan = await planFor(input, host.state);
  if (!host.plan) return tellMissing(input);
  runner.rearm(host.state); // outstanding() decides what is started again
  let steps = 0;
  const mustRoll = () =>
    isAskedToRoll ||
    workflowInfo().continueAsNewSuggested ||
    workflowInfo().historyLength > MOST_EVENTS ||
    inbox.answered >= MOST_UPDATES ||
    (steps >= (input.rehearsal?.mostSteps ?? Infinity) && runner.isIdle);
  const isQuiet = () => inbox.isEmpty && outbox.isEmpty && runner.isIdle && allHandlersFinished();
  for (;;) {
    clock.watch(host.state);
    if (mustRoll()) runner.hold(); // what has not started yet starts in the next run
    await condition(() => !inbox.isEmpty || (isQuiet() && (mustRoll() || host.ended)));
    if (inbox.isEmpty) break;
    const ticket = inbox.take();
    if (isUnheard(host, ticket)) runner.giveBack(ticket.happened.messageId);
    else {
      const taken = step(host, inbox, ticket);
      steps += taken.length;
      outbox.add(taken);
    }
  }
  if (host.ended) return;
  await continueAsNew<typeof processInstance>({
    ...input,
    carried: { state: host.state!, ...inbox.carry(), ...(time.isTold ? { now: time.now } : {}) },
  });
}

const tellTime = (time: Time, inbox: Inbox, { now, rings }: ToldTime): void => {
  time.tell(now);
  if (rings) inbox.ring();
};
