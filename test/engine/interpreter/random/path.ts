import type { Happened } from '../../../../engine/interpreter/events.ts';
import { dueTimers, outstanding } from '../../../../engine/interpreter/outstanding.ts';
import type { Actor, Json, Variables } from '../../../../engine/interpreter/values.ts';
import type { Wait } from '../../../../engine/interpreter/state.ts';
import { moveTargets, moveTo } from '../../../../engine/operations/move-targets.ts';
import type { Witness } from './witness.ts';

/** Numbers somebody else has drawn, one after another and around again; none is made up here. */
export type Dice = (sides: number) => number;
export const diceOf = (numbers: readonly number[]): Dice => {
  let thrown = 0;
  return (sides) => {
    const number = numbers[thrown % numbers.length] ?? 0;
    thrown += 1;
    return (number + Math.floor(thrown / numbers.length)) % sides;
  };
};

const HOUR_MS = 3_600_000;
const MOST_ANSWERS = 150;
const MOST_OPEN = 60; // tokens a free graph may have before its path is over

/**
 * One step of a random path: mostly an answer to something open, sometimes what a county sees
 * less often. False: nothing was left to do.
 */
export const stepAtRandom = (witness: Witness, dice: Dice): boolean => {
  if (witness.ended || Object.keys(witness.state.tokens).length > MOST_OPEN) return false;
  const special = dice(14);
  if (special === 0) return interfere(witness, dice);
  if (special === 1) return answerAgain(witness, dice);
  const incidents = Object.keys(witness.state.incidents);
  const waits = outstanding(witness.state);
  if (incidents.length > 0 && (special === 2 || waits.length === 0))
    return settle(witness, incidents[dice(incidents.length)] ?? '', dice);
  const wait = waits[dice(Math.max(waits.length, 1))];
  if (!wait) return false;
  answerAtRandom(witness, wait, dice);
  return true;
};

/** What happens to a case from outside of its waits. */
const interfere = (witness: Witness, dice: Dice): boolean => {
  const { state } = witness;
  switch (dice(7)) {
    case 0:
      witness.happen(
        state.suspended
          ? { type: 'instanceResumed', timers: dice(2) === 0 ? 'keep' : 'shift' }
          : { type: 'instanceSuspended' },
      );
      return true;
    case 1:
      witness.now += HOUR_MS * (1 + dice(5));
      for (const timer of dueTimers(state, witness.now).slice(0, 3))
        witness.happen({ type: 'timerFired', waitId: timer.id });
      return true;
    case 2: {
      const scopes = Object.keys(state.tokens);
      const scope = scopes[dice(scopes.length)] ?? state.rootId;
      const isScope = state.tokens[scope]?.variables !== undefined;
      const variables = { n: dice(10), given: true };
      witness.happen({ type: 'variablesSet', scope: isScope ? scope : state.rootId, variables });
      return true;
    }
    case 3:
      witness.happen({ type: 'anchorRecorded', name: 'dispatched' });
      return true;
    case 4:
      witness.happen({ type: 'calendarChanged', calendar: { ...state.calendar, version: 'new' } });
      return true;
    case 5: {
      const task = outstanding(state).find(({ kind }) => kind === 'userTask');
      const change = { assignee: dice(2) === 0 ? 'li' : null };
      if (task) witness.happen({ type: 'taskChanged', tokenId: task.tokenId, change });
      return true;
    }
    default: {
      const ends = dice(8) === 0;
      const reason = { id: 'reason', sha256: 'none' };
      if (ends) witness.happen({ type: 'cancelRequested', outcome: 'canceled', reason });
      return true;
    }
  }
};

/** A double click, a late timer, a message delivered again. */
const answerAgain = (witness: Witness, dice: Dice): boolean => {
  const answers = witness.events.filter((event) => 'waitId' in event);
  const again = answers[dice(Math.max(answers.length, 1))];
  if (again) {
    const { at: _then, actor: _who, ...happened } = again;
    witness.happen(happened);
  }
  return true;
};

const settle = (witness: Witness, incidentId: string, dice: Dice): boolean => {
  if (dice(5) === 0 && moveAtRandom(witness, incidentId, dice)) return true;
  const by = (['retry', 'retry', 'retry', 'complete', 'throw', 'end'] as const)[dice(6)] ?? 'retry';
  const code = dice(2) === 0 ? 'BAD' : 'ODD';
  const variables = { n: dice(10) };
  witness.happen({ type: 'incidentResolved', incidentId, by, variables, code });
  return true;
};

