import type { TraceEntry } from '../interpreter/trace.ts';
import type { Json } from '../interpreter/values.ts';
import { formatInstant } from '../time/instant.ts';
import type { Finished } from './finished.ts';

/** The kinds of entry a run prints; the rest is between the engine and its operators. */
const PRINTED: readonly TraceEntry['type'][] = [
  'elementActivated',
  'elementCompleted',
  'elementTerminated',
  'sequenceFlowTaken',
  'incidentRaised',
  'messagePublished',
  'signalThrown',
  'variableSet',
];

/** One trace entry as it is printed and kept in golden files: keys in one order, time in the county's zone. */
export const printedEntry = (entry: TraceEntry, utcOffset: number): Json => ({
  seq: entry.seq,
  at: formatInstant(entry.at, utcOffset),
  type: entry.type,
  instance: entry.instance,
  processId: entry.processId,
  elementId: entry.elementId,
  elementType: entry.elementType,
  token: entry.token,
  scope: entry.scope,
  ...('code' in entry ? { code: entry.code, message: entry.message } : {}),
  ...('name' in entry ? { name: entry.name } : {}),
  ...('value' in entry ? { value: entry.value } : {}),
});

export const printedTrace = (trace: readonly TraceEntry[], utcOffset: number): Json[] =>
  trace.filter(({ type }) => PRINTED.includes(type)).map((entry) => printedEntry(entry, utcOffset));

export const printedFinished = (finished: Finished, utcOffset: number): Json => ({
  type: finished.type,
  instance: finished.instance,
  processId: finished.processId,
  status: finished.status,
  at: formatInstant(finished.at, utcOffset),
  variables: finished.variables,
  waitingFor: finished.waitingFor.map(({ elementId, kind }) => ({ elementId, kind })),
  ...(finished.outcome ? { outcome: { error: finished.outcome.error } } : {}),
});
