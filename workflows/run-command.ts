import { CancellationScope, isCancellation, proxyActivities } from '@temporalio/workflow';
import type { Activities } from '../activities/index.ts';
import type { Command } from '../engine/interpreter/commands.ts';
import { isRefused } from '../engine/interpreter/open-calls.ts';
import { outstanding } from '../engine/interpreter/outstanding.ts';
import type { InstanceState, Wait } from '../engine/interpreter/state.ts';
import {
  cancelCalled,
  escalate,
  startCalled,
  tellCalled,
  tellCaller,
  type Call,
  type ToCalled,
} from './calls.ts';
import type { Host } from './host.ts';
import type { Inbox } from './inbox.ts';
import { doJob, findPeople } from './jobs.ts';
import { sourceOf, type InstanceInput } from './messages.ts';

const activities = proxyActivities<Activities>({
  startToCloseTimeout: '30s',
  retry: { initialInterval: '500ms', maximumInterval: '30s' },
});

export interface Runner {
  readonly isIdle: boolean;
  /** The steps of these commands are in SQL: now they may have effects. */
  committed(commands: readonly Command[]): void;
  /** Starts again, in a new run, what the state says is still to come. */
  rearm(state: InstanceState | null): void;
  /** Nobody here waits for this message any more. */
  giveBack(messageId: string): void;
  /** What kept this message from beginning a case is over. */
  offer(messageId: string): void;
  /** From now on nothing new starts; the next run does it. Effects still leave, since no state holds them. */
  hold(): void;
}

/** What each command means outside. Results come back through the inbox. */
export const createRunner = (input: InstanceInput, inbox: Inbox, host: Host): Runner => {
  const waits = createWaitRunner(input, inbox, host);
  const effects = createTracker();

  const run = (command: Command): void => {
    switch (command.type) {
      case 'openWait':
        return waits.begin(command.wait);
      case 'changeWait':
      case 'escalationUncaught':
        return; // a row only
      case 'closeWait':
        return waits.end(command.wait, command.because === 'withdrawn');
      case 'tellCalled':
        return effects.track(waits.tell(command));
      case 'endInstance':
      case 'escalate':
      case 'publishMessage':
      case 'throwSignal':
      case 'notify':
        return effects.track(doEffect(input, host, command));
    }
  };

  return {
    get isIdle() {
      return waits.isIdle && effects.isIdle;
    },
    committed: (commands) => commands.forEach(run),
    rearm: (state) => {
      if (state) outstanding(state).forEach(waits.begin);
    },
    giveBack: (messageId) => effects.track(activities.releaseMessage(sourceOf(input), messageId)),
    offer: (messageId) => effects.track(activities.offerMessage(sourceOf(input), messageId)),
    hold: waits.hold,
  };
};

type Outward = Exclude<
  Command,
  { readonly wait: Wait } | { readonly type: 'escalationUncaught' | 'tellCalled' }
>;

const doEffect = async (input: InstanceInput, host: Host, command: Outward): Promise<void> => {
  switch (command.type) {
    case 'endInstance':
      return input.caller ? tellCaller(input, host.state!, command) : undefined;
    case 'escalate':
      return input.caller ? escalate(input, command) : undefined;
    case 'publishMessage':
      return activities.publishMessage(sourceOf(input), command);
    case 'throwSignal':
      return activities.throwSignal(sourceOf(input), command);
    case 'notify':
      return activities.notify(sourceOf(input), command);
  }
};

/** Work in flight: the next run must not begin before it is done. A failure in it is a bug and fails the task. */
const createTracker = () => {
  let busy = 0;
  return {
    get isIdle() {
      return busy === 0;
    },
    track: (work: Promise<void>): void => {
      busy += 1;
      void work.finally(() => {
        busy -= 1;
      });
    },
  };
};

/** Waits that are somebody's work: jobs, people to be found, called instances. Others are rows only. */
const createWaitRunner = (input: InstanceInput, inbox: Inbox, host: Host) => {
  const tracker = createTracker();
  const scopes = new Map<string, CancellationScope>(); // by wait
  const starting = new Map<string, Promise<void>>(); // calls
  let held = false;

  const scoped = (wait: Wait, work: () => Promise<void>): void => {
    const scope = new CancellationScope();
    scopes.set(wait.id, scope);
    const done = scope.run(work).catch((error: unknown) => {
      if (!isCancellation(error)) throw error;
    });
    tracker.track(done.finally(() => scopes.delete(wait.id)));
  };
  const cancel = async (call: Call): Promise<void> => {
    await starting.get(call.id); // or the cancel would arrive before there is anything to cancel
    await cancelCalled(input, call);
  };

  return {
    get isIdle() {
      return tracker.isIdle;
    },
    hold: (): void => {
      held = true;
    },
    begin: (wait: Wait): void => {
      if (held || !host.state?.waits[wait.id]) return; // it may be over before it was recorded
      if (wait.kind === 'job') scoped(wait, () => doJob(input, inbox, host, wait));
      if (wait.kind === 'participants') scoped(wait, () => findPeople(input, inbox, wait));
      if (wait.kind !== 'call' || isRefused(host.state, wait.id)) return;
      const start = startCalled(input, inbox, host, wait);
      starting.set(wait.id, start);
      tracker.track(start.finally(() => starting.delete(wait.id)));
    },
    tell: async (command: ToCalled): Promise<void> => {
      await starting.get(command.waitId);
      await tellCalled(input, command);
    },
    end: (wait: Wait, withdrawn: boolean): void => {
      scopes.get(wait.id)?.cancel();
      if (withdrawn && wait.kind === 'call') tracker.track(cancel(wait));
    },
  };
};
