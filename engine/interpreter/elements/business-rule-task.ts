import { decide } from '../decision.ts';
import {
  fail,
  leave,
  type Context,
  type ElementBehavior,
  type Outcome,
} from '../element-behavior.ts';
import { isRecord } from '../mapping.ts';
import type { NodeOf } from '../plan.ts';
import { jobOver, startJob } from './job.ts';

/**
 * A decision: a table of the plan, or the one the host says is in force, evaluated in place; else
 * the host's own answer. It goes to the result variable.
 */
export const businessRuleTask: ElementBehavior<'businessRuleTask'> = {
  kind: 'businessRuleTask',

  enter: (task, _token, context) =>
    task.decision ? decideHere(task, task.decision, context) : startJob(task.job, context),
  resume: (task, _token, { event }, context) =>
    event.type === 'jobCompleted' && event.decision
      ? decideHere(task, event.decision.table, context)
      : jobOver(task, event),
};

/** Without a result variable a record is merged, and a single output stands under its own name. */
const decideHere = (
  { resultVariable }: NodeOf<'businessRuleTask'>,
  table: NonNullable<NodeOf<'businessRuleTask'>['decision']>,
  context: Context,
): Outcome => {
  const decided = decide(table, (source) => context.evaluate(source));
  if (!decided.ok) return fail(decided.failure);
  const { value } = decided;
  if (resultVariable !== undefined) return leave({ variables: { [resultVariable]: value } });
  if (isRecord(value) && table.outputs.length > 1) return leave({ variables: value });
  return leave({
    variables: Object.fromEntries(table.outputs.map(({ name }) => [name, value])),
  });
};
