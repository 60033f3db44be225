import { ApplicationFailure } from '@temporalio/workflow';
import type { ChangedRows, Scopes, Snapshot, Step, TaskRow } from '../activities/ports.ts';
import { createEvaluate } from '../engine/feel/evaluate.ts';
import { advance } from '../engine/interpreter/advance.ts';
import type { Command } from '../engine/interpreter/commands.ts';
import type { EngineEvent, Happened } from '../engine/interpreter/events.ts';
import { dueTimers, outstanding } from '../engine/interpreter/outstanding.ts';
import type { ProcessPlan } from '../engine/interpreter/plan.ts';
import type { InstanceState, Token, Wait } from '../engine/interpreter/state.ts';
import type { Actor, Variables } from '../engine/interpreter/values.ts';
import { localVariables, scopesOutward } from '../engine/interpreter/variables.ts';
import { operate } from '../engine/operations/operate.ts';
import type { Operation, Refusal, View } from '../engine/operations/operation.ts';
import { checksum } from '../engine/replay/checksum.ts';
import type { Host } from './host.ts';
import type { Inbox, Ticket } from './inbox.ts';
import type { ActReply, ActRequest, Origin } from './messages.ts';
import { taskIdOf } from './task-id.ts';

const evaluate = createEvaluate();
const CLOCK: Actor = { kind: 'system', id: 'clock' };

/** Takes one ticket through the pure function and says what has to be recorded and done. */
export const step = (host: Host, inbox: Inbox, ticket: Ticket): readonly Step[] => {
  switch (ticket.kind) {
    case 'start': {
      const steps = run(host, [ticket.event], null);
      inbox.begun(replyOf(host, steps, ''));
      return steps;
    }
    case 'happened':
      return run(host, [{ ...ticket.happened, at: host.time.now, actor: ticket.actor }], null);
    case 'clock':
      return dueTimers(host.state!, host.time.now).flatMap((wait) =>
        host.state!.waits[wait.id]
          ? run(
              host,
              [{ type: 'timerFired', waitId: wait.id, at: host.time.now, actor: CLOCK }],
              null,
            )
          : [],
      );
    case 'act':
      return act(host, inbox, ticket);
  }
};

const act = (host: Host, inbox: Inbox, ticket: Ticket & { kind: 'act' }): readonly Step[] => {
  const { updateId, request, reply } = ticket;
  const { operation, digest, origin, actor } = request;
  const operated = operate(operation, viewOf(host, request)); // again: something may have happened since the validator
  if (!operated.ok) {
    reply.reject(refusalFailure(operated.refusal));
    return [];
  }
  const at = host.time.now;
  const events = operated.events.map((happened) => ({ ...happened, at, actor }));
  const steps = run(host, events, { updateId, digest, operation, origin, delta: null });
  const answer = replyOf(host, steps, digest);
  inbox.note(updateId, answer.rev, digest);
  reply.resolve(answer);
  const last = steps.at(-1);
  if (!last?.act) return steps;
  return [...steps.slice(0, -1), { ...last, act: { ...last.act, delta: answer.delta } }];
};

/** The update's validator. Synchronous: the SDK does not await it, so a promise would accept everything. */
export const refuseUnlessAllowed = (
  host: Host,
  inbox: Inbox,
  updateId: string,
  request: ActRequest,
): void => {
  if (!host.plan || !host.state || inbox.knows(updateId)) return; // the handler asks instead
  const operated = operate(request.operation, viewOf(host, request));
  if (!operated.ok) throw refusalFailure(operated.refusal);
};

const refusalFailure = ({ code, message, detail }: Refusal): ApplicationFailure =>
  ApplicationFailure.create({ type: code, message, nonRetryable: true, details: [detail ?? null] });

const viewOf = (host: Host, { actor, taskRev, principals }: ActRequest): View => ({
  plan: host.plan!,
  state: host.state!,
  actor,
  now: host.time.now,
  ...(taskRev === null ? {} : { taskRev }),
  ...(principals === undefined ? {} : { principals }),
});

interface Act {
  readonly updateId: string;
  readonly digest: string;
  readonly operation: Operation;
  readonly origin: Origin;
  readonly delta: ActReply['delta'];
}

