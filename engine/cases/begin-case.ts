import type { EntityManager } from '@mikro-orm/postgresql';
import { refused, type Answer } from '../answer.ts';
import { startMaterial } from '../directory/start-material.ts';
import { isRecord } from '../forms/pointer.ts';
import { splitByClass } from '../forms/split.ts';
import { accept } from '../forms/validate.ts';
import { createEvaluateField } from '../forms/evaluate-field.ts';
import type { Actor, ContentRef, Json, Variables } from '../interpreter/values.ts';
import type { CaseScope } from '../policies/case.ts';
import { keepPending } from '../store/contents.ts';
import { findReceipt } from '../store/receipts.ts';
import { choicesOf, choiceSets } from './choices.ts';
import { derivedId } from './derived-id.ts';
import { digestOf } from './digest.ts';
import type { KnownForm } from './forms-of-version.ts';
import type { ActReply, CasePorts, InstanceInput } from './ports.ts';
import * as refusals from './refusals.ts';

export interface NewCase {
  readonly countyId: string;
  readonly caseId: string;
  readonly definition: { readonly id: string; readonly version: number };
  readonly planHash: string;
  readonly kind: string;
  readonly stationId: string | null;
  /** A message start is told its payload, a plain one gets variables. */
  readonly trigger: { readonly elementId: string; readonly isMessage: boolean };
  readonly form: KnownForm | null;
  readonly values: Variables;
  readonly actor: Actor;
  readonly key: string;
  readonly origin: {
    readonly account?: string;
    readonly roles?: readonly string[];
    readonly session?: string;
    readonly request?: string;
  };
  readonly header: { readonly trackingHash?: string; readonly requesterAccountId?: string };
  readonly scope: CaseScope | null;
}

/** The start form judged, its words stored, and all a case keeps from its first day. */
export const prepareCase = async (
  em: EntityManager,
  { evaluate, now }: Pick<CasePorts, 'evaluate' | 'now'>,
  wanted: NewCase,
): Promise<Answer<InstanceInput>> => {
  const { countyId, caseId, form, kind, stationId } = wanted;
  const material = await startMaterial(em, { countyId, caseId, kind, stationId });
  const evaluateField = createEvaluateField(evaluate, now(), material.calendar);
  const data = {
    lists: material.parameters['lists'] ?? null,
    case: material.parameters['case'] ?? null,
  };
  const schema = form?.schema ?? { schemaVersion: 1, id: 'none', components: [] };
  const choices = await choicesOf(em, {
    countyId,
    schema,
    data,
    evaluate: evaluateField,
    scope: wanted.scope,
  });
  const { errors, values } = accept({
    schema,
    rights: {},
    values: wanted.values,
    evaluate: evaluateField,
    choices: choiceSets(choices),
  });
  if (errors.length > 0) return refused(refusals.formRefused(errors));

  const contentId = derivedId('content', caseId);
  const { variables, content } = splitByClass(schema, values, contentId);
  const reference = form && (await keepStart(em, wanted, contentId, content as Json));
  return {
    ok: true,
    value: inputOf(wanted, { variables, reference, material }),
  };
};

/** Starts it and waits until readers see it; a key used for something else is refused. */
export const beginCase = async (
  ports: Pick<CasePorts, 'withCounty' | 'runner' | 'reached'>,
  input: InstanceInput,
): Promise<Answer<ActReply>> => {
  const { countyId, instanceId, begin, started } = input;
  const earlier =
    begin &&
    (await ports.withCounty({ countyId }, (em) =>
      findReceipt(em, countyId, started.actor.id, begin.key),
    ));
  if (earlier && earlier.requestHash !== begin.digest) return refused(refusals.keyReused());

  const begun = await ports.runner.begin(input);
  if (begun.ok) await ports.reached(countyId, instanceId, begun.value.rev);
  return begun;
};

const keepStart = (
  em: EntityManager,
  { countyId, caseId, actor, key }: NewCase,
  id: string,
  body: Json,
): Promise<ContentRef> =>
  keepPending(em, {
    countyId,
    id,
    kind: 'start',
    caseId,
    taskId: null,
    authorId: actor.id,
    requestKey: key,
    body,
    sha256: digestOf(body),
  });

interface Prepared {
  readonly variables: Variables;
  readonly reference: ContentRef | null;
  readonly material: Awaited<ReturnType<typeof startMaterial>>;
}

const inputOf = (wanted: NewCase, { variables, reference, material }: Prepared): InstanceInput => {
  const { countyId, caseId, definition, planHash, kind, stationId, trigger, actor, key, origin } =
    wanted;
  const payload = {
    ...variables,
    ...(reference === null ? {} : { content: { ...reference } }),
  };
  return {
    countyId,
    instanceId: caseId,
    caseId,
    plan: { hash: planHash },
    definition,
    header: {
      kind,
      ...wanted.header,
      ...(stationId === null ? {} : { stationId }),
      ...(material.streetId === null ? {} : { streetId: material.streetId }),
      ...(reference === null ? {} : { content: reference }),
      ...text('source', variables),
      ...text('requesterKind', variables),
      urgent: variables['urgent'] === true,
      hideFromUnit: variables['hideFromUnit'] === true,
    },
    caller: null,
    begin: { digest: digestOf({ kind, planHash, values: wanted.values as Json }), key, origin },
    started: {
      type: 'processStarted',
      actor,
      instanceId: caseId,
      businessKey: null,
      variables: trigger.isMessage ? {} : payload,
      calendar: material.calendar,
      parameters: material.parameters,
      caughtOutside: { errors: [], escalations: [] },
      trigger: { elementId: trigger.elementId, payload: trigger.isMessage ? payload : {} },
    },
  };
};

const text = <K extends string>(name: K, variables: Variables): { [key in K]?: string } => {
  const value = isRecord(variables) ? variables[name] : undefined;
  return (typeof value === 'string' && value !== '' ? { [name]: value } : {}) as {
    [key in K]?: string;
  };
};
