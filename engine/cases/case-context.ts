import type { EntityManager } from '@mikro-orm/postgresql';
import type { ProcessPlan } from '../interpreter/plan.ts';
import type { Calendar } from '../interpreter/values.ts';
import { holdersOf } from '../interpreter/waits.ts';
import { calendarOf } from '../store/calendar.ts';
import type { CaseRow } from '../store/sql/case-view.ts';
import {
  selectTasksOfCases,
  selectWaitsOfCases,
  type OpenWait,
  type TaskView,
} from '../store/sql/tasks.ts';
import { dueView, type DueView } from './due-view.ts';
import { fourAnswers, type FourAnswers, type Standing } from './four-answers.ts';
import type { PlanLibrary } from './plan-library.ts';
import { readDirectory, type Directory } from './who.ts';

/** Everything the pages of some cases have in common, read in one go. */
export interface CaseContext {
  readonly calendar: Calendar;
  readonly directory: Directory;
  readonly plans: ReadonlyMap<string, ProcessPlan>;
  tasksOf(caseId: string): readonly TaskView[];
  waitsOf(caseId: string): readonly OpenWait[];
  due(caseId: string, due: number | null, provisional: boolean): DueView | null;
  answersOf(row: CaseRow): FourAnswers;
}

export const readCaseContext = async (
  em: EntityManager,
  { plans: library, now }: { readonly plans: PlanLibrary; readonly now: () => number },
  countyId: string,
  cases: readonly CaseRow[],
  mentioned: readonly (string | null)[] = [],
): Promise<CaseContext> => {
  const ids = cases.map(({ id }) => id);
  const tasks = await selectTasksOfCases(em, countyId, ids);
  const waits = await selectWaitsOfCases(em, countyId, ids);
  const hashes = [...cases, ...tasks, ...waits].map(({ planHash }) => planHash);
  const plans = await library.read(em, countyId, hashes);
  const calendar = await calendarOf(em, countyId);
  const directory = await readDirectory(em, countyId, [
    ...tasks.flatMap((task) => [task.assignee, task.completedBy, ...task.candidates]),
    ...mentioned,
  ]);
  const moment = now();
  const aheadOf = new Map(cases.map(({ id, aheadMs }) => [id, aheadMs]));
  const due: CaseContext['due'] = (caseId, at, provisional) =>
    dueView(at, provisional, moment + (aheadOf.get(caseId) ?? 0), calendar);
  const tasksOf = (caseId: string) => tasks.filter((task) => task.caseId === caseId);
  const waitsOf = (caseId: string) => waits.filter((wait) => wait.caseId === caseId);
  return {
    calendar,
    directory,
    plans,
    tasksOf,
    waitsOf,
    due,
    answersOf: (row) =>
      fourAnswers({
        elements: row.elements,
        plans,
        rootPlan: row.planHash,
        standing: standingOf(tasksOf(row.id), waitsOf(row.id), {
          plans,
          directory,
          due: (at, provisional) => due(row.id, at, provisional),
        }),
        visited: tasksOf(row.id).map(({ elementId }) => elementId),
      }),
  };
};

type Tools = Pick<CaseContext, 'plans' | 'directory'> & {
  due(at: number | null, provisional: boolean): DueView | null;
};

/** Open tasks, and waits that are steps of their own: a listener on the edge of a step is none. */
const standingOf = (
  tasks: readonly TaskView[],
  waits: readonly OpenWait[],
  tools: Tools,
): Standing[] => {
  const open = waits.filter(({ closedAt }) => closedAt === null);
  return [
    ...tasks.flatMap((task) => (task.closedAt === null ? [standingTask(task, tools)] : [])),
    ...open.flatMap((wait) => standingWait(wait, open, tools)),
  ];
};

const standingTask = (task: TaskView, { directory, due }: Tools): Standing => ({
  elementId: task.elementId,
  planHash: task.planHash,
  who: holdersOf(task).map((holder) => directory.principal(holder)),
  due: due(task.due, task.provisional),
});

const STEPS: ReadonlySet<string> = new Set([
  'receiveTask',
  'intermediateCatchEvent',
  'serviceTask',
  'sendTask',
  'businessRuleTask',
  'eventBasedGateway',
]);

const standingWait = (
  wait: OpenWait,
  open: readonly OpenWait[],
  { plans, directory, due }: Tools,
): Standing[] => {
  const plan = plans.get(wait.planHash);
  const node = plan?.nodes[wait.elementId];
  if (!plan || !node || !STEPS.has(node.kind)) return [];
  const isTerm = wait.kind === 'timer' && wait.name !== 'event'; // of the step itself, or its ladder
  if (isTerm) return [];
  const asksRequester = node.kind === 'receiveTask' && node.form !== undefined;
  const term = open.find((other) => {
    const edge = plan.nodes[other.elementId];
    const isOn = edge?.kind === 'boundaryEvent' && edge.attachedTo === wait.elementId;
    return other.kind === 'timer' && other.instanceId === wait.instanceId && isOn;
  });
  return [
    {
      elementId: wait.elementId,
      planHash: wait.planHash,
      who: asksRequester ? [directory.principal('requester')] : [],
      due: due(wait.due ?? term?.due ?? null, false),
    },
  ];
};
