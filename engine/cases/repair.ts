import { answered, refused, type Answer } from '../answer.ts';
import type { ContentRef, Json, Variables } from '../interpreter/values.ts';
import type { Operation } from '../operations/operation.ts';
import { actOnce } from './act-once.ts';
import { digestOf } from './digest.ts';
import type { FoundCase } from './find-task.ts';
import { keepReason } from './keep-reason.ts';
import type { CasePorts, Doer } from './ports.ts';
import * as refusals from './refusals.ts';

/** What an operator decides about a case that is held up, still with his reason in it. */
export type AskedRepair =
  | {
      readonly by: 'retry' | 'complete' | 'end';
      readonly variables: Variables;
      readonly reason: string;
    }
  | {
      readonly by: 'throw';
      readonly code: string;
      readonly variables: Variables;
      readonly reason: string;
    }
  | { readonly by: 'move'; readonly target: string; readonly reason: string }
  | { readonly by: 'terminate'; readonly reason: string };
export interface RepairInput {
  readonly found: FoundCase;
  readonly incident: string; // `<instance>~<incident>`
  readonly key: string;
  readonly asked: AskedRepair;
}
export interface Repaired {
  readonly rev: number;
  readonly projected: boolean;
  readonly caseEnded: boolean;
}

/**
 * An incident is resolved, or the case is ended because of it. The right was asked for before;
 * whether the incident is still open and the target allowed is the workflow's to say.
 */
export const createRepair =
  (ports: CasePorts) =>
  async (doer: Doer, { found, incident, key, asked }: RepairInput): Promise<Answer<Repaired>> => {
    const { personId, accountId } = doer.person;
    const { countyId, id: caseId } = found.row;
    const place = placeOf(caseId, incident);
    if (!place) return refused(refusals.notFound('the incident'));
    const instanceId = asked.by === 'terminate' ? caseId : place.instanceId;
    const scope = { countyId, accountId, requestId: doer.request };
    const words = { countyId, caseId, authorId: personId, key, text: asked.reason };

    const done = await actOnce(ports, doer, {
      ...{ countyId, instanceId, key, taskRev: null },
      digest: digestOf({ case: caseId, incident, asked: asked as unknown as Json }),
      operation: async () => {
        const reason = await ports.withCounty(scope, (em) => keepReason(em, words));
        return answered(operationOf(asked, place.incidentId, reason));
      },
    });
    if (!done.ok) return done;
    const { reply, projected } = done.value;
    const caseEnded = reply.delta !== null && reply.delta.ended && instanceId === caseId;
    return answered({ rev: reply.rev, projected, caseEnded });
  };

/** Null: it is of no instance of this case. */
const placeOf = (
  caseId: string,
  incident: string,
): { readonly instanceId: string; readonly incidentId: string } | null => {
  const [instanceId = '', incidentId = ''] = incident.split('~');
  return instanceId === caseId || instanceId.startsWith(`${caseId}.`)
    ? { instanceId, incidentId }
    : null;
};

const operationOf = (asked: AskedRepair, incidentId: string, reason: ContentRef): Operation => {
  const settled = { verb: 'settleIncident', incidentId, reason } as const;
  switch (asked.by) {
    case 'terminate':
      return { verb: 'terminate', reason };
    case 'move':
      return { ...settled, by: asked.by, target: asked.target };
    case 'throw':
      return { ...settled, by: asked.by, variables: asked.variables, code: asked.code };
    default:
      return { ...settled, by: asked.by, variables: asked.variables };
  }
};
