import type { EntityManager } from '@mikro-orm/postgresql';
import type { CaseRow } from '../store/sql/case-view.ts';
import type { OpenWait, TaskView } from '../store/sql/tasks.ts';
import { selectTask, selectWaitKey } from '../store/sql/tasks.ts';
import { caseNow } from './case-clock.ts';
import type { CaseContext } from './case-context.ts';
import type { DueView } from './due-view.ts';
import { fillableForm, type FillableForm } from './fillable-form.ts';
import { formsOfCase, type CaseForms } from './forms-of-case.ts';
import type { KnownForm } from './forms-of-version.ts';
import { elementIn, elementOf, type ElementText } from './names.ts';
import type { CasePorts } from './ports.ts';

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
  const forms = await formsOfCase(em, row.countyId, row.id);
  const requester = `requester@${row.id}`;
  const questions: OpenQuestion[] = [];
  for (const { id } of context
    .tasksOf(row.id)
    .filter((task) => task.closedAt === null && task.candidates.includes(requester))) {
    const task = await selectTask(em, row.countyId, id);
    const form = task ? forms(task, task.formRef) : undefined;
    if (!task || !form) continue;
    questions.push({
      id,
      elementId: task.elementId,
      outcomes: task.outcomes,
      fillable: await fillable(em, ports, row, context, {
        form,
        element: elementIn(task.element),
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
  forms: CaseForms,
): Promise<OpenQuestion | null> => {
  const element = elementOf(row.elements, wait.elementId);
  const form = forms(wait, element?.form);
  const node = context.plans.get(wait.planHash)?.nodes[wait.elementId];
  if (!form || node?.kind !== 'receiveTask' || wait.name === null) return null;
  return {
    id: `${wait.instanceId}~${wait.waitId}`,
    elementId: wait.elementId,
    outcomes: element?.outcomes?.map(({ code }) => code) ?? [],
    fillable: await fillable(em, ports, row, context, {
      form,
      element,
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
  { form, element, data }: { form: KnownForm; element: ElementText | null; data: TaskView['data'] },
): Promise<FillableForm> =>
  fillableForm(em, {
    countyId: row.countyId,
    form,
    rights: element?.access ?? {},
    data,
    scope: null,
    evaluate,
    calendar,
    now: caseNow(now, row),
  });
