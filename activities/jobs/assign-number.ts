import { nextNumber, selectCaseFacts, setCaseNumber } from '../../engine/store/sql/jobs.ts';
import { done, padded, textOf, yearOf, type JobHandler } from './job.ts';

/** 编号: gapless in its series and year. An issue is counted in its station, all else in the county. */
export const assignNumber: JobHandler = {
  type: 'assignNumber',
  async run(em, { countyId, caseId, at, inputs }) {
    const facts = await selectCaseFacts(em, countyId, caseId);
    const series = textOf(inputs['series']) ?? facts?.kind ?? 'CASE';
    const year = yearOf(at);
    const place = series.toUpperCase() === 'ISSUE' ? facts?.stationName : null;
    const prefix = place ?? `${facts?.countyCode ?? ''}-${series}`;
    const number = `${prefix}-${year}-${padded(await nextNumber(em, countyId, `${prefix}:${year}`))}`;
    await setCaseNumber(em, countyId, caseId, number);
    return done({ suggestionNumber: number });
  },
};
