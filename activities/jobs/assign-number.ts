import { numberCase } from '../case-number.ts';
import { done, textOf, type JobHandler } from './job.ts';

/** 编号: gapless in its series; without one it is a recess suggestion's. */
export const assignNumber: JobHandler = {
  type: 'assignNumber',
  async run(em, { countyId, caseId, at, inputs }) {
    const series = textOf(inputs['series']) ?? 'RECESS';
    return done({ suggestionNumber: await numberCase(em, { countyId, caseId, series, at }) });
  },
};
