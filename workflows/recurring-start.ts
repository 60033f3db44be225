import { proxyActivities, workflowInfo } from '@temporalio/workflow';
import type { Activities } from '../activities/index.ts';
import type { RecurringInput } from '../activities/start-recurring.ts';

const { startRecurring } = proxyActivities<Activities>({
  startToCloseTimeout: '60s',
  retry: { initialInterval: '1s', maximumInterval: '60s' },
});

/** Run by a Schedule. The day it was meant for counts, not the day a worker got to it. */
export async function recurringStart(wanted: RecurringInput): Promise<number> {
  const { searchAttributes, startTime } = workflowInfo();
  const nominal = searchAttributes['TemporalScheduledStartTime']?.[0];
  return startRecurring(wanted, nominal instanceof Date ? nominal.getTime() : startTime.getTime());
}
