import {
  fail,
  leave,
  type Context,
  type ElementBehavior,
  type Outcome,
} from '../element-behavior.ts';
import { message } from '../event-definitions/message.ts';
import type { NodeOf } from '../plan.ts';
import type { Variables } from '../values.ts';
import { jobOver, startJob } from './job.ts';

/** Publishes its message; with a connector the host sends first and the task waits for it. */
export const sendTask: ElementBehavior<'sendTask'> = {
  kind: 'sendTask',

  enter(task, _token, context) {
    const sent = send(task, context);
    // what cannot be told stops the task before the host sends, which a retry would do again
    return task.job && sent.type !== 'fail' ? startJob(task.job, context) : sent;
  },
  resume: (task, _token, { event }, context) =>
    jobOver(task, event, (variables) => send(task, context, variables)),
};

const send = (task: NodeOf<'sendTask'>, context: Context, variables: Variables = {}): Outcome => {
  const raised = task.message && message.raise?.(task.message, context);
  if (!raised) return leave({ variables });
  return raised.ok ? leave({ variables, raised: [raised.value] }) : fail(raised.failure);
};
