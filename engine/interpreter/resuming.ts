import { contextOf } from './context.ts';
import type { Context } from './element-behavior.ts';
import { behaviorOf } from './elements/index.ts';
import { apply, enter } from './entering.ts';
import type { Happened } from './events.ts';
import { failed, hostFailed, nobodyAssigned, ok, unexpectedEvent } from './failures.ts';
import { noteHandled } from './handled.ts';
import { raiseIncident } from './incidents.ts';
import { followLoop, leave } from './leaving.ts';
import type { LoopStep } from './loop-step.ts';
import { beginInstances, isLooped, type LoopedActivity } from './loops.ts';
import { asAnswered, type HumanTask } from './people.ts';
import { isAsking, isRegisterWait, noteRegister } from './registers.ts';
import { keep, nodeOf, withdraw, type Run } from './run.ts';
import type { Token, Wait } from './state.ts';
import { resumeUndoing } from './undoing.ts';
import type { Result } from './values.ts';
import { waitsFor } from './waits.ts';

/** One of a token's own waits is over: what it does next is said by what it is. */
export const resume = (run: Run, resumed: Token, wait: Wait, event: Happened): void => {
  if (resumed.phase === 'compensating') return resumeUndoing(run, resumed, event);
  if (isRegisterWait(wait)) return resumeRegister(run, resumed, wait, event);
  const called = event.type === 'callCompleted' ? event.undoable : undefined;
  const token = called ? keep(run, { ...resumed, called }) : resumed;
  const node = nodeOf(run, token.elementId);
  if (token.body && isLooped(node)) return resumeBody(run, token, node, event);
  if (event.type === 'participantsResolved') withdrawOwn(run, token); // asked anew
  if (wait.kind === 'userTask' && event.type === 'userTaskCompleted')
    noteHandled(run, token, event.outcome);

  const outcome = behaviorOf(node).resume?.(node, token, { wait, event }, contextOf(run, token));
  if (outcome) apply(run, token, outcome, wait.kind === 'userTask' ? token.id : undefined);
};

const resumeRegister = (
  run: Run,
  token: Token,
  wait: Wait & { readonly kind: 'job' },
  event: Happened,
): void => {
  const { filing, phase } = token;
  const failure = noteRegister(run, token, wait, event);
  if (failure) {
    const { filing: _filing, ...held } = token;
    const exit = { at: 'exit', variables: filing?.variables ?? {} } as const;
    return raiseIncident(run, held, failure, phase === 'completing' ? exit : { at: 'arrival' });
  }
  const noted = run.state.tokens[token.id] ?? token;
  if (isAsking(run, noted)) return;
  if (phase === 'completing') leave(run, noted, filing ?? {});
  else enter(run, noted);
};

const resumeBody = (run: Run, body: Token, node: LoopedActivity, event: Happened): void => {
  if (event.type !== 'participantsResolved') {
    const failure =
      event.type === 'jobFailed' ? hostFailed(event.message) : unexpectedEvent(node.id, event.type);
    return followLoop(run, body.id, { type: 'fail', failure });
  }
  if (node.loop.type !== 'multiInstance') return;
  if (node.kind !== 'userTask' && node.kind !== 'manualTask') return;
  const people = participants(node, event.people, contextOf(run, body));
  const step: LoopStep = people.ok
    ? beginInstances(run, body, node.loop, people.value)
    : { type: 'fail', failure: people.failure };
  followLoop(run, body.id, step);
};

const participants = (
  task: HumanTask,
  found: readonly string[],
  context: Context,
): Result<readonly string[]> => {
  const asked = asAnswered(task, found, context);
  if (!asked.ok) return asked;
  switch (asked.value.type) {
    case 'people':
      return ok(asked.value.candidates);
    case 'skip':
      return ok([]);
    case 'directory':
      return failed(nobodyAssigned(task.id));
  }
};

const withdrawOwn = (run: Run, token: Token): void =>
  withdraw(run, waitsFor(run.state, token.id, token.elementId));
