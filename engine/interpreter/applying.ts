import { hear, hearSignal } from './catching.ts';
import { deliver, noteUncaught } from './delivering.ts';
import { endInstance } from './ending.ts';
import type { EngineEvent, Happened } from './events.ts';
import { InvariantViolation } from './failures.ts';
import { climbLadder } from './hand-ladder.ts';
import { changeTask, moveTokens, requestNotice } from './modification.ts';
import { catcherOf } from './propagation.ts';
import { resolveIncident, throwError } from './resolving.ts';
import { closeWait, type Run } from './run.ts';
import type { Wait } from './state.ts';
import { resumeInstance, suspendInstance } from './suspension.ts';
import { recordAnchor } from './timers.ts';
import { changeCalendar } from './calendar-change.ts';
import { setVariables } from './variables.ts';
import { taskOf } from './waits.ts';

type Answer = Happened & { readonly waitId: string };

/** True where an event would change nothing: its wait is closed, its token gone. */
export const isStale = (run: Run, event: EngineEvent): boolean => {
  const { tokens, incidents } = run.state;
  if (isAnswer(event)) return listening(run, event).length === 0;
  switch (event.type) {
    case 'taskChanged':
      return !taskOf(run.state, event.tokenId);
    case 'variablesSet':
      return !tokens[event.scope];
    case 'incidentResolved':
      return !incidents[event.incidentId];
    case 'tokensMoved': // none begins for one that is over
      return [...event.end, ...event.begin.map(({ scope }) => scope)].some((id) => !tokens[id]);
    default:
      return false;
  }
};

export const isAnswer = (event: EngineEvent): event is EngineEvent & Answer => 'waitId' in event;

/**
 * The waits an answer is for that are still open; some answers are for several. A compensation is
 * over when its last handler is, and nobody outside can say so.
 */
const listening = ({ state }: Run, event: EngineEvent & Answer): readonly Wait[] => {
  const beside = 'beside' in event ? (event.beside ?? []) : [];
  return [event.waitId, ...beside]
    .flatMap((id) => state.waits[id] ?? [])
    .filter(({ kind }) => kind !== 'compensation');
};

/** Applies one event to the state; what follows from it is left on the agenda. */
export const applyEvent = (run: Run, event: EngineEvent): void => {
  if (isAnswer(event)) return answer(run, event);
  switch (event.type) {
    case 'instanceSuspended':
      return suspendInstance(run);
    case 'instanceResumed':
      return resumeInstance(run, event.timers);
    case 'cancelRequested':
      return endInstance(run, {
        status: event.outcome === 'terminated' ? 'failed' : 'canceled',
        outcome: { reason: event.reason },
      });
    case 'taskChanged':
      return changeTask(run, event.tokenId, event.change);
    case 'tokensMoved':
      return moveTokens(run, event);
    case 'variablesSet': {
      const scope = run.state.tokens[event.scope];
      if (scope) setVariables(run, scope, event.variables);
      return;
    }
    case 'anchorRecorded':
      return recordAnchor(run, event.name);
    case 'incidentResolved':
      return resolveIncident(run, event);
    case 'noticeRequested':
      return requestNotice(run, event);
    case 'ladderClimbed':
      return climbLadder(run, event);
    case 'calendarChanged':
      return changeCalendar(run, event);
    case 'processStarted':
    case 'participantsChanged':
    case 'planMigrated':
      // no verb of semantics 1 makes these; a host that sends one must hear of it
      throw new InvariantViolation(`Expected an event of semantics 1, but got ${event.type}`);
  }
};

/** An answer to a wait. An escalation leaves it open: the work goes on unless it is interrupted. */
const answer = (run: Run, event: EngineEvent & Answer): void => {
  if (event.type === 'signalReceived') return hearSignal(run, listening(run, event), event.payload);
  if (event.type === 'callsRefused')
    return listening(run, event).forEach((wait) => hear(run, wait, event));
  const wait = run.state.waits[event.waitId];
  const token = wait ? run.state.tokens[wait.tokenId] : undefined;
  if (!wait || !token) return;
  switch (event.type) {
    case 'errorThrown':
      closeWait(run, wait, 'over');
      return throwError(run, token, event.code, event.variables);
    case 'escalationThrown': {
      const thrown = { ...event, type: 'escalation' as const };
      const catcher = catcherOf(run.plan, run.state, token, thrown);
      if (catcher) deliver(run, catcher, thrown, token);
      else noteUncaught(run, token, event.code);
      return;
    }
    default:
      hear(run, wait, event);
  }
};
