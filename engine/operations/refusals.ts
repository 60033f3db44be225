import type { Climbed, HandledTask, Wait } from '../interpreter/state.ts';
import type { Failure, Json } from '../interpreter/values.ts';
import type { Refusal } from './operation.ts';

/** Codes are stable: people read the sentence found by code in the messages of the web app. */
const refusal = (code: string, message: string, detail?: Json): Refusal => ({
  code,
  message,
  ...(detail === undefined ? {} : { detail }),
});

export const caseClosed = (status: string): Refusal =>
  refusal('caseClosed', `Expected a running case, but it is "${status}"`, { status });

export const caseSuspended = (): Refusal =>
  refusal('caseSuspended', 'Expected a running case, but it is suspended');

export const caseNotSuspended = (): Refusal =>
  refusal('caseNotSuspended', 'Expected a suspended case, but it is running');

/** A colleague was faster: the task is done, or was changed since it was read. */
export const taskChanged = (task: string, handled: HandledTask | null): Refusal =>
  refusal(
    'taskChanged',
    handled
      ? `Expected task "${task}" to be open, but "${handled.actor.id}" has completed it`
      : `Expected task "${task}" to be open, but it was withdrawn`,
    handled
      ? { by: handled.actor.id, at: handled.at, outcome: handled.outcome ?? null }
      : { by: null },
  );

export const taskRevised = (wait: Wait, seen: number): Refusal =>
  refusal(
    'taskChanged',
    `Expected task "${wait.tokenId}" at revision ${seen}, but it is at revision ${wait.rev}`,
    { rev: wait.rev, seen },
  );

export const notCandidate = (task: string, actor: string): Refusal =>
  refusal('notCandidate', `Expected a candidate of task "${task}", but "${actor}" is none`);

export const alreadyClaimed = (task: string, by: string): Refusal =>
  refusal('alreadyClaimed', `Expected task "${task}" to be free, but "${by}" holds it`, { by });

export const notHolder = (task: string, actor: string): Refusal =>
  refusal('notHolder', `Expected the holder of task "${task}", but "${actor}" does not hold it`);

export const noPool = (task: string): Refusal =>
  refusal('noPool', `Expected task "${task}" to have candidates, but it was given to one person`);

export const separationOfDuty = (task: string, person: string): Refusal =>
  refusal(
    'separationOfDuty',
    `Expected a person of no earlier part in it for task "${task}", but "${person}" had one`,
    { person },
  );

export const alreadyParticipant = (task: string, person: string): Refusal =>
  refusal(
    'alreadyParticipant',
    `Expected somebody without a part in the step for task "${task}", but "${person}" has one`,
    { person },
  );

export const choiceWanted = (task: string): Refusal =>
  refusal('choiceWanted', `Expected a choice of what begins for "${task}", but it was completed`);

export const nothingToChoose = (task: string): Refusal =>
  refusal(
    'nothingToChoose',
    `Expected task "${task}" to offer a choice, but it asks for an answer`,
  );

export const elementNotOffered = (element: string, offered: readonly string[]): Refusal =>
  refusal(
    'elementNotOffered',
    `Expected one of [${offered.join(', ')}] to begin, but it is "${element}"`,
    { element, offered },
  );

export const endedByCondition = (element: string): Refusal =>
  refusal(
    'endedByCondition',
    `Expected something to begin in "${element}", but nothing is chosen, and its condition ends it`,
  );

export const oneAfterAnother = (element: string): Refusal =>
  refusal(
    'oneAfterAnother',
    `Expected one activity to begin in "${element}", where one follows another, but there are more`,
  );

export const outcomeMissing = (task: string, offered: readonly string[]): Refusal =>
  refusal('outcomeMissing', `Expected an outcome for task "${task}", but it has none`, { offered });

export const outcomeUnknown = (outcome: string, offered: readonly string[]): Refusal =>
  refusal(
    'outcomeUnknown',
    `Expected one of [${offered.join(', ')}] as outcome, but it is "${outcome}"`,
    { outcome, offered },
  );

export const formChanged = (current: string, seen: string): Refusal =>
  refusal('formChanged', `Expected form "${current}", but "${seen}" was filled in`, {
    current,
    seen,
  });

export const scopeUnknown = (scope: string): Refusal =>
  refusal('scopeUnknown', `Expected scope "${scope}" to exist, but it has ended`, { scope });

export const nothingToCorrect = (): Refusal =>
  refusal('nothingToCorrect', 'Expected at least one value to correct, but there is none');

export const incidentClosed = (incidentId: string | null): Refusal =>
  refusal(
    'incidentClosed',
    incidentId === null
      ? 'Expected an open incident, but the case has none'
      : `Expected incident "${incidentId}" to be open, but it is settled`,
    { incidentId },
  );

export const errorCodeMissing = (incidentId: string): Refusal =>
  refusal(
    'errorCodeMissing',
    `Expected an error code for incident "${incidentId}", but it has none`,
  );

/** Values that would not fit are refused before anything is written. */
export const valuesTooLarge = ({ en, detail }: Failure): Refusal =>
  refusal('payloadTooLarge', en, detail);

export const targetNotAllowed = (incidentId: string, target: string): Refusal =>
  refusal(
    'targetNotAllowed',
    `Expected an element the token of incident "${incidentId}" may be moved to, but it is "${target}"`,
    { incidentId, target },
  );

export const ladderUnknown = (ladder: string): Refusal =>
  refusal(
    'ladderUnknown',
    `Expected a ladder of the case that people start, but it is "${ladder}"`,
    { ladder },
  );

/** A colleague was faster. */
export const levelStarted = (ladder: string, level: number, { by, at }: Climbed): Refusal =>
  refusal(
    'levelStarted',
    `Expected level ${level} of ladder "${ladder}" to be next, but "${by}" has started it`,
    { ladder, level, by, at },
  );

export const levelNotNext = (ladder: string, level: number, next: number): Refusal =>
  refusal(
    'levelNotNext',
    `Expected level ${next} of ladder "${ladder}", but it is level ${level}`,
    { ladder, level, next },
  );

export const levelReachesNobody = (ladder: string, level: number, to: readonly string[]): Refusal =>
  refusal(
    'levelReachesNobody',
    `Expected the case to name whom level ${level} of ladder "${ladder}" tells, but it names no unit for [${to.join(', ')}]`,
    { ladder, level, to },
  );
