import { ApplicationFailure } from '@temporalio/activity';
import { decisionInForce } from '../../engine/definitions/county-decisions.ts';
import { textOf, type JobHandler } from './job.ts';

/**
 * A task bound to the latest asks which table is in force. The answer is the table itself: it is
 * evaluated in the case, with the case's calendar and clock, and stands in the case's record, so
 * that a replay decides by the same one.
 */
export const decisionJob: JobHandler = {
  type: 'decision',
  isQuestion: true,
  async run(em, { countyId, inputs }) {
    const ref = textOf(inputs['decision']) ?? '';
    const decision = await decisionInForce(em, countyId, ref);
    if (!decision)
      throw ApplicationFailure.nonRetryable(
        `Expected the county to keep a decision table "${ref}", but it does not`,
        'decisionUnknown',
      );
    return { ok: true, variables: {}, decision };
  },
};
