import { insertNotices } from '../../engine/store/sql/notices.ts';
import { done, idsOf, textOf, type JobHandler } from './job.ts';

/** Tells people or roles about something; `about` is a code the reader's language has words for. */
export const notifyJob: JobHandler = {
  type: 'notify',
  async run(em, { key, countyId, caseId, elementId, inputs }) {
    const recipients = idsOf(inputs['to']);
    const rows = recipients.map((recipient) => ({
      id: `${key}:${recipient}`,
      recipient,
      reason: 'notify',
      caseId,
      taskId: null,
      elementId,
      contentId: null,
      detail: { about: textOf(inputs['about']) },
    }));
    if (rows.length > 0) await insertNotices(em, countyId, rows);
    return done();
  },
};
