import type { EntityManager } from '@mikro-orm/postgresql';
import { answered, refused, type Answer } from '../answer.ts';
import { isRecord } from '../forms/pointer.ts';
import type { Json, Variables } from '../interpreter/values.ts';
import { scopeOf } from '../policies/case.ts';
import { selectActiveProcesses, type ActiveProcessRow } from '../store/sql/definitions.ts';
import { originOf } from './act-once.ts';
import { beginCase, prepareCase } from './begin-case.ts';
import { kindOfProcess } from './case-kind.ts';
import { derivedId } from './derived-id.ts';
import { formsOfVersion } from './forms-of-version.ts';
import { namesOf, stepName, type Names } from './names.ts';
import type { CasePorts, Doer, InstanceInput } from './ports.ts';
import * as refusals from './refusals.ts';
import { trackingCodeOf, trackingHashOf } from './tracking-code.ts';

export interface StartInput {
  readonly definitionId: string;
  readonly processId: string;
  readonly elementId?: string | undefined; // of several starts
  readonly station?: string | undefined;
  readonly values: Variables;
  readonly key: string;
}
interface Start {
  readonly elementId: string;
  readonly type: string;
  readonly form: string | null;
}

/** A signed-in person begins a case himself: a deputy his proposal, a liaison officer a visit. */
export const createStartCase = (ports: CasePorts) => ({
  startable: (doer: Doer) => startable(ports, doer),
  start: (doer: Doer, asked: StartInput) => start(ports, doer, asked),
});

const startable = (ports: CasePorts, { person }: Doer) =>
  ports.withCounty({ countyId: person.countyId, accountId: person.accountId }, async (em) => {
    const found = await startables(em, ports, person.countyId);
    return found.map(({ process, start }) => ({
      definitionId: process.definitionId,
      processId: process.processId,
      elementId: start.elementId,
      name: nameOfStart(process, start, found.filter((one) => one.process === process).length),
      form: start.form,
    }));
  });

const start = async (ports: CasePorts, doer: Doer, asked: StartInput): Promise<Answer<Started>> => {
  const { person } = doer;
  const { countyId } = person;
  const caseId = derivedId('case', countyId, person.personId, asked.key);
  const code = trackingCodeOf(caseId, ports.trackingSecret);
  const scope = { countyId, accountId: person.accountId, requestId: doer.request };
  const prepared = await ports.withCounty(scope, (em) =>
    prepare(em, ports, doer, { ...asked, caseId, code }),
  );
  if (!prepared.ok) return prepared;
  const begun = await beginCase(ports, prepared.value);
  if (!begun.ok) return begun;
  return answered({
    caseId,
    rev: begun.value.rev,
    number: null,
    trackingCode: prepared.value.header?.trackingHash === undefined ? null : code,
    opened: (begun.value.delta?.opened ?? []).map(({ id, name, assignee, candidates }) => ({
      id,
      step: namesOf(name),
      mine: [assignee, ...candidates].some(
        (who) => who !== null && person.principals.includes(who),
      ),
    })),
  });
};

const prepare = async (
  em: EntityManager,
  ports: CasePorts,
  doer: Doer,
  asked: StartInput & { readonly caseId: string; readonly code: string },
): Promise<Answer<InstanceInput>> => {
  const { person } = doer;
  const { countyId } = person;
  const { caseId, code } = asked;

  const found = await startables(em, ports, countyId);
  const wanted = found.find(
    ({ process, start }) =>
      process.definitionId === asked.definitionId &&
      process.processId === asked.processId &&
      (asked.elementId === undefined || start.elementId === asked.elementId),
  );
  if (!wanted) return refused(refusals.notStartable(asked.processId));
  const { process, start } = wanted;
  const forms = await formsOfVersion(em, countyId, process.definitionId, process.number);
  return prepareCase(em, ports, {
    countyId,
    caseId,
    definition: { id: process.definitionId, version: process.number },
    planHash: process.planHash,
    kind: kindOfProcess(process.processId, messagesOf(process.starts)),
    stationId: asked.station ?? stationOf(doer),
    trigger: { elementId: start.elementId, isMessage: start.type === 'message' },
    form: start.form === null ? null : (forms.get(start.form) ?? null),
    values: asked.values,
    actor: { kind: 'person', id: person.personId },
    key: asked.key,
    origin: originOf(doer),
    header: {
      requesterAccountId: person.accountId,
      ...(start.type === 'message'
        ? { trackingHash: trackingHashOf(code, ports.trackingSecret) }
        : {}),
    },
    scope: scopeOf(person),
  });
};

export interface Started {
  readonly caseId: string;
  readonly rev: number;
  readonly number: string | null;
  readonly trackingCode: string | null;
  readonly opened: { id: string; step: Names; mine: boolean }[];
}

const BY_PERSON: ReadonlySet<string> = new Set(['none', 'message']);

/** A start for people is plain, or a message with a form; a process another one calls begins only there. */
const startables = async (em: EntityManager, ports: CasePorts, countyId: string) => {
  const processes = await selectActiveProcesses(em, countyId);
  const plans = await ports.plans.read(
    em,
    countyId,
    processes.map(({ planHash }) => planHash),
  );
  const called = new Set(
    [...plans.values()].flatMap(({ nodes }) =>
      Object.values(nodes).flatMap((node) =>
        node.kind === 'callActivity' ? [node.called.processId] : [],
      ),
    ),
  );
  return processes.flatMap((process) =>
    startsOf(process.starts)
      .filter(
        ({ type, form }) =>
          BY_PERSON.has(type) &&
          (type === 'message' ? form !== null : form !== null || !called.has(process.processId)),
      )
      .map((start) => ({ process, start })),
  );
};

/** A process with one start for people is called by its own name, else by its starts' too. */
const nameOfStart = (
  process: ActiveProcessRow,
  { elementId }: Start,
  alternatives: number,
): Names => {
  const own = namesOf(process.name, process.nameEn);
  if (alternatives === 1) return own;
  const start = stepName(process.startElements, elementId);
  return { zh: `${own.zh}：${start.zh}`, en: `${own.en}: ${start.en}` };
};

const startsOf = (starts: Json): Start[] =>
  Array.isArray(starts)
    ? (starts as readonly Json[]).flatMap((start) =>
        isRecord(start) &&
        typeof start['elementId'] === 'string' &&
        typeof start['type'] === 'string'
          ? [
              {
                elementId: start['elementId'],
                type: start['type'],
                form: typeof start['form'] === 'string' ? start['form'] : null,
              },
            ]
          : [],
      )
    : [];

const messagesOf = (starts: Json): readonly string[] =>
  Array.isArray(starts)
    ? (starts as readonly Json[]).flatMap((start) =>
        isRecord(start) && Array.isArray(start['messages'])
          ? start['messages'].flatMap((name: Json) => (typeof name === 'string' ? [name] : []))
          : [],
      )
    : [];

const stationOf = ({ person }: Doer): string | null => {
  const STATIONED: readonly string[] = ['leadDeputy', 'coSigner', 'liaisonOfficer', 'stationHead'];
  return (
    person.posts.find(({ role, unitId }) => unitId !== null && STATIONED.includes(role))?.unitId ??
    null
  );
};
