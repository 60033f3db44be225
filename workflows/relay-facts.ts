import { proxyActivities } from '@temporalio/workflow';
import type { Activities } from '../activities/index.ts';
import type { Facts } from '../activities/learn-facts.ts';

const activities = proxyActivities<Activities>({
  startToCloseTimeout: '30s',
  retry: { initialInterval: '500ms', maximumInterval: '30s' },
});

/** Facts posted from outside: taken durably, then asked of every conditional start of the county. */
export async function relayFacts(countyId: string, facts: Facts): Promise<{ begun: string[] }> {
  return activities.learnFacts(countyId, facts, Date.now());
}
