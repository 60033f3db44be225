import { insertProblemList } from '../../engine/store/sql/jobs.ts';
import { nextNumber } from '../../engine/store/sql/numbers.ts';
import { done, idsOf, isUuid, padded, textOf, yearOf, type JobHandler } from './job.ts';

/** 定: the problem list as decided; it never changes afterward. */
export const freezeProblemList: JobHandler = {
  type: 'freezeProblemList',
  async run(em, { key, countyId, at, inputs }) {
    const station = textOf(inputs['station']);
    const stationId = station && isUuid(station) ? station : null;
    const decisions = inputs['decisions'] ?? [];
    const year = yearOf(at);
    const count = await nextNumber(em, countyId, `problemList:${stationId ?? ''}:${year}`);
    const number = `QD-${year}-${padded(count)}`;
    await insertProblemList(em, countyId, {
      id: key,
      stationId,
      number,
      name: textOf(inputs['listName']),
      decisions,
      caseIds: idsOf(decisions).filter(isUuid),
      frozenAt: new Date(at).toISOString(),
    });
    return done({ listNumber: number, listDecisions: decisions });
  },
};
