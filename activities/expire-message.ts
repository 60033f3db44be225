import { appendAudit } from '../engine/audit/append.ts';
import { expireMessage } from '../engine/store/sql/messages.ts';
import type { ActivityPorts } from './ports.ts';

/** The time of a message is over. One that has reached somebody meanwhile is left alone. */
export const createExpireMessage =
  ({ withCounty }: ActivityPorts) =>
  (countyId: string, messageId: string): Promise<void> =>
    withCounty({ countyId }, async (em) => {
      const expired = await expireMessage(em, countyId, messageId);
      if (!expired) return;
      const { name, caseId } = expired;
      await appendAudit(em, [
        {
          kind: 'messageExpired',
          outcome: 'done',
          actor: { via: 'timer' },
          object: { type: 'message', id: messageId },
          ...(caseId ? { case: caseId } : {}),
          detail: { name },
        },
      ]);
    });
