import { insertNotices } from '../../engine/store/sql/notices.ts';
import { done, type JobHandler } from './job.ts';

/** 延期: the case becomes COMPLEX, whose term the drawing's timers read; the deputy is told. */
export const extendTerm: JobHandler = {
  type: 'extendTerm',
  async run(em, { key, countyId, caseId, elementId }) {
    const recipient = `requester@${caseId}`;
    await insertNotices(em, countyId, [
      {
        id: `${key}:${recipient}`,
        recipient,
        reason: 'extended',
        caseId,
        taskId: null,
        elementId,
        contentId: null,
        detail: {},
      },
    ]);
    return done({ handlingClass: 'COMPLEX', extended: true });
  },
};
