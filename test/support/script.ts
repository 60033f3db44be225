import { randomUUID } from 'node:crypto';
import { createEvaluate } from '../../engine/feel/evaluate.ts';
import { advance } from '../../engine/interpreter/advance.ts';
import type { EngineEvent } from '../../engine/interpreter/events.ts';
import { dueTimers } from '../../engine/interpreter/outstanding.ts';
import type { InstanceState, Wait } from '../../engine/interpreter/state.ts';
import type { Operation } from '../../engine/operations/operation.ts';
import type { Told } from '../../engine/simulator/world.ts';
import {
  timeSignal,
  workflowIdOf,
  type Rehearsal,
  type ToldTime,
} from '../../workflows/messages.ts';
import { acting, type RunningHost } from './running-host.ts';
import type { Given, Stage } from './stage.ts';

/** What a simulated run was told, to be told again to the real host: same events, same instants. */
export interface Script {
  readonly history: readonly Told[];
  readonly rehearsal: Rehearsal;
}

interface Play {
  readonly host: RunningHost;
  readonly stage: Stage;
  readonly rehearsal: Rehearsal;
  readonly states: Map<string, InstanceState>; // as the simulator saw them
  readonly called: Set<string>;
  now: number;
}

const evaluate = createEvaluate();

/**
 * Tells a script to the host, event by event: people act by updates, jobs and the directory answer
 * their activities, the clock rings, the rest is delivered. What the instances of one case tell
 * each other is left to the host.
 */
export const perform = async (
  host: RunningHost,
  stage: Stage,
  { history, rehearsal }: Script,
): Promise<void> => {
  const play: Play = { host, stage, rehearsal, states: new Map(), called: new Set(), now: 0 };
  for (const [index, told] of history.entries()) {
    const { instanceId, plan, event } = told;
    const before = play.states.get(instanceId) ?? null;
    const { state, commands } = advance(plan, before, event, evaluate);
    if (state.rev === before?.rev) continue; // nothing came of it
    if (event.at > play.now) await moveTime(play, event.at);
    play.states.set(instanceId, state);
    if (!isEndOfCall(play, told, state)) stage.allow(instanceId, state.rev);
    await tell(play, told, before, `${index}`);
    if (!isEndOfCall(play, told, state)) await stage.reaches(instanceId, state.rev);
    for (const command of commands) {
      if (command.type === 'openWait' && command.wait.kind === 'call')
        play.called.add(command.wait.instanceId);
    }
  }
  for (const [instanceId, { rev }] of play.states) {
    stage.allow(instanceId, rev);
    await stage.reaches(instanceId, rev);
  }
};

/** Its end is recorded when its caller is to hear of it: several may end at once, in any order. */
const isEndOfCall = (
  { called }: Play,
  { instanceId, event }: Told,
  { status }: InstanceState,
): boolean => called.has(instanceId) && status !== 'active' && event.type !== 'cancelRequested';

const moveTime = async (play: Play, now: number): Promise<void> => {
  play.now = now;
  for (const [instanceId, { status }] of play.states)
    if (status === 'active') await tellTime(play, instanceId, { now, rings: false });
};

/** Where nobody tells the time, the server's clock rings by itself. */
const tellTime = async (
  { host, stage, rehearsal }: Play,
  instanceId: string,
  time: ToldTime,
): Promise<void> => {
  if (rehearsal.time !== 'told') return;
  const handle = host.client.workflow.getHandle(workflowIdOf(stage.countyId, instanceId));
  await handle.signal(timeSignal, time);
};

const tell = async (
  play: Play,
  told: Told,
  before: InstanceState | null,
  id: string,
): Promise<void> => {
  const { instanceId, event } = told;
  if (!before) return play.called.has(instanceId) ? undefined : begin(play, told);
  if (event.type === 'cancelRequested')
    return play.called.has(instanceId)
      ? undefined
      : act(play, told, { verb: 'cancel', reason: event.reason }, id);
  const settled = settlementOf(before, event);
  if (settled) return act(play, told, settled, id);
  const wait = 'waitId' in event ? before.waits[event.waitId] : undefined;
  if (wait) return answer(play, told, { before, wait }, id);
  return deliver(play, told, id);
};

