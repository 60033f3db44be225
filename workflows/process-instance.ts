import {
  allHandlersFinished,
  condition,
  continueAsNew,
  currentUpdateInfo,
  proxyActivities,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import type { Activities } from '../activities/index.ts';
import { createClock } from './clock.ts';
import type { Host } from './host.ts';
import { createInbox } from './inbox.ts';
import {
  actUpdate,
  beginUpdate,
  deliverSignal,
  stateQuery,
  type InstanceInput,
} from './messages.ts';
import { createOutbox } from './outbox.ts';
import { createRunner } from './run-command.ts';
import { isUnheard, refuseUnlessAllowed, step } from './step.ts';

const MOST_EVENTS = 1_200; // a cold replay stays under about a second
const MOST_UPDATES = 1_500; // the server's cap is 2,000 a run

const { loadPlan } = proxyActivities<Activities>({
  startToCloseTimeout: '10s',
  retry: { initialInterval: '200ms', maximumInterval: '10s' },
});

/** The durable host of `advance`. A fresh inbox holds `processStarted`; after that, no BPMN word appears here. */
export async function processInstance(input: InstanceInput): Promise<void> {
  const host: Host = { state: input.carried?.state ?? null, plan: null, ended: false };
  const inbox = createInbox(input);
  const runner = createRunner(input, inbox, host);
  const outbox = createOutbox(input, inbox, runner, host); // record first, effect second
  const clock = createClock(inbox);

  setHandler(actUpdate, (request) => inbox.ask(currentUpdateInfo()!.id, request), {
    validator: (request) => refuseUnlessAllowed(host, inbox, currentUpdateInfo()!.id, request),
  });
  setHandler(beginUpdate, () => inbox.first()); // answered when the first step is done
  setHandler(deliverSignal, (delivery) => inbox.put(delivery));
  setHandler(stateQuery, () => host.state);

  host.plan = await loadPlan(
    input.countyId,
    host.state ? { hash: host.state.planHash } : input.plan,
  );
  runner.rearm(host.state); // outstanding() decides what is started again
  const mustRoll = () =>
    workflowInfo().continueAsNewSuggested ||
    workflowInfo().historyLength > (input.mostEvents ?? MOST_EVENTS) ||
    inbox.answered >= MOST_UPDATES;
  const isQuiet = () => inbox.isEmpty && outbox.isEmpty && runner.isIdle && allHandlersFinished();
  for (;;) {
    clock.watch(host.state);
    if (mustRoll()) runner.hold(); // what has not started yet starts in the next run
    await condition(() => !inbox.isEmpty || (isQuiet() && (mustRoll() || host.ended)));
    if (inbox.isEmpty) break;
    const ticket = inbox.take();
    if (isUnheard(host, ticket)) runner.giveBack(ticket.happened.messageId);
    else outbox.add(step(host, inbox, ticket));
  }
  if (host.ended) return;
  await continueAsNew<typeof processInstance>({
    ...input,
    carried: { state: host.state!, ...inbox.carry() },
  });
}
