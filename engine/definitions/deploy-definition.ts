import { createHash } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { answered, refused, type Answer } from '../answer.ts';
import { appendAudit } from '../audit/append.ts';
import { byPerson } from '../audit/by-person.ts';
import { digestOf } from '../cases/digest.ts';
import type { Doer } from '../cases/ports.ts';
import type { Compilation } from '../compiler/compilation.ts';
import { resourcesOf } from '../compiler/resources-of.ts';
import { findDefinition, lockDefinition } from '../store/definitions.ts';
import { selectProcesses, selectVersions, type ProcessRow } from '../store/sql/definitions.ts';
import { pinnedElsewhere } from './callables.ts';
import { calledElsewhere, callingFile, type CalledElsewhere } from './called-elsewhere.ts';
import { readDesignResources } from './design-resources.ts';
import { resourcesIn } from './draft-resources.ts';
import type { DefinitionPorts } from './ports.ts';
import {
  definitionUnknown,
  draftChanged,
  notPublishable,
  nothingToPublish,
  presentProblem,
  scenarioFailed,
  type PresentedProblem,
} from './refusals.ts';
import type { ScenarioResult } from './run-scenario.ts';
import { storeVersion } from './store-version.ts';
import { scheduledStarts } from './scheduled-starts.ts';

export interface DeployInput {
  readonly definitionId: string;
  readonly rev: number;
  readonly note: string;
  readonly acknowledged: readonly string[];
}
export interface Deployed {
  readonly version: number;
  readonly hash: string;
  readonly problems: PresentedProblem[];
  readonly scenarios: ScenarioResult[];
  readonly stillRunning: number;
}

/**
 * 发布: the server compiles again, runs every saved scenario, and only then writes the next
 * version with its plans and forms, in one transaction with its audit row. Whatever runs goes on
 * under its own version.
 */
export const createDeployDefinition =
  (ports: DefinitionPorts) =>
  async (doer: Doer, input: DeployInput): Promise<Answer<Deployed>> => {
    const { countyId, accountId } = doer.person;
    const scope = { countyId, accountId, requestId: doer.request };
    const draft = await ports.withCounty(scope, (em) =>
      readDraft(em, countyId, input.definitionId),
    );
    if (!draft) return refused(definitionUnknown());
    if (draft.rev !== input.rev) return refused(draftChanged(draft.rev, draft.by));

    const elsewhere = ({ plans }: Compilation) =>
      ports.withCounty(scope, (em) =>
        calledElsewhere(em, countyId, callingFile(input.definitionId, plans)),
      );
    const judged = await judge(ports, draft, input, elsewhere);
    if (!judged.ok) return judged;
    const { model, scenarios } = judged.value;
    const hash = createHash('sha256').update(draft.xml).digest('hex');
    const stored = await ports.withCounty(scope, (em) =>
      store(em, doer, input, { draft, model, hash }),
    );
    if (!stored.ok) return stored;

    const { definitionId } = input;
    const starts = await ports.withCounty(scope, (em) =>
      scheduledStarts(em, countyId, definitionId),
    );
    await ports.schedules
      .sync(countyId, definitionId, starts.get(definitionId) ?? [])
      .catch(ports.onLate);
    return answered({
      version: stored.value.number,
      hash,
      problems: model.problems.map(presentProblem),
      scenarios,
      stillRunning: stored.value.stillRunning,
    });
  };

/** Outside any transaction: the gate takes seconds, and writes nothing. */
const judge = async (
  ports: DefinitionPorts,
  draft: ReadDraft,
  { acknowledged }: DeployInput,
  elsewhere: (model: Compilation) => Promise<Answer<CalledElsewhere>>,
): Promise<Answer<{ model: Compilation; scenarios: ScenarioResult[] }>> => {
  const own = resourcesIn(draft.resources);
  const template = (await ports.templates()).find(({ id }) => id === draft.template)?.xml;
  const model = await ports.gate.compile(draft.xml, {
    profile: 'deploy',
    resources: resourcesOf(draft.drawnWith),
    now: ports.now(),
    ...(template === undefined ? {} : { template }),
  });
  const standing = inTheWay(model, acknowledged);
  if (standing.length > 0) return refused(notPublishable(standing));

  if (own.scenarios.length === 0) return answered({ model, scenarios: [] });
  const found = await elsewhere(model);
  if (!found.ok) return found;
  const { states, latest } = found.value;
  const whole = { ...model, elsewhere: { plans: states.map(({ plan }) => plan), latest } };
  const scenarios: ScenarioResult[] = [];
  for (const { name, scenario } of own.scenarios) {
    const { terms, ladders, calendar } = draft.drawnWith;
    const parameters = { terms, ladders, lists: own.lists };
    const run = { model: whole, scenario, calendar, parameters };
    scenarios.push({ name, ...(await ports.gate.runScenario(run)) });
  }
  const failed = scenarios.find(({ passed }) => !passed);
  return failed
    ? refused(scenarioFailed(failed.name, failed.difference ?? ''))
    : answered({ model, scenarios });
};

