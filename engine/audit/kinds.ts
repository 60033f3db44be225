import type { EngineEvent } from '../interpreter/events.ts';
import type { Verb } from '../operations/operation.ts';

/** What a verb is called once it has been done. */
export const kindOfVerb = {
  claim: 'taskClaimed',
  unclaim: 'taskUnclaimed',
  complete: 'taskCompleted',
  choose: 'activitiesChosen',
  transfer: 'taskTransferred',
  urge: 'taskUrged',
  cancel: 'caseCanceled',
  void: 'caseVoided',
  terminate: 'caseTerminated',
  suspend: 'caseSuspended',
  resume: 'caseResumed',
  climb: 'ladderClimbed',
  correct: 'variablesCorrected',
  settleIncident: 'incidentSettled',
} as const satisfies Record<Verb, string>;

/** Everything the audit log can say, so that a reader's filter and its texts are complete. */
export type AuditKind =
  | (typeof kindOfVerb)[Verb]
  | EngineEvent['type']
  | 'instanceEnded'
  | 'instanceReset'
  | 'caseFastForwarded'
  | 'noticesRead'
  | 'escalationUncaught'
  | 'messageExpired'
  | 'registerWritten'
  | 'signedIn'
  | 'signInFailed'
  | 'signedOut'
  | 'actRefused'
  | 'accessDenied'
  | 'definitionCreated'
  | 'definitionImported'
  | 'definitionPublished'
  | 'parametersProposed'
  | 'parametersRefused'
  | 'parametersWithdrawn'
  | 'parametersChanged'
  | 'factsPosted'
  | 'decisionPublished'
  | 'recurringStartPaused'
  | 'recurringStartResumed'
  | 'recurringStartSkipped'
  | 'recurringStartByHand'
  | 'calendarSaved'
  | 'calendarProposed'
  | 'calendarPublished'
  | 'calendarDiscarded'
  | 'accountCreated'
  | 'postGranted'
  | 'auditRead'
  | 'trackingRead';
