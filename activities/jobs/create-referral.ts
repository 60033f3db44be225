import { insertReferral, setLeadUnit } from '../../engine/store/sql/jobs.ts';
import { nextNumber } from '../../engine/store/sql/numbers.ts';
import { done, padded, textOf, yearOf, type JobHandler } from './job.ts';

/** 转办, 交办: a numbered record of who must answer by when, with what. */
export const createReferral: JobHandler = {
  type: 'createReferral',
  async run(em, { key, countyId, caseId, at, inputs }) {
    const leadUnit = textOf(inputs['leadUnit']);
    const year = yearOf(at);
    const number = `ZB-${year}-${padded(await nextNumber(em, countyId, `referral:${year}`))}`;
    await insertReferral(em, countyId, {
      id: key,
      caseId,
      number,
      leadUnit,
      deadline: textOf(inputs['deadline']),
      deliverables: inputs['deliverables'] ?? null,
      createdAt: new Date(at).toISOString(),
    });
    if (leadUnit) await setLeadUnit(em, countyId, caseId, leadUnit);
    return done({ referralNumber: number });
  },
};
