import { selectOpenIssues } from '../../engine/store/sql/jobs.ts';
import { done, isUuid, textOf, type JobHandler } from './job.ts';

/** 梳: the open issues of a station that stand on no list yet. */
export const collectIssues: JobHandler = {
  type: 'collectIssues',
  async run(em, { countyId, caseId, inputs }) {
    const station = textOf(inputs['station']);
    const issues = await selectOpenIssues(
      em,
      countyId,
      station && isUuid(station) ? station : null,
      caseId,
    );
    return done({ issues, count: issues.length });
  },
};
