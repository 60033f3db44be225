import { linkCases, selectCaseFacts, setMaster } from '../../engine/store/sql/jobs.ts';
import { done, isUuid, refusedJob, textOf, type JobHandler } from './job.ts';

/** 并: this case follows its master; both show the link. */
export const mergeInto: JobHandler = {
  type: 'mergeInto',
  async run(em, { countyId, caseId, at, inputs }) {
    const master = textOf(inputs['master']);
    if (
      !master ||
      !isUuid(master) ||
      master === caseId ||
      !(await selectCaseFacts(em, countyId, master))
    ) {
      return refusedJob('masterUnknown');
    }
    await linkCases(em, countyId, caseId, master, 'mergedInto', new Date(at).toISOString());
    await setMaster(em, countyId, caseId, master);
    return done();
  },
};
