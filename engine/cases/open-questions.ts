import type { EntityManager } from '@mikro-orm/postgresql';
import type { CaseRow } from '../store/sql/case-view.ts';
import type { OpenWait, TaskView } from '../store/sql/tasks.ts';
import { selectTask, selectWaitKey } from '../store/sql/tasks.ts';
import { caseNow } from './case-clock.ts';
import type { CaseContext } from './case-context.ts';
import type { DueView } from './due-view.ts';
import { fillableForm, type FillableForm } from './fillable-form.ts';
import { formsOfVersion, type KnownForm } from './forms-of-version.ts';
import { elementOf } from './names.ts';
import type { CasePorts } from './ports.ts';
import { rightsOf } from './read-task.ts';

/** What the requester of a case is asked now: a task of his own, or a wait with a form. */
export interface OpenQuestion {
  readonly id: string;
  readonly elementId: string;
  readonly outcomes: readonly string[];
  readonly fillable: FillableForm;
  readonly due: DueView | null;
  readonly task: TaskView | null;
  readonly message: { readonly name: string; readonly correlationKey: string | null } | null;
}

export const openQuestions = async (
  em: EntityManager,
  ports: Pick<CasePorts, 'evaluate' | 'now'>,
  row: CaseRow,
  context: CaseContext,
): Promise<OpenQuestion[]> => {
  const forms = await formsOfVersion(em, row.countyId, row.definitionId, row.version);
  const requester = `requester@${row.id}`;
  const questions: OpenQuestion[] = [];
  for (const { id } of context
    .tasksOf(row.id)
    .filter((task) => task.closedAt === null && task.candidates.includes(requester))) {
    const task = await selectTask(em, row.countyId, id);
    const form = task?.formRef ? forms.get(task.formRef) : undefined;
    if (!task || !form) continue;
    questions.push({
      id,
      elementId: task.elementId,
      outcomes: task.outcomes,
      fillable: await fillable(em, ports, row, context, {
        form,
        elementId: task.elementId,
        data: task.data,
      }),
      due: context.due(row.id, task.due, task.provisional),
      task,
      message: null,
    });
  }
  for (const wait of context.waitsOf(row.id).filter(isOpenMessage)) {
    const question = await asked(em, ports, row, context, wait, forms);
    if (question) questions.push(question);
  }
  return questions;
};

const isOpenMessage = ({ kind, closedAt }: OpenWait): boolean =>
  kind === 'message' && closedAt === null;

const asked = async (
  em: EntityManager,
  ports: Pick<CasePorts, 'evaluate' | 'now'>,
  row: CaseRow,
  context: CaseContext,
  wait: OpenWait,
  forms: ReadonlyMap<string, KnownForm>,
): Promise<OpenQuestion | null> => {
  const element = elementOf(row.elements, wait.elementId);
  const form = element?.form === undefined ? undefined : forms.get(element.form);
  const node = context.plans.get(wait.planHash)?.nodes[wait.elementId];
  if (!form || node?.kind !== 'receiveTask' || wait.name === null) return null;
  return {
    id: `${wait.instanceId}~${wait.waitId}`,
    elementId: wait.elementId,
    outcomes: element?.outcomes?.map(({ code }) => code) ?? [],
    fillable: await fillable(em, ports, row, context, {
      form,
      elementId: wait.elementId,
      data: {},
    }),
    due: context.answersOf(row).due,
    task: null,
    message: {
      name: wait.name,
      correlationKey: await selectWaitKey(em, row.countyId, wait.instanceId, wait.waitId),
    },
  };
};

const fillable = (
  em: EntityManager,
  { evaluate, now }: Pick<CasePorts, 'evaluate' | 'now'>,
  row: CaseRow,
  { calendar }: CaseContext,
  { form, elementId, data }: { form: KnownForm; elementId: string; data: TaskView['data'] },
): Promise<FillableForm> =>
  fillableForm(em, {
    countyId: row.countyId,
    form,
    rights: rightsOf(row.elements, elementId),
    data,
    scope: null,
    evaluate,
    calendar,
    now: caseNow(now, row),
  });
