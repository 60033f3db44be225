import type { EntityManager } from '@mikro-orm/postgresql';
import { derivedId } from '../engine/cases/derived-id.ts';
import { startMaterial } from '../engine/directory/start-material.ts';
import type { StartTrigger } from '../engine/interpreter/state.ts';
import type { Actor, ContentRef, Instant, Json, Variables } from '../engine/interpreter/values.ts';
import { selectOrigin, type StartableRow } from '../engine/store/sql/plans.ts';
import type { InstanceInput } from '../workflows/messages.ts';

export interface TriggeredStart extends Trigger {
  readonly countyId: string;
  readonly start: StartableRow;
}
export interface Trigger {
  readonly id: string; // of the message or occurrence: the same one starts the same case of a process
  readonly payload: Variables;
  readonly variables?: Variables; // facts it is about
  readonly key: string | null;
  readonly messageId?: string;
  readonly heard?: StartTrigger['heard']; // parallel multiple: all of it
  readonly originCaseId: string | null;
  readonly stationId?: string | null;
  readonly actor: Actor;
  readonly at?: Instant; // of another workflow; else the instance takes its own
}

/** What a message, signal or timer start begins. The case's id is derived, so that a repeat finds it. */
export const triggeredInput = async (
  em: EntityManager,
  wanted: TriggeredStart,
): Promise<InstanceInput> => {
  const { countyId, start, payload, originCaseId } = wanted;
  const caseId = derivedId(countyId, start.definitionId, start.processId, wanted.id);
  const origin = originCaseId ? await selectOrigin(em, countyId, originCaseId) : null;
  const stationId = textIn(payload, 'station') ?? wanted.stationId ?? origin?.stationId ?? null;
  const kind = start.caseKind ?? 'OTHER';
  const material = await startMaterial(em, { countyId, caseId, kind, stationId });
  const content = contentIn(payload);
  return {
    countyId,
    instanceId: caseId,
    caseId,
    plan: { hash: start.planHash },
    definition: { id: start.definitionId, version: start.number },
    header: {
      kind,
      ...(stationId ? { stationId } : {}),
      ...(material.streetId ? { streetId: material.streetId } : {}),
      ...(content ? { content } : {}),
      ...(originCaseId ? { originCaseId } : {}),
      ...optional('source', textIn(payload, 'source')),
      ...optional('requesterKind', textIn(payload, 'requesterKind')),
      urgent: payload['urgent'] === true,
      hideFromUnit: payload['hideFromUnit'] === true,
      demo: origin?.demo ?? false,
    },
    caller: null,
    begin: null,
    ...(wanted.messageId === undefined ? {} : { messageId: wanted.messageId }),
    started: {
      type: 'processStarted',
      ...(wanted.at === undefined ? {} : { at: wanted.at }),
      actor: wanted.actor,
      instanceId: caseId,
      businessKey: null,
      variables: wanted.variables ?? {},
      calendar: material.calendar,
      parameters: material.parameters,
      caughtOutside: { errors: [], escalations: [] },
      trigger: {
        elementId: start.elementId,
        definition: start.definition,
        payload,
        ...(wanted.heard ? { heard: wanted.heard } : {}),
        ...(wanted.key === null ? {} : { key: wanted.key }),
      },
    },
  };
};

const textIn = (payload: Variables, name: string): string | null => {
  const value = payload[name];
  return typeof value === 'string' && value !== '' ? value : null;
};
const optional = <K extends string>(
  name: K,
  value: string | null,
): { readonly [key in K]?: string } =>
  (value === null ? {} : { [name]: value }) as { readonly [key in K]?: string };

const contentIn = (payload: Variables): ContentRef | null => {
  const value = payload['content'] as Json | undefined;
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return null;
  const { id, sha256 } = value as { readonly id?: Json; readonly sha256?: Json };
  return typeof id === 'string' && typeof sha256 === 'string' ? { id, sha256 } : null;
};
