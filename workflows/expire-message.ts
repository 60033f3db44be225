import { proxyActivities } from '@temporalio/workflow';
import type { Activities } from '../activities/index.ts';

const activities = proxyActivities<Activities>({
  startToCloseTimeout: '30s',
  retry: { initialInterval: '500ms', maximumInterval: '30s' },
});

/** Started when a message is kept, with its time to live as the delay: the server holds the clock. */
export async function expireMessage(countyId: string, messageId: string): Promise<void> {
  await activities.expireMessage(countyId, messageId);
}