/** An event that could change nothing any more gives no step: there is nothing to record. */
const run = (host: Host, events: readonly EngineEvent[], act: Act | null): readonly Step[] =>
  events.flatMap((event, index) => {
    const before = host.state;
    const { state, commands, trace } = advance(host.plan!, before, event, evaluate);
    if (state.rev === before?.rev) return [];
    host.state = state;
    host.ended = state.status !== 'active';
    const tasks = commands.flatMap((command) => taskRow(host.plan!, state, command));
    return [
      {
        rev: state.rev,
        event,
        commands,
        trace,
        checksum: checksum(state),
        act: index === events.length - 1 ? act : null,
        tasks,
        scopes: scopesOf(state, tasks),
        changed: changedRows(before, state),
      },
    ];
  });

/** A task as its reader needs it: what it asks, and what can be seen from it. */
const taskRow = (plan: ProcessPlan, state: InstanceState, command: Command): readonly TaskRow[] => {
  if (command.type !== 'openWait' && command.type !== 'changeWait') return [];
  const { wait } = command;
  if (!('task' in wait) || !state.waits[wait.id]) return [];
  const term = Object.values(state.waits).find(
    (other) => other.kind === 'timer' && other.purpose === 'due' && other.tokenId === wait.tokenId,
  ) as (Wait & { kind: 'timer' }) | undefined;
  return [
    {
      waitId: wait.id,
      processId: plan.processId,
      unrolled: term?.unrolled ?? null,
      provisional: term?.provisional ?? false,
      sees: scopesOutward(state, wait.tokenId)
        .map(({ id }) => id)
        .reverse(),
    },
  ];
};

/** Every wait as if it were opened now. */
export const snapshotOf = ({ plan, state }: Host): Snapshot => {
  const commands = outstanding(state!).map((wait) => ({ type: 'openWait', wait }) as const);
  const tasks = commands.flatMap((command) => taskRow(plan!, state!, command));
  return { rev: state!.rev, commands, tasks, scopes: scopesOf(state!, tasks) };
};

/** Without the county's parameters: they are the same for every task of the case, and long. */
const scopesOf = (state: InstanceState, tasks: readonly TaskRow[]): Scopes =>
  Object.fromEntries(
    [...new Set(tasks.flatMap(({ sees }) => sees))].flatMap((id) => {
      const token = state.tokens[id];
      return token ? [[id, ownVariables(state, token)]] : [];
    }),
  );

const ownVariables = (state: InstanceState, token: Token): Variables =>
  Object.fromEntries(
    Object.entries(localVariables(state, token)).filter(([name]) => !COUNTY_NAMES.includes(name)),
  );
const COUNTY_NAMES = ['terms', 'lists', 'case'];

const changedRows = (before: InstanceState | null, after: InstanceState): ChangedRows => {
  const variables = after.tokens[after.rootId]?.variables;
  return {
    status: after.status,
    suspended: after.suspended,
    lastSeq: after.lastSeq,
    ...(variables && !same(before?.tokens[after.rootId]?.variables, variables)
      ? { variables }
      : {}),
    ...(same(before?.anchors, after.anchors) ? {} : { anchors: after.anchors }),
    ...(same(before?.incidents, after.incidents) ? {} : { incidents: after.incidents }),
  };
};

const same = (one: unknown, other: unknown): boolean =>
  one === other || JSON.stringify(one) === JSON.stringify(other);

/** A choice that goes on is closed and opened at once: for its readers it never went away. */
const replyOf = (host: Host, steps: readonly Step[], digest: string): ActReply => {
  const commands = steps.flatMap((one) => one.commands);
  const { instanceId } = host.state!;
  const opened = commands.flatMap((command) =>
    command.type === 'openWait' && 'task' in command.wait
      ? [
          {
            id: taskIdOf(instanceId, command.wait.tokenId),
            elementId: command.wait.elementId,
            name: command.wait.task.name,
            assignee: command.wait.task.assignee,
            candidates: command.wait.task.candidates,
          },
        ]
      : [],
  );
  const closed = commands.flatMap((command) =>
    command.type === 'closeWait' && 'task' in command.wait
      ? [taskIdOf(instanceId, command.wait.tokenId)]
      : [],
  );
  return {
    rev: host.state!.rev,
    digest,
    delta: {
      opened: opened.filter(({ id }) => !closed.includes(id)),
      closed: closed.filter((closedId) => !opened.some(({ id }) => id === closedId)),
      ended: host.ended,
    },
  };
};

/** A message promised to a wait that is over by now: somebody else may still want it. */
export const isUnheard = (
  host: Host,
  ticket: Ticket,
): ticket is Ticket & { readonly happened: Unheard } =>
  ticket.kind === 'happened' &&
  ticket.happened.type === 'messageReceived' &&
  !host.state?.waits[ticket.happened.waitId];
type Unheard = Happened & { readonly type: 'messageReceived' };
