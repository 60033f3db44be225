import { proxyActivities } from '@temporalio/workflow';
import type { Activities } from '../activities/index.ts';
import type { Message } from '../activities/publish-message.ts';

const activities = proxyActivities<Activities>({
  startToCloseTimeout: '30s',
  retry: { initialInterval: '500ms', maximumInterval: '30s' },
});

/** A message from outside any instance, e.g. a requester's answer: taken durably, then handed on. */
export async function relayMessage(
  countyId: string,
  message: Message,
): Promise<{ delivered: boolean }> {
  return activities.relayMessage(countyId, message);
}