/** False: the token may not be moved at all. */
const moveAtRandom = (witness: Witness, incidentId: string, dice: Dice): boolean => {
  const { plan, state } = witness;
  const targets = moveTargets({ plan, state }, incidentId);
  const elementId = targets[dice(Math.max(targets.length, 1))];
  const move = elementId === undefined ? null : moveTo({ plan, state }, incidentId, elementId);
  if (!move || elementId === undefined) return false;
  const { end, scope } = move;
  witness.happen({ type: 'tokensMoved', end, begin: [{ elementId, scope }] });
  return true;
};

const answerAtRandom = (witness: Witness, wait: Wait, dice: Dice): void => {
  const waitId = wait.id;
  const fault = faultFor(wait, dice);
  const happened =
    fault ?? answerTo(witness, wait, answered(dice)) ?? ({ type: 'timerFired', waitId } as const);
  witness.happen(
    happened.type === 'participantsResolved' && dice(6) === 0
      ? { ...happened, people: [] }
      : happened,
    performerOf(wait),
  );
};

/** Whoever holds the task; else anybody. */
const performerOf = (wait: Wait): Actor => {
  const assignee = wait.kind === 'userTask' ? wait.task.assignee : null;
  return { kind: 'person', id: assignee ?? 'someone' };
};

const answered = (dice: Dice): Variables => {
  const odd = dice(25) === 0;
  const n: Json = odd ? 'not a number' : dice(10);
  return dice(3) === 0 ? { n, given: true } : { n };
};

/** Errors, escalations, failures: only of work that somebody or something else does. */
const faultFor = ({ kind, id: waitId }: Wait, dice: Dice): Happened | null => {
  if (kind !== 'userTask' && kind !== 'job' && kind !== 'call') return null;
  const code = ['BAD', 'ODD', 'LATE', 'HIGH'][dice(4)] ?? 'BAD';
  switch (dice(9)) {
    case 0:
      return { type: 'errorThrown', waitId, code, variables: { why: code } };
    case 1:
      return { type: 'escalationThrown', waitId, code, variables: {} };
    case 2:
      return { type: 'jobFailed', waitId, message: 'no route' };
    default:
      return null;
  }
};

/** The answer that lets the work go on. Null: only a change of variables can do that. */
const answerTo = (witness: Witness, wait: Wait, variables: Variables): Happened | null => {
  const waitId = wait.id;
  switch (wait.kind) {
    case 'userTask':
      return { type: 'userTaskCompleted', waitId, variables, ...outcomeFor(wait, variables) };
    case 'participants':
      return { type: 'participantsResolved', waitId, people: PEOPLE.slice(0, someOf(variables)) };
    case 'job':
      return { type: 'jobCompleted', waitId, variables };
    case 'message':
      return {
        type: 'messageReceived',
        waitId,
        messageId: `m${witness.state.rev}`,
        payload: variables,
      };
    case 'signal':
      return { type: 'signalReceived', waitId, payload: variables };
    case 'timer':
      witness.now = Math.max(witness.now, wait.due ?? witness.now);
      return { type: 'timerFired', waitId };
    case 'call':
      return { type: 'callCompleted', waitId, variables, ...undoableAfter(wait) };
    case 'choice':
      return { type: 'elementsChosen', waitId, elements: choiceOf(wait, variables) };
    case 'condition':
      return { type: 'variablesSet', scope: scopeSeenBy(witness, wait), variables };
    case 'compensation':
      return null;
  }
};

/** The scope whose `n` the condition looks at. */
const scopeSeenBy = ({ state }: Witness, { tokenId }: Wait): string => {
  for (let token = state.tokens[tokenId]; token; token = state.tokens[token.scope ?? ''])
    if (token.variables && 'n' in token.variables) return token.id;
  return state.rootId;
};

const PEOPLE = ['li', 'wang', 'zhao'];

/** As many, or which one, as the number says that is answered. */
const someOf = ({ n }: Variables): number => (typeof n === 'number' ? 1 + (n % 3) : 1);

const outcomeFor = (
  { task: { outcomes } }: Wait & { readonly kind: 'userTask' },
  variables: Variables,
): { readonly outcome?: string } => {
  const outcome = outcomes[someOf(variables) % Math.max(outcomes.length, 1)];
  return outcome === undefined ? {} : { outcome };
};

