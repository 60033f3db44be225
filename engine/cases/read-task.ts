import type { EntityManager } from '@mikro-orm/postgresql';
import { scopeOf } from '../policies/case.ts';
import type { Person } from '../policies/person.ts';
import { can } from '../policies/task.ts';
import { findDraft } from '../store/drafts.ts';
import { isRecord } from '../forms/pointer.ts';
import { accessTable } from '../forms/prepare.ts';
import type { Calendar } from '../interpreter/values.ts';
import { readCaseContext } from './case-context.ts';
import { choosingsOf } from './choosing.ts';
import { fillableForm, presentForm, type FillableForm } from './fillable-form.ts';
import type { FoundTask } from './find-task.ts';
import { formsOfCase } from './forms-of-case.ts';
import { caseNow } from './case-clock.ts';
import { elementIn, namesOf } from './names.ts';
import { offersOf } from './offers.ts';
import { papersOf } from './papers.ts';
import { phaseName } from './phase-names.ts';
import type { CasePorts } from './ports.ts';
import { summaryOf } from './summary.ts';
import { timelineOf } from './timeline.ts';

/** 办理页: facts left, form in the middle, what happened right, the buttons with their reasons. */
export const createReadTask = (ports: CasePorts) => (person: Person, found: FoundTask) =>
  ports.withCounty({ countyId: person.countyId, accountId: person.accountId }, async (em) => {
    const { view, row } = found;
    const context = await readCaseContext(em, ports, person.countyId, [row], [row.startedBy]);
    const form = await formOfTask(em, ports, person, found, context.calendar);
    const choosings = view.offered ? await choosingsOf(em, person, row, context) : [];
    return {
      task: presentTask(found, context),
      case: summaryOf(row),
      answers: context.answersOf(row),
      form:
        form &&
        presentForm(
          can(person, 'complete', found) && view.closedAt === null ? form : readOnly(form),
        ),
      choosing: choosings.find(({ task }) => task === view.id) ?? null,
      draft: await draftOf(em, person, view.id),
      papers: await papersOf(em, row, context, person),
      timeline: await timelineOf(em, row, context),
      verbs: offersOf(person, view, found, row, context.directory),
    };
  });

const presentTask = (
  { view, row }: FoundTask,
  context: Awaited<ReturnType<typeof readCaseContext>>,
) => {
  const element = elementIn(view.element);
  return {
    id: view.id,
    rev: view.rev,
    elementId: view.elementId,
    step: namesOf(element?.name ? element.name : view.name, element?.nameEn),
    phase: phaseName(element?.phase),
    stage: view.stage,
    assignee: context.directory.person(view.assignee),
    candidates: view.candidates.map((candidate) => context.directory.principal(candidate).name),
    due: view.closedAt === null ? context.due(row.id, view.due, view.provisional) : null,
    priority: view.priority,
    openedAt: view.openedAt,
    closedAt: view.closedAt ?? null,
    completedBy: context.directory.person(view.completedBy),
    outcomes: view.outcomes.map((code) => {
      const drawn = element?.outcomes?.find((outcome) => outcome.code === code);
      return { code, label: namesOf(drawn?.name ?? code, drawn?.nameEn) };
    }),
    outcome: view.outcome,
  };
};

/** The form this task was published with, and what may be done with each field in this step. */
export const formOfTask = async (
  em: EntityManager,
  { evaluate, now }: Pick<CasePorts, 'evaluate' | 'now'>,
  person: Person,
  { view, row }: FoundTask,
  calendar: Calendar,
): Promise<FillableForm | null> => {
  if (view.formRef === null) return null;
  const forms = await formsOfCase(em, row.countyId, row.id);
  const form = forms(view, view.formRef);
  if (!form) return null;
  return fillableForm(em, {
    countyId: row.countyId,
    form,
    rights: elementIn(view.element)?.access ?? {},
    data: view.data,
    scope: scopeOf(person),
    evaluate,
    calendar,
    now: caseNow(now, row),
  });
};

/** Whoever may only look gets the same fields, none of them to be edited. */
const readOnly = (form: FillableForm): FillableForm => {
  const paths = Object.keys(accessTable(form.form.schema, form.rights));
  const rights = Object.fromEntries(paths.map((path) => [path, 'read' as const]));
  return { ...form, rights: { ...form.rights, ...rights } };
};

const draftOf = async (em: EntityManager, { countyId, accountId }: Person, taskId: string) => {
  const draft = await findDraft(em, { countyId, accountId, taskId });
  if (!draft || !isRecord(draft.body)) return null;
  const { values, outcome } = draft.body;
  return {
    values: isRecord(values) ? { ...values } : {},
    outcome: typeof outcome === 'string' ? outcome : null,
    savedAt: draft.updatedAt.getTime(),
  };
};
