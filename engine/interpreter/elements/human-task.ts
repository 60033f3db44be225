import { codesOf, hasApproved } from '../approval.ts';
import { openTask, rungReached } from '../deadline.ts';
import { fail, leave, wait, type Context, type Outcome } from '../element-behavior.ts';
import type { Happened } from '../events.ts';
import { hostFailed, unexpectedEvent } from '../failures.ts';
import { asAnswered, whomToAsk, type Asked, type HumanTask } from '../people.ts';
import { namedResult } from '../result-variable.ts';
import type { Token, Wait } from '../state.ts';
import type { Result } from '../values.ts';

/**
 * What user and manual tasks share: a person works, the process waits.
 *
 * Boundary events, loops and variable mapping are the loop's, because every activity shares
 * them. Who may press the button is decided by the policies. Here: whom to ask, and what an
 * answer means.
 */
export const enterHumanTask = (task: HumanTask, token: Token, context: Context): Outcome => {
  const { assignee } = token;
  if (assignee === undefined) return asking(task, whomToAsk(task, context), context);
  const codes = codesOf(task.outcomes);
  const approval = task.loop?.type === 'multiInstance' ? task.loop.approval : undefined;
  if (approval && hasApproved(approval, assignee, context.state.handled, codes))
    return leave({ variables: { outcome: codes.approve } });
  return asking(task, asAnswered(task, [assignee], context), context, assignee);
};

export const resumeHumanTask = (
  task: HumanTask,
  { wait: over, event }: { readonly wait: Wait; readonly event: Happened },
  context: Context,
): Outcome => {
  const unexpected = fail(unexpectedEvent(task.id, event.type));
  switch (event.type) {
    case 'participantsResolved':
      return asking(task, asAnswered(task, event.people, context), context);
    case 'userTaskCompleted': {
      const variables = namedResult(task, event.variables);
      const { outcome } = event;
      const brought = outcome === undefined ? variables : { ...variables, outcome };
      return over.kind === 'userTask' ? leave({ variables: brought }) : unexpected;
    }
    case 'jobFailed':
      return fail(hostFailed(event.message));
    case 'timerFired':
      if (over.kind !== 'timer') return unexpected;
      return over.purpose === 'ladder' ? rungReached(over, context) : wait();
    default:
      return unexpected;
  }
};

/** A person chosen by a return, a jump or a loop holds the task from the start. */
const asking = (
  task: HumanTask,
  asked: Result<Asked>,
  context: Context,
  holder?: string,
): Outcome => {
  if (!asked.ok) return fail(asked.failure);
  const who =
    holder !== undefined && asked.value.type === 'people'
      ? { ...asked.value, assignee: holder }
      : asked.value;
  return openTask(task, who, context);
};
