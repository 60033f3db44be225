import { fail, leave, wait, type Context, type Outcome } from '../element-behavior.ts';
import type { Happened } from '../events.ts';
import { hostFailed, unexpectedEvent } from '../failures.ts';
import { mapped } from '../mapping.ts';
import type { Job } from '../plan.ts';
import { namedResult } from '../result-variable.ts';
import type { Variables } from '../values.ts';

/** Hands work to the host. Retries and timeout are its own; only their end comes back. */
export const startJob = (job: Job, context: Context): Outcome => {
  const headers = mapped(job.headers, {}, context.evaluate);
  if (!headers.ok) return fail(headers.failure);
  return wait({
    kind: 'job',
    type: job.type,
    inputs: { ...context.token.variables, ...headers.value },
    attempt: context.token.attempts ?? 1,
  });
};

/** Completed: go on with what came back. Failed for good: somebody must look. */
export const jobOver = (
  task: { readonly id: string; readonly resultVariable?: string },
  event: Happened,
  done: (variables: Variables) => Outcome = (variables) => leave({ variables }),
): Outcome => {
  switch (event.type) {
    case 'jobCompleted':
      return done(namedResult(task, event.variables));
    case 'jobFailed':
      return fail(hostFailed(event.message));
    default:
      return fail(unexpectedEvent(task.id, event.type));
  }
};
