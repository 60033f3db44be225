import type { EngineEvent } from '../../engine/interpreter/events.ts';
import type { TraceEntry } from '../../engine/interpreter/trace.ts';
import { useWords } from '../ui/use-words.ts';

type EventType = EngineEvent['type'];
type TraceType = TraceEntry['type'];

/** The event of the engine in words; one of a newer engine shows as it is written. */
export function useEventName(): (event: string) => string {
  const { t } = useWords();
  return (event) => (isEventType(event) ? t(`audit.events.${event}`) : event);
}

const isEventType = (event: string): event is EventType => Object.hasOwn(EVENTS, event);
export const isTraceType = (type: string): type is TraceType => Object.hasOwn(TRACES, type);

const EVENTS: Readonly<Record<EventType, true>> = {
  processStarted: true,
  instanceSuspended: true,
  instanceResumed: true,
  cancelRequested: true,
  userTaskCompleted: true,
  participantsResolved: true,
  jobCompleted: true,
  callCompleted: true,
  calleeMissing: true,
  callsRefused: true,
  jobFailed: true,
  errorThrown: true,
  escalationThrown: true,
  timerFired: true,
  messageReceived: true,
  signalReceived: true,
  elementsChosen: true,
  taskChanged: true,
  participantsChanged: true,
  tokensMoved: true,
  variablesSet: true,
  anchorRecorded: true,
  incidentResolved: true,
  noticeRequested: true,
  ladderClimbed: true,
  calendarChanged: true,
  planMigrated: true,
};
const TRACES: Readonly<Record<TraceType, true>> = {
  elementActivated: true,
  elementCompleted: true,
  elementTerminated: true,
  sequenceFlowTaken: true,
  incidentRaised: true,
  incidentResolved: true,
  messagePublished: true,
  signalThrown: true,
  variableSet: true,
  taskChanged: true,
  tokenMoved: true,
  dueChanged: true,
  planMigrated: true,
  instanceSuspended: true,
  instanceResumed: true,
};