interface Judged {
  readonly draft: ReadDraft;
  readonly model: Compilation;
  readonly hash: string;
}

/** The draft may have moved on while it was judged: then nothing is stored. */
const store = async (
  em: EntityManager,
  doer: Doer,
  input: DeployInput,
  { draft, model, hash }: Judged,
): Promise<Answer<{ number: number; stillRunning: number }>> => {
  const { countyId, personId } = doer.person;
  const { definitionId, rev, note } = input;
  const definition = await lockDefinition(em, countyId, definitionId);
  if (!definition) return refused(definitionUnknown());
  if (definition.draftRev !== rev) return refused(draftChanged(definition.draftRev, null));
  const earlier = await selectVersions(em, countyId, definitionId);
  const xmlHash = `${hash}:${digestOf(draft.resources)}`;
  if (earlier[0]?.status === 'active' && earlier[0].xmlHash === xmlHash) {
    const { number } = earlier[0];
    const before = await selectProcesses(em, countyId, definitionId, number);
    if (isSame(before, model)) return refused(nothingToPublish(number));
  }

  const number = definition.latestVersion + 1;
  await storeVersion(em, {
    countyId,
    definitionId,
    number,
    xml: draft.xml,
    xmlHash,
    note,
    by: personId,
    model,
    resources: draft.resources,
    forms: resourcesIn(draft.resources).forms,
    lists: resourcesIn(draft.resources).lists,
  });
  definition.latestVersion = number;
  await em.flush();
  await appendAudit(em, [publishedRow(doer, input, number, hash, model)]);
  return answered({ number, stillRunning: earlier.reduce((sum, { running }) => sum + running, 0) });
};

/** What is drawn may be the same and yet mean another plan: what it calls has been published anew. */
const isSame = (before: readonly ProcessRow[], { processes }: Compilation): boolean =>
  processes.every(
    ({ processId, planHash }) =>
      (before.find((row) => row.processId === processId)?.planHash ?? null) === planHash,
  );

type ReadDraft = NonNullable<Awaited<ReturnType<typeof readDraft>>>;
const readDraft = async (em: EntityManager, countyId: string, id: string) => {
  const definition = await findDefinition(em, countyId, id);
  if (!definition) return null;
  return {
    xml: definition.draftXml,
    rev: definition.draftRev,
    by: definition.updatedBy ?? null,
    template: definition.template ?? null,
    resources: definition.draftResources,
    drawnWith: await readDesignResources(em, countyId, id, resourcesIn(definition.draftResources)),
  };
};

/** Errors and what blocks always stand in the way; what needs a word does until it was given. */
const inTheWay = ({ problems }: Compilation, acknowledged: readonly string[]) =>
  problems.filter(
    ({ severity, publish, rule, elementId }) =>
      severity === 'error' ||
      publish === 'block' ||
      (publish === 'ack' && !acknowledged.includes(`${rule}:${elementId ?? ''}`)),
  );

const publishedRow = (
  doer: Doer,
  { definitionId }: DeployInput,
  number: number,
  hash: string,
  model: Compilation,
) => ({
  kind: 'definitionPublished' as const,
  outcome: 'done' as const,
  ...byPerson(doer),
  object: { type: 'definition', id: definitionId },
  definition: { id: definitionId, version: number, hash },
  detail: {
    plans: Object.fromEntries(model.plans.map((plan) => [plan.processId, plan.hash])),
    calls: pinnedElsewhere(model.plans),
  },
});