/** Every second called instance leaves something that can be undone. */
const undoableAfter = (wait: Wait & { readonly kind: 'call' }) =>
  wait.undo === undefined && Number(wait.id.slice(1)) % 2 === 0
    ? { undoable: { planHash: 'callee', variables: {}, inner: [] } }
    : {};

const choiceOf = (
  { offered }: Wait & { readonly kind: 'choice' },
  { n }: Variables,
): readonly string[] => {
  const number = typeof n === 'number' ? n : 0;
  return number > 6 ? [] : offered.slice(0, 1 + (number % 2));
};

/** From here on everybody does what is asked of them, until the instance has ended. */
export const runToTheEnd = (witness: Witness): void => {
  if (witness.state.suspended) witness.happen({ type: 'instanceResumed', timers: 'keep' });
  let line: readonly Wait[] = [];
  for (let step = 0; step < MOST_ANSWERS && !witness.ended; step += 1) {
    const [incidentId] = Object.keys(witness.state.incidents);
    if (incidentId !== undefined) {
      const variables = { n: 2 };
      witness.happen({ type: 'incidentResolved', incidentId, by: 'retry', variables });
      continue;
    }
    line = inLine(line, answerable(witness));
    const first = line.find((open) => !isHeardAgain(witness, open));
    if (!first && lacksInputs(witness)) {
      const { rootId } = witness.state;
      witness.happen({ type: 'variablesSet', scope: rootId, variables: { given: true } });
      continue;
    }
    const wait = first ?? line[0];
    if (!wait) return;
    line = [...line.filter((other) => other !== wait), wait];
    const n = step % 3 === 0 ? 2 : 8; // both sides of every condition
    witness.happen(
      wait.kind === 'choice'
        ? { type: 'elementsChosen', waitId: wait.id, elements: enough(witness, wait) }
        : (answerTo(witness, wait, { n }) ?? { type: 'timerFired', waitId: wait.id }),
    );
  }
};

const lacksInputs = ({ state }: Witness): boolean =>
  state.tokens[state.rootId]?.variables?.['given'] !== true &&
  Object.values(state.tokens).some(({ phase }) => phase === 'ready');

/** Only the handlers themselves say when a compensation is over. */
const answerable = ({ state }: Witness): readonly Wait[] =>
  outstanding(state).filter(({ kind }) => kind !== 'compensation');

/** What interrupts nothing could be heard for ever, each time with more to do than before. */
const isHeardAgain = ({ plan }: Witness, { elementId }: Wait): boolean => {
  const node = plan.nodes[elementId];
  return node !== undefined && 'interrupting' in node && !node.interrupting;
};

/** Everybody has a turn: a condition may have to be asked more than once. */
const inLine = (line: readonly Wait[], open: readonly Wait[]): readonly Wait[] => {
  const now = new Map(open.map((wait) => [wait.id, wait]));
  const still = line.flatMap(({ id }) => now.get(id) ?? []);
  return [...still, ...open.filter((wait) => !still.includes(wait))];
};

/** As much as ends it: nothing more, or one for the completion condition to look at. */
const enough = ({ plan }: Witness, { elementId, offered }: Wait & { readonly kind: 'choice' }) => {
  const node = plan.nodes[elementId];
  return offered.slice(0, node?.kind === 'adHocSubProcess' && node.completion ? 1 : 0);
};

/** An answer anybody would give to anything that is open: no fault, no haste. */
export const stepFairly = (witness: Witness, dice: Dice): boolean => {
  if (witness.ended) return false;
  const waits = answerable(witness);
  const wait = waits[dice(Math.max(waits.length, 1))];
  if (!wait) return false;
  const happened = answerTo(witness, wait, { n: dice(10) });
  if (happened) witness.happen(happened, performerOf(wait));
  return true;
};

/** Somebody's work fails, and its token is moved to wherever it may go. */
export const failAndMove = (witness: Witness, dice: Dice): void => {
  const works = outstanding(witness.state).filter(
    ({ kind }) => kind === 'job' || kind === 'userTask',
  );
  const work = works[dice(Math.max(works.length, 1))];
  if (!work) return;
  const waitId = work.id;
  witness.happen(
    work.kind === 'job'
      ? { type: 'jobFailed', waitId, message: 'no route' }
      : { type: 'errorThrown', waitId, code: 'NOBODY KNOWS', variables: {} },
  );
  for (const incidentId of Object.keys(witness.state.incidents))
    moveAtRandom(witness, incidentId, dice);
};
