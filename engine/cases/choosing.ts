import type { EntityManager } from '@mikro-orm/postgresql';
import type { NodeOf, ProcessPlan } from '../interpreter/plan.ts';
import { holdersOf } from '../interpreter/waits.ts';
import type { Person } from '../policies/person.ts';
import type { CaseRow } from '../store/sql/case-view.ts';
import { selectTallies, type Tally } from '../store/sql/choices.ts';
import type { TaskView } from '../store/sql/tasks.ts';
import type { CaseContext } from './case-context.ts';
import { factsOf } from './find-task.ts';
import { stepName, type Names } from './names.ts';
import { offersOf, type Offer } from './offers.ts';

/** 可办事项: what people may begin in an ad-hoc sub-process, what runs there, what is done. */
export interface ChoosingView {
  readonly task: string; // what `choose` is asked of
  readonly rev: number;
  readonly elementId: string;
  readonly step: Names;
  /** `waiting`: one at a time, and one runs. `closing`: nothing new begins, what runs is awaited. */
  readonly state: 'open' | 'waiting' | 'closing' | 'over';
  readonly sequential: boolean;
  readonly endedByHand: boolean; // no condition ends it
  readonly awaitsRunning: boolean; // ended by hand while something runs
  readonly who: { name: Names; person: { id: string; name: string } | null }[];
  readonly offer: Offer | null; // null: this person has no say
  readonly activities: Activity[];
}
interface Activity {
  readonly elementId: string;
  readonly step: Names;
  readonly offered: boolean; // else others lead to it
  readonly running: number;
  readonly done: number;
}
type AdHoc = NodeOf<'adHocSubProcess'>;

/** Of a whole case, in the order they came up. */
export const choosingsOf = async (
  em: EntityManager,
  person: Person,
  row: CaseRow,
  context: CaseContext,
): Promise<ChoosingView[]> => {
  const asked = context.tasksOf(row.id).filter(({ offered }) => offered !== null);
  if (asked.length === 0) return [];
  const tallies = await selectTallies(em, row.countyId, row.id);
  return asked.flatMap((task) => {
    const plan = context.plans.get(task.planHash);
    const node = plan?.nodes[task.elementId];
    if (!plan || node?.kind !== 'adHocSubProcess') return [];
    const own = tallies.filter(({ taskId }) => taskId === task.id);
    return [choosingOf(task, own, { person, row, context, plan, node })];
  });
};

interface Sources {
  readonly person: Person;
  readonly row: CaseRow;
  readonly context: CaseContext;
  readonly plan: ProcessPlan;
  readonly node: AdHoc;
}

const choosingOf = (
  task: TaskView,
  tallies: readonly Tally[],
  { person, row, context, plan, node }: Sources,
): ChoosingView => {
  const { directory } = context;
  const activities = activitiesOf(task, tallies, { row, plan });
  const isOver = tallies.some((tally) => tally.elementId === node.id && runningOf(tally) === 0);
  const offers = offersOf(person, task, factsOf(task, row), row, directory);
  return {
    task: task.id,
    rev: task.rev,
    elementId: node.id,
    step: stepName(row.elements, node.id, task.name),
    state: isOver || row.status !== 'active' ? 'over' : stateOf(task, node),
    sequential: node.ordering === 'sequential',
    endedByHand: !node.completion,
    awaitsRunning: !node.cancelRemaining,
    who: holdersOf(task).map((principal) => directory.principal(principal)),
    offer: offers.find(({ verb }) => verb === 'choose') ?? null,
    activities,
  };
};

const stateOf = ({ closedAt }: TaskView, { ordering }: AdHoc): 'open' | 'waiting' | 'closing' => {
  if (closedAt === null) return 'open';
  return ordering === 'sequential' ? 'waiting' : 'closing';
};

/** What is offered, then what others led to, each in the order drawn. */
const activitiesOf = (
  { offered, elementId }: TaskView,
  tallies: readonly Tally[],
  { row, plan }: Pick<Sources, 'row' | 'plan'>,
): Activity[] => {
  const choosable = offered ?? [];
  const ledTo = Object.values(plan.nodes)
    .filter((node) => node.parent === elementId && 'boundary' in node)
    .filter(({ id }) => !choosable.includes(id) && tallies.some((one) => one.elementId === id))
    .toSorted((one, other) => one.order - other.order)
    .map(({ id }) => id);
  return [...choosable, ...ledTo].map((id) => {
    const tally = tallies.find((one) => one.elementId === id);
    return {
      elementId: id,
      step: stepName(row.elements, id, plan.nodes[id]?.name || id),
      offered: choosable.includes(id),
      running: tally ? runningOf(tally) : 0,
      done: tally?.completed ?? 0,
    };
  });
};

const runningOf = ({ begun, completed, terminated }: Tally): number =>
  begun - completed - terminated;
