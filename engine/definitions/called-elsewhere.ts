import type { EntityManager } from '@mikro-orm/postgresql';
import { answered, refused, type Answer } from '../answer.ts';
import type { ElementId, ProcessPlan } from '../interpreter/plan.ts';
import { callsOf, callsOutOf, type Called, type Latest } from '../simulator/callee.ts';
import { selectCallables, type CallableRow } from '../store/sql/callables.ts';
import { selectPlan } from '../store/sql/plans.ts';
import { tooManyCalled } from './refusals.ts';

/** A drawing as far as its calls go. */
export interface CallingFile {
  readonly definitionId: string;
  readonly processes: readonly ElementId[]; // a call bound to the latest finds in it
  readonly calls: readonly Called[]; // that lead out of it
}
export interface CalledElsewhere {
  readonly states: readonly { readonly row: CallableRow; readonly plan: ProcessPlan }[];
  readonly latest: readonly Latest[];
}

export const MOST_CALLED = 100; // more than any county draws; each is read with its plan

export const callingFile = (definitionId: string, plans: readonly ProcessPlan[]): CallingFile => ({
  definitionId,
  processes: plans.map(({ processId }) => processId),
  calls: callsOutOf(plans),
});

/**
 * The published states a drawing calls and those they call in turn, bound as its cases will be
 * once it is published: the drawing then stands for its own procedure, and is the newest.
 */
export const calledElsewhere = async (
  em: EntityManager,
  countyId: string,
  file: CallingFile,
): Promise<Answer<CalledElsewhere>> => {
  const rows = file.calls.length > 0 ? await selectCallables(em, countyId) : [];
  const states = new Map<string, CalledElsewhere['states'][number]>();
  const latest: Latest[] = [];
  const pending: { caller: CallableRow | null; calls: readonly Called[] }[] = [
    { caller: null, calls: file.calls },
  ];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { caller, calls } = next;
    for (const call of calls) {
      const row = rowCalled(rows, file, caller, call);
      if (!row) continue; // bound to the latest, and not published yet
      const { hash: planHash, processId } = row;
      if (call.planHash === undefined)
        latest.push({ caller: caller?.hash ?? null, processId, planHash });
      if (states.has(planHash)) continue;
      if (states.size === MOST_CALLED) return refused(tooManyCalled(MOST_CALLED));
      const plan = await selectPlan(em, countyId, planHash);
      if (!plan) continue;
      states.set(planHash, { row, plan });
      pending.push({ caller: row, calls: callsOf([plan]) });
    }
  }
  return answered({ states: [...states.values()], latest });
};

/** `rows` are newest first; a caller’s own procedure, and the version it is of, come before. */
const rowCalled = (
  rows: readonly CallableRow[],
  { definitionId, processes }: CallingFile,
  caller: CallableRow | null,
  { processId, planHash }: Called,
): CallableRow | undefined => {
  const named = rows.filter((row) => row.processId === processId);
  const isOfCaller = (row: CallableRow): boolean => row.definitionId === caller?.definitionId;
  if (planHash !== undefined) {
    const pinned = named.filter(({ hash }) => hash === planHash);
    return pinned.find((row) => isOfCaller(row) && row.number === caller?.number) ?? pinned[0];
  }
  const inForce = named.filter((row) => row.inForce && row.definitionId !== definitionId);
  const own = inForce.find(isOfCaller);
  return own ?? (processes.includes(processId) ? undefined : inForce[0]);
};
