import { createHash } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { canonicalJson } from '../audit/canonical-json.ts';
import { kindOfProcess } from '../cases/case-kind.ts';
import type { Compilation } from '../compiler/compilation.ts';
import type { FormSchema } from '../forms/schema.ts';
import type { Json, Variables } from '../interpreter/values.ts';
import { startRowsOf } from './start-subscriptions.ts';
import {
  DefinitionVersion,
  StartSubscription,
  VersionForm,
  VersionProcess,
} from '../store/entities/definitions.ts';
import { databaseNow } from '../store/database-now.ts';
import { ownTimersOf } from './own-timers.ts';
import { recurringTimerOf } from './recurring-timer.ts';
import { keepForms, keepPlans, retireVersions } from '../store/sql/versions.ts';

export interface NewVersion {
  readonly countyId: string;
  readonly definitionId: string;
  readonly number: number;
  readonly xml: string;
  readonly xmlHash: string;
  readonly note: string;
  readonly by: string;
  readonly model: Compilation;
  readonly resources: Json;
  readonly forms: Readonly<Record<string, FormSchema>>;
  readonly lists: Variables;
}

/** Writes a version and what belongs to it; plans and forms are named by their hash and shared. */
export const storeVersion = async (em: EntityManager, version: NewVersion): Promise<void> => {
  const { countyId, definitionId, number, model } = version;
  const now = await databaseNow(em); // new cases compare with the same clock
  await retireVersions(em, countyId, definitionId);
  em.create(DefinitionVersion, {
    countyId,
    definitionId,
    number,
    xml: version.xml,
    xmlHash: version.xmlHash,
    status: 'active',
    effectiveFrom: now,
    publishedBy: version.by,
    publishedAt: now,
    note: version.note,
    elements: model.elements as unknown as Json,
    problems: model.problems as unknown as Json,
    resources: version.resources,
  });
  await em.flush();
  await keepPlans(em, countyId, model.plans);
  const forms = Object.entries(version.forms).map(([ref, schema]) => ({
    ref,
    hash: hashOf(schema),
    schema,
  }));
  await keepForms(em, countyId, forms);
  for (const { ref, hash } of forms)
    em.create(VersionForm, { countyId, definitionId, number, ref, hash });
  for (const process of model.processes) {
    if (process.planHash === null) continue;
    em.create(VersionProcess, {
      countyId,
      definitionId,
      number,
      processId: process.processId,
      planHash: process.planHash,
      name: process.name,
      nameEn: process.nameEn ?? null,
      executable: process.executable,
      starts: process.starts as unknown as Json,
      versionTag: process.versionTag ?? null,
      callable: beginsByItself(model, process.planHash),
    });
  }
  await em.flush();
  await subscribe(em, version, now);
};

/** From now on the new version is what a message, a signal or a date begins. */
const subscribe = async (
  em: EntityManager,
  { countyId, definitionId, number, model, lists }: NewVersion,
  now: Date,
): Promise<void> => {
  const ownTimers = await ownTimersOf(em, { countyId, definitionId, lists }, now.getTime());
  await em.nativeDelete(StartSubscription, { countyId, definitionId });
  for (const plan of model.plans) {
    const { processId, hash: planHash } = plan;
    for (const row of startRowsOf(plan)) {
      em.create(StartSubscription, {
        countyId,
        definitionId,
        processId,
        number,
        planHash,
        caseKind: kindOfProcess(processId, row.kind === 'message' ? [row.name] : []),
        timer: recurringTimerOf(plan, row, ownTimers) as Json,
        ...row,
      });
    }
  }
  await em.flush();
};

/** Only what can begin without an event can be called. */
const beginsByItself = ({ plans }: Compilation, planHash: string): boolean =>
  plans.some(({ hash, scope }) => hash === planHash && scope.starts.length > 0);

const hashOf = (schema: FormSchema): string =>
  createHash('sha256')
    .update(canonicalJson(schema as unknown as Json))
    .digest('hex');