/** Null: no incident is resolved. */
const settlementOf = (before: InstanceState, event: EngineEvent): Operation | null => {
  const verb = 'settleIncident';
  const reason = { id: 'words', sha256: '' };
  if (event.type === 'incidentResolved') {
    const { incidentId, by, variables, code } = event;
    const settled = { verb, incidentId, by, variables, reason } as const;
    return code === undefined ? settled : { ...settled, code };
  }
  if (event.type !== 'tokensMoved') return null;
  const held = Object.values(before.incidents).find(({ token }) =>
    [token, before.tokens[token]?.scope ?? ''].some((id) => event.end.includes(id)),
  );
  const target = event.begin[0]?.elementId ?? '';
  return held ? { verb, incidentId: held.id, by: 'move', target, reason } : null;
};

const answer = async (
  play: Play,
  told: Told,
  { before, wait }: { readonly before: InstanceState; readonly wait: Wait },
  id: string,
): Promise<void> => {
  const { instanceId, event } = told;
  const { stage } = play;
  switch (wait.kind) {
    case 'call': // the called instance tells it
      return stage.allow(wait.instanceId, play.states.get(wait.instanceId)?.rev ?? 0);
    case 'timer': {
      const alone =
        dueTimers(before, event.at)
          .map((due) => due.id)
          .join() === wait.id;
      return alone
        ? tellTime(play, instanceId, { now: event.at, rings: true })
        : deliver(play, told, id);
    }
    case 'userTask': {
      if (event.type !== 'userTaskCompleted') return deliver(play, told, id);
      const { variables, outcome } = event;
      const done = { verb: 'complete', task: wait.tokenId, variables } as const;
      return act(play, told, outcome === undefined ? done : { ...done, outcome }, id);
    }
    case 'job':
    case 'participants': {
      const given = givenBy(event);
      return given ? stage.answer(instanceId, wait.id, given) : deliver(play, told, id);
    }
    default:
      return deliver(play, told, id);
  }
};

const givenBy = (event: EngineEvent): Given | null => {
  switch (event.type) {
    case 'jobCompleted':
      return { type: 'job', outcome: { ok: true, variables: event.variables } };
    case 'errorThrown':
      return {
        type: 'job',
        outcome: { ok: false, code: event.code, variables: event.variables },
      };
    case 'jobFailed':
      return { type: 'failure', message: event.message };
    case 'participantsResolved':
      return { type: 'people', people: event.people };
    default:
      return null;
  }
};

const begin = async (play: Play, { instanceId, plan, event }: Told): Promise<void> => {
  if (event.type !== 'processStarted') throw new Error(`Expected a start, but got ${event.type}`);
  const { host, stage, rehearsal } = play;
  const begun = await host.runner.begin({
    countyId: stage.countyId,
    instanceId,
    caseId: randomUUID(),
    plan: { hash: plan.hash },
    definition: null,
    header: { kind: 'OTHER' },
    caller: null,
    begin: null,
    rehearsal,
    started: event,
  });
  if (!begun.ok) throw new Error(begun.refusal.message);
};

const act = async (
  { host, stage }: Play,
  { instanceId, event }: Told,
  operation: Operation,
  id: string,
): Promise<void> => {
  const { actor } = event;
  const request = { ...acting(actor.id, operation), actor };
  const acted = await host.runner.act(stage.countyId, instanceId, {
    updateId: `${actor.id}:${id}`,
    request,
  });
  if (!acted.ok) throw new Error(`${acted.refusal.code}: ${acted.refusal.message}`);
};

const deliver = async (
  { host, stage }: Play,
  { instanceId, event }: Told,
  id: string,
): Promise<void> => {
  const { at: _at, actor, ...happened } = event;
  await host.runner.deliver(stage.countyId, instanceId, { id, actor, happened });
};
