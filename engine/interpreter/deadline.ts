import { computeDue } from '../time/due.ts';
import { parameterOf } from '../time/term.ts';
import { timerFacts } from './context.ts';
import { fail, leave, wait, type Context, type Outcome } from './element-behavior.ts';
import { ok } from './failures.ts';
import { isList, isRecord } from './mapping.ts';
import { priorityOf, type Asked, type HumanTask } from './people.ts';
import type { TimerPlan, TimeUnit } from './timer-plan.ts';
import type { Due, Wait, WaitFor } from './state.ts';
import type { EffectWanted, RungReached } from './commands.ts';
import { recipientsOf } from './recipients.ts';
import type { Instant, Json, Result, Variables } from './values.ts';

/** Opens the task and, with it, its deadline and the first rung of its ladder. */
export const openTask = (task: HumanTask, asked: Asked, context: Context): Outcome => {
  if (asked.type === 'skip') return leave();
  if (asked.type === 'directory') return wait({ kind: 'participants', wanted: asked.wanted });

  const priority = priorityOf(task, context);
  if (!priority.ok) return fail(priority.failure);
  const due = task.deadline ? context.due(task.deadline) : ok(null);
  if (!due.ok) return fail(due.failure);

  const opened: WaitFor = {
    kind: 'userTask',
    task: {
      name: task.name,
      ...(task.form ? { form: task.form } : {}),
      outcomes: task.outcomes,
      assignee: asked.assignee,
      candidates: asked.candidates,
      excluded: asked.excluded,
      owner: null,
      stage: 'open',
      due: due.value?.due ?? null,
      priority: priority.value,
    },
  };
  if (!task.deadline || !due.value) return wait(opened);
  const term: WaitFor = { kind: 'timer', purpose: 'due', plan: task.deadline, ...due.value };
  const rung = firstRung(task.deadline, due.value, context);
  return rung.ok ? wait(opened, term, ...rung.value) : fail(rung.failure);
};

/** A rung of the ladder: somebody is told, nothing is interrupted. */
export const rungReached = (over: Wait & { readonly kind: 'timer' }, context: Context): Outcome => {
  const ladder = ladderOf(over.plan, context);
  const level = ladder ? ladder.levels.length - 1 - (over.left ?? 0) : 0;
  const rung = ladder?.levels[level];
  if (!ladder || !rung) return wait();

  const notice: EffectWanted = {
    type: 'notify',
    reason: 'ladder',
    ...recipientsOf(rung.to, context),
    about: { elementId: over.elementId, tokenId: over.tokenId },
    text: null,
    ladder: { key: ladder.key, level, ...rung.says },
  };
  const next =
    over.unrolled === null ? ok([]) : rungFrom(level + 1, over.plan, over.unrolled, context);
  if (!next.ok) return fail(next.failure);
  return { type: 'wait', for: next.value, raised: [{ type: 'effect', effect: notice }] };
};

/** Notices due before the task was even opened are not sent: they would all arrive at once. */
const firstRung = (plan: TimerPlan, due: Due, context: Context): Result<readonly WaitFor[]> => {
  if (due.due === null) return ok([]);
  const count = ladderOf(plan, context)?.levels.length ?? 0;
  for (let level = 0; level < count; level += 1) {
    const rung = rungFrom(level, plan, due.due, context);
    if (!rung.ok) return rung;
    const [opened] = rung.value;
    if (opened?.kind === 'timer' && opened.due !== null && opened.due > context.now) return rung;
  }
  return ok([]);
};

/** `unrolled` keeps the due instant the rung is counted from, `left` how many rungs follow. */
export const rungFrom = (
  level: number,
  plan: TimerPlan,
  due: Instant,
  context: Context,
): Result<readonly WaitFor[]> => {
  const ladder = ladderOf(plan, context);
  const rung = ladder?.levels[level];
  if (!ladder || !rung) return ok([]);
  const instant = instantOf(rung, due, context);
  if (!instant.ok) return instant;
  return ok([
    {
      kind: 'timer',
      purpose: 'ladder',
      plan,
      ...instant.value,
      unrolled: due,
      left: ladder.levels.length - 1 - level,
    },
  ]);
};

const NOTICE_HOUR = '09:00'; // of a working day; nobody reads a notice at midnight
const DAY_UNITS: readonly string[] = ['calendarDays', 'workingDays', 'months'];

const instantOf = (rung: Rung, due: Instant, context: Context): Result<Due> => {
  const inDays = DAY_UNITS.includes(rung.unit);
  const facts = timerFacts(context);
  return computeDue(
    {
      type: 'county',
      value: { feel: String(rung.n) },
      unit: rung.unit,
      anchor: { feel: 'due' },
      catchUp: 'one',
      ...(inDays ? { at: NOTICE_HOUR, roll: 'forward' as const } : {}),
    },
    // 24:00 of the due day is the next day's first instant, hence one millisecond less
    { ...facts, anchors: { ...facts.anchors, due: inDays ? due - 1 : due } },
  );
};

interface Rung {
  readonly n: number;
  readonly unit: TimeUnit;
  readonly to: readonly string[];
  readonly says: Pick<RungReached, 'act' | 'zh' | 'en'>;
}

const DEFAULT_LADDER = 'task';

/** The timer's own ladder, else its term's, else the county's for tasks; none of them: no notices. */
const ladderOf = (
  plan: TimerPlan,
  context: Context,
): { readonly key: string; readonly levels: readonly Rung[] } | null => {
  if (plan.type !== 'county') return null;
  const { parameters } = context.state;
  const term = parameterOf(plan, timerFacts(context));
  const named = term.ok ? term.value['ladder'] : null;
  const key = plan.ladder ?? (typeof named === 'string' ? named : DEFAULT_LADDER);
  const ladder = isRecord(parameters['ladders']) ? parameters['ladders'][key] : null;
  const levels = isRecord(ladder) ? ladder['levels'] : null;
  if (!isList(levels)) return null;
  return { key, levels: levels.filter(isRecord).map(rungOf) };
};

const rungOf = (level: Variables): Rung => {
  const offset: Variables = isRecord(level['offset']) ? level['offset'] : {};
  const to: Json = level['to'] ?? [];
  return {
    n: typeof offset['n'] === 'number' ? offset['n'] : 0,
    unit: (typeof offset['unit'] === 'string' ? offset['unit'] : 'workingDays') as TimeUnit,
    to: isList(to) ? to.filter((name) => typeof name === 'string') : [],
    says: { act: level['act'] ?? null, zh: level['zh'] ?? null, en: level['en'] ?? null },
  };
};
