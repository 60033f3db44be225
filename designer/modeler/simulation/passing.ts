import type { Instant } from '../../../engine/interpreter/values.ts';
import { yearWithoutData } from './day.ts';
import { peopleFor } from './people.ts';
import { noteAsked } from './record.ts';
import type { Rehearsal } from './rehearse.ts';

/** Whoever a step asks for is named at once: a directory would. */
export const askDirectory = ({ simulator, people, record }: Rehearsal): void => {
  for (;;) {
    noteAsked(record, simulator);
    const asking = simulator.waits.find(({ wait }) => wait.kind === 'participants');
    if (asking?.wait.kind !== 'participants' || simulator.isAborted) return;
    const { instance, wait } = asking;
    const named = peopleFor(wait.wanted);
    people.set(wait.elementId, named);
    simulator.resolve(instance.id, wait.id, named);
  }
};

/** One moment after the other, so that whoever is asked for on the way is named there. */
export const passTo = (rehearsal: Rehearsal, to: Instant): void => {
  const { simulator } = rehearsal;
  for (;;) {
    const next = simulator.nextTimer();
    if (next === null || next > to || simulator.isAborted) break;
    simulator.fireNext();
    askDirectory(rehearsal);
  }
  simulator.passTo(to);
};

const MOST_TIMERS = 500; // what comes again every day would never end
const FARTHEST_MS = 10 * 366 * 86_400_000;

/** Until nothing more happens by itself, or nobody knows which days are worked. */
export const passToEnd = (rehearsal: Rehearsal): void => {
  const { simulator, ground } = rehearsal;
  const limit = simulator.now + FARTHEST_MS;
  for (let fired = 0; fired < MOST_TIMERS; fired += 1) {
    const next = simulator.nextTimer();
    if (next === null || next > limit || simulator.isAborted) return;
    if (yearWithoutData(ground.calendar, next) !== null) return;
    simulator.fireNext();
    askDirectory(rehearsal);
  }
};
