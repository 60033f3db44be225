import type { EntityManager } from '@mikro-orm/postgresql';
import { isRecord } from '../forms/pointer.ts';
import { ladderOf, rungDue, type Rung } from '../interpreter/ladder.ts';
import { HEAD, HOLDER } from '../interpreter/recipients.ts';
import type { ProcessPlan } from '../interpreter/plan.ts';
import type { Calendar, Evaluate, Instant } from '../interpreter/values.ts';
import type { CaseRow } from '../store/sql/case-view.ts';
import type { OpenWait } from '../store/sql/tasks.ts';
import { selectReckonings, type Reckoning } from '../store/sql/timeline.ts';
import type { TimerFacts } from '../time/timer-facts.ts';
import type { CaseContext } from './case-context.ts';
import { namesOf, stepName, type Names } from './names.ts';
import { nextSteps } from './next-steps.ts';
import { roleName } from './role-names.ts';

/** Something that will happen by itself, unless somebody acts before. */
export interface Coming {
  readonly at: number;
  readonly kind: 'due' | 'rung' | 'timer'; // late from then on; somebody is told; the case goes on
  readonly elementId: string;
  readonly step: Names;
  readonly act: string | null; // of a rung
  readonly words: Names | null; // of a rung, in the county's words
  readonly to: Names[]; // of a rung
  readonly then: Names[]; // of a timer: the steps it leads to
}

const MOST = 20;

/** 届时会怎样: terms, the rungs still to climb, timers of the drawing; the next first. */
export const comingOf = async (
  em: EntityManager,
  row: CaseRow,
  context: CaseContext,
  evaluate: Evaluate,
): Promise<Coming[]> => {
  const timers = context
    .waitsOf(row.id)
    .filter(({ kind, closedAt, due }) => kind === 'timer' && closedAt === null && due !== null);
  const climbs = timers.some(({ name }) => name === 'ladder');
  const reckonings = climbs ? await selectReckonings(em, row.countyId, row.id) : [];
  return timers
    .flatMap((wait) =>
      wait.name === 'ladder'
        ? rungsLeft(row, wait, {
            plan: context.plans.get(wait.planHash),
            reckoning: reckonings.find(({ instanceId }) => instanceId === wait.instanceId),
            calendar: context.calendar,
            evaluate,
          })
        : [timerComing(row, wait, context.plans.get(wait.planHash))],
    )
    .sort((one, other) => one.at - other.at)
    .slice(0, MOST);
};

const timerComing = (row: CaseRow, wait: OpenWait, plan: ProcessPlan | undefined): Coming => ({
  ...base(row, wait),
  kind: wait.name === 'due' ? 'due' : 'timer',
  then:
    wait.name === 'due' || !plan
      ? []
      : nextSteps(plan, wait.elementId).map((id) => stepName(row.elements, id)),
});

interface Ground {
  readonly plan: ProcessPlan | undefined;
  readonly reckoning: Reckoning | undefined;
  readonly calendar: Calendar;
  readonly evaluate: Evaluate;
}

/** The rung that waits, and those that follow it, each on its own day. */
const rungsLeft = (row: CaseRow, wait: OpenWait, ground: Ground): Coming[] => {
  const { plan, reckoning } = ground;
  const { left, unrolled } = wait;
  const node = plan?.nodes[wait.elementId];
  const deadline = node && 'deadline' in node ? node.deadline : undefined;
  if (!deadline || !reckoning || left === null || unrolled === null) return [];
  const facts = factsAt(wait.openedAt, reckoning, ground);
  const levels = ladderOf(deadline, reckoning.parameters, facts)?.levels ?? [];
  return levels.slice(levels.length - 1 - left).flatMap((rung) => {
    const reached = rungDue(rung, unrolled, facts);
    return reached.ok && reached.value.due !== null
      ? [{ ...base(row, wait), at: reached.value.due, kind: 'rung' as const, ...saying(rung) }]
      : [];
  });
};

const factsAt = (
  now: Instant,
  { parameters, variables }: Reckoning,
  { calendar, evaluate }: Ground,
): TimerFacts => {
  const { terms } = parameters;
  return {
    now,
    calendar,
    terms: isRecord(terms) ? terms : {},
    anchors: {},
    evaluate: (source) => evaluate(source, variables, now, calendar),
  };
};

const base = (row: CaseRow, { due, elementId }: OpenWait): Omit<Coming, 'kind'> => ({
  at: due ?? 0,
  elementId,
  step: stepName(row.elements, elementId),
  act: null,
  words: null,
  to: [],
  then: [],
});

/** A rung in words: whom it tells is known by role, and by name once it is reached. */
export const saying = ({
  says: { act, zh, en },
  to,
}: Rung): Pick<Coming, 'act' | 'words' | 'to'> => ({
  act: typeof act === 'string' ? act : null,
  words: typeof zh === 'string' ? namesOf(zh, typeof en === 'string' ? en : null) : null,
  to: to.map(roleMeant),
});

const MEANT: Readonly<Record<string, Names>> = {
  [HOLDER]: { zh: '办理人', en: 'whoever has it' },
  [HEAD]: { zh: '办理人的领导', en: 'the head of his body' },
};

/** A rung names roles; who holds them is known when it is reached. */
const roleMeant = (name: string): Names => {
  const [post = ''] = name.split('@');
  const [role = '', headKind = null] = post.split(':');
  return MEANT[name] ?? roleName(role, headKind);
};
