import { ApplicationFailure } from '@temporalio/activity';
import { insertJobResult, selectJobResult } from '../engine/store/sql/jobs.ts';
import { jobs } from './jobs/index.ts';
import type { ActivityPorts, JobInput, JobOutcome } from './ports.ts';

const handlers = new Map(jobs.map((job) => [job.type, job]));

/** Does one job. Its result is kept in the job's own transaction, so a repeat finds it and does nothing. */
export const createRunJob =
  ({ withCounty, crashAt }: ActivityPorts) =>
  async (input: JobInput): Promise<JobOutcome> => {
    const handler = handlers.get(input.type);
    if (!handler) {
      throw ApplicationFailure.nonRetryable(
        `Expected a known job type, but got "${input.type}"`,
        'jobUnknown',
      );
    }
    const key = `${input.instanceId}.${input.waitId}.${input.attempt}`;
    crashAt('effect.before');
    const outcome = await withCounty(
      { countyId: input.countyId },
      async (em): Promise<JobOutcome> => {
        if (handler.isQuestion) return handler.run(em, { ...input, key });
        const earlier = await selectJobResult(em, input.countyId, key);
        if (earlier) return { ok: true, variables: earlier };
        const fresh = await handler.run(em, { ...input, key });
        if (fresh.ok) await insertJobResult(em, input.countyId, key, input.type, fresh.variables);
        return fresh;
      },
    );
    crashAt('effect.after');
    return outcome;
  };
