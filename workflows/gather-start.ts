import {
  condition,
  continueAsNew,
  defineSignal,
  proxyActivities,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import type { Activities } from '../activities/index.ts';
import { gathered } from '../engine/interpreter/gathering.ts';
import type { GatherInput, Occurrence } from './messages.ts';

const activities = proxyActivities<Activities>({
  startToCloseTimeout: '30s',
  retry: { initialInterval: '500ms', maximumInterval: '30s' },
});

/** Told at least once; the id of an occurrence makes it once. */
export const occurSignal = defineSignal<[Occurrence]>('occur');

const QUIET_MS = 30 * 86_400_000; // the longest a message is kept and may be told again
const MOST_REMEMBERED = 2_000; // ids; a repeat comes within minutes, and continuing costs what is kept

/**
 * Keeps what a parallel multiple start has heard until it has heard all, by key. What it has heard
 * is remembered beyond that: a trigger told again opens no gathering of its own.
 */
export async function gatherStart(input: GatherInput): Promise<void> {
  const waiting: Occurrence[] = [];
  let { open = [], remembered = [] } = input;
  setHandler(occurSignal, (occurrence) => void waiting.push(occurrence));
  for (;;) {
    const hasCome = await condition(() => waiting.length > 0, QUIET_MS);
    if (!hasCome && open.length === 0) return;
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const name = `${next.trigger.id} ${next.definition}`;
      if (remembered.includes(name)) continue;
      remembered = [...remembered, name].slice(-MOST_REMEMBERED);
      const now = gathered(open, next, input.needs);
      open = now.open;
      if (now.complete)
        await activities.beginGathered(input.countyId, input.place, now.complete.occurrences);
    }
    if (workflowInfo().continueAsNewSuggested)
      await continueAsNew<typeof gatherStart>({ ...input, open, remembered });
  }
}
