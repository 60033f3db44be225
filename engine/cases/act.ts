import { answered, refused, type Answer } from '../answer.ts';
import { isRecord } from '../forms/pointer.ts';
import type { Json } from '../interpreter/values.ts';
import type { Refusal } from '../operations/operation.ts';
import { deleteDraft } from '../store/drafts.ts';
import { actOnce, type Done } from './act-once.ts';
import { digestOf } from './digest.ts';
import { findTask, type FoundTask } from './find-task.ts';
import { stepName, type Names } from './names.ts';
import type { CasePorts, Doer } from './ports.ts';
import * as refusals from './refusals.ts';
import { wordedSuspension } from './suspended.ts';
import { readDirectory } from './who.ts';
import { writeOperation, type AskedOperation } from './written-operation.ts';

export interface ActInput {
  readonly task: FoundTask;
  readonly taskRev: number;
  readonly key: string;
  readonly operation: AskedOperation;
}
export interface Acted {
  readonly rev: number;
  readonly projected: boolean;
  readonly caseEnded: boolean;
  readonly opened: { id: string; step: Names; mine: boolean }[];
}

/** One person uses one verb on one task. Permission was decided before, possibility in the workflow. */
export const createAct =
  (ports: CasePorts) =>
  async (doer: Doer, { task, taskRev, key, operation }: ActInput): Promise<Answer<Acted>> => {
    const { person } = doer;
    const { countyId } = task.row;
    const { instanceId } = task.view;
    const scope = { countyId, accountId: person.accountId, requestId: doer.request };
    const done = await actOnce(ports, doer, {
      ...{ countyId, instanceId, key, taskRev },
      digest: digestOf({ task: task.view.id, operation: operation as unknown as Json }),
      operation: async () =>
        task.view.closedAt === null
          ? ports.withCounty(scope, (em) => writeOperation(em, ports, doer, task, operation, key))
          : refused(await closedBy(ports, task)),
    });
    if (!done.ok) return refused(await worded(ports, task, done.refusal));

    if (operation.verb === 'complete')
      await ports.withCounty(scope, (em) =>
        deleteDraft(em, { countyId, accountId: person.accountId, taskId: task.view.id }),
      );
    return answered(acted(doer, task, done.value));
  };

const acted = (
  { person }: Doer,
  { row, view }: FoundTask,
  { reply: { rev, delta }, projected }: Done,
): Acted => ({
  rev,
  projected,
  caseEnded: delta !== null && delta.ended && view.instanceId === row.id,
  opened: (delta?.opened ?? []).map(({ id, elementId, name, assignee, candidates }) => ({
    id,
    step: stepName(row.elements, elementId, name),
    mine:
      assignee === person.personId ||
      (assignee === null && candidates.some((candidate) => person.principals.includes(candidate))),
  })),
});

/** A colleague was faster: who, when and what he answered, as the projection shows it. */
const closedBy = (ports: CasePorts, { view, row }: FoundTask): Promise<Refusal> =>
  ports.withCounty({ countyId: row.countyId }, async (em) => {
    const fresh = await findTask(em, row.countyId, view.id);
    const by = fresh?.view.completedBy ?? null;
    const directory = await readDirectory(em, row.countyId, [by]);
    return refusals.taskClosed(
      directory.person(by),
      fresh?.view.closedAt ?? ports.now(),
      fresh?.view.outcome ?? null,
    );
  });

/** The guard knows people by their ids; readers know them by name. */
const worded = async (ports: CasePorts, { row }: FoundTask, refusal: Refusal): Promise<Refusal> => {
  if (refusal.code === 'caseSuspended') return wordedSuspension(ports, row, refusal);
  if (!isRecord(refusal.detail) || typeof refusal.detail['by'] !== 'string') return refusal;
  const { by } = refusal.detail;
  const directory = await ports.withCounty({ countyId: row.countyId }, (em) =>
    readDirectory(em, row.countyId, [by]),
  );
  return { ...refusal, detail: { ...refusal.detail, by: directory.person(by) } };
};
