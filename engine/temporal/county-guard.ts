import { ApplicationFailure } from '@temporalio/common';
import type { ActivityInterceptors } from '@temporalio/worker';
import type { Context } from '@temporalio/activity';

/**
 * An activity works for the county its workflow is named after, whatever its input says. Retryable
 * on purpose: the case stands still and the log shows why, and nothing is lost meanwhile.
 */
export const countyGuard = ({ info }: Pick<Context, 'info'>): ActivityInterceptors => ({
  inbound: {
    execute: (input, next) => {
      const wanted = countyIn(input.args[0]);
      const workflowId = info.workflowExecution?.workflowId ?? '';
      if (wanted === null || !workflowId.split(':').includes(wanted)) {
        throw ApplicationFailure.retryable(
          `Expected "${workflowId}" to ask for its own county, but it asked for "${String(wanted)}"`,
          'wrongCounty',
        );
      }
      return next(input);
    },
  },
});

/** Every activity is told its county first, by itself or in its input. */
const countyIn = (argument: unknown): string | null => {
  const named =
    typeof argument === 'object' && argument !== null && 'countyId' in argument
      ? argument.countyId
      : argument;
  return typeof named === 'string' ? named : null;
};
