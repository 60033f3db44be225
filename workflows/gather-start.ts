import {
  condition,
  continueAsNew,
  defineSignal,
  proxyActivities,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import type { Activities } from '../activities/index.ts';
import { gathered, type Gathering } from '../engine/interpreter/gathering.ts';
import type { GatherInput, Occurrence } from './messages.ts';

const activities = proxyActivities<Activities>({
  startToCloseTimeout: '30s',
  retry: { initialInterval: '500ms', maximumInterval: '30s' },
});

/** Told at least once; the id of an occurrence makes it once. */
export const occurSignal = defineSignal<[Occurrence]>('occur');

/** Keeps what a parallel multiple start has heard until it has heard all, by key. */
export async function gatherStart(input: GatherInput): Promise<void> {
  const waiting: Occurrence[] = [];
  let open: readonly Gathering<Occurrence>[] = input.open ?? [];
  setHandler(occurSignal, (occurrence) => void waiting.push(occurrence));
  do {
    await condition(() => waiting.length > 0);
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const { id } = next.trigger;
      if (open.some(({ occurrences }) => occurrences.some(({ trigger }) => trigger.id === id)))
        continue;
      const now = gathered(open, next, input.needs);
      open = now.open;
      if (now.complete)
        await activities.beginGathered(input.countyId, input.place, now.complete.occurrences);
    }
    if (open.length > 0 && workflowInfo().continueAsNewSuggested)
      await continueAsNew<typeof gatherStart>({ ...input, open });
  } while (open.length > 0 || waiting.length > 0);
}
