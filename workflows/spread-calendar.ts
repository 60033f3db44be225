import { proxyActivities } from '@temporalio/workflow';
import type { Activities } from '../activities/index.ts';

const { tellCalendar } = proxyActivities<Activities>({
  startToCloseTimeout: '5m',
  heartbeatTimeout: '10s', // a dead worker is noticed so soon
  retry: { initialInterval: '1s', maximumInterval: '60s' },
});

/**
 * After a county has published a year: tells every running case, a page at a time. A case that
 * begins meanwhile is told with its first record; one told twice knows the delivery's id.
 */
export async function spreadCalendar(countyId: string): Promise<number> {
  let [told, after] = [0, ''];
  for (;;) {
    const page = await tellCalendar(countyId, after);
    told += page.told;
    if (page.last === null) return told;
    after = page.last;
  }
}
