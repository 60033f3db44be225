import { timerFacts } from './context.ts';
import { fail, leave, wait, type Context, type Outcome } from './element-behavior.ts';
import { ok } from './failures.ts';
import { ladderOf, rungDue, type Ladder } from './ladder.ts';
import { priorityOf, type Asked, type HumanTask } from './people.ts';
import type { TimerPlan } from './timer-plan.ts';
import type { Due, Wait, WaitFor } from './state.ts';
import type { EffectWanted } from './commands.ts';
import { recipientsOf } from './recipients.ts';
import type { Instant, Result } from './values.ts';

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
  const ladder = ladderFor(over.plan, context);
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
  const count = ladderFor(plan, context)?.levels.length ?? 0;
  for (let level = 0; level < count; level += 1) {
    const rung = rungFrom(level, plan, due.due, context);
    if (!rung.ok) return rung;
    const [opened] = rung.value;
    if (opened?.kind === 'timer' && opened.due !== null && opened.due > context.now) return rung;
  }
  return ok([]);
};

const ladderFor = (plan: TimerPlan, context: Context): Ladder | null =>
  ladderOf(plan, context.state.parameters, timerFacts(context));

/** `unrolled` keeps the due instant the rung is counted from, `left` how many rungs follow. */
export const rungFrom = (
  level: number,
  plan: TimerPlan,
  due: Instant,
  context: Context,
): Result<readonly WaitFor[]> => {
  const ladder = ladderFor(plan, context);
  const rung = ladder?.levels[level];
  if (!ladder || !rung) return ok([]);
  const instant = rungDue(rung, due, timerFacts(context));
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
