import { insertLetter, selectUnitCode } from '../../engine/store/sql/jobs.ts';
import { nextNumber } from '../../engine/store/sql/numbers.ts';
import { done, textOf, yearOf, type JobHandler } from './job.ts';

/** 制发: unit code, year and a serial that has no gap; replies and co-opinions count apart. */
export const issueLetter: JobHandler = {
  type: 'issueLetter',
  async run(em, { key, countyId, caseId, at, inputs }) {
    const leadUnit = textOf(inputs['leadUnit']);
    const kind = textOf(inputs['kind']);
    const year = yearOf(at);
    const code = (leadUnit && (await selectUnitCode(em, countyId, leadUnit))) ?? '';
    const count = await nextNumber(em, countyId, `letter:${leadUnit ?? ''}:${kind ?? ''}:${year}`);
    const number = `${code}〔${year}〕${count}号`;
    await insertLetter(em, countyId, {
      id: key,
      caseId,
      number,
      leadUnit,
      kind,
      issuedAt: new Date(at).toISOString(),
    });
    return done({ letterNumber: number });
  },
};
