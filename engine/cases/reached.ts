import type { WithCounty } from '../store/county.ts';
import type { Listening } from '../store/listen.ts';
import { selectRev } from '../store/sql/progress.ts';
import type { Reached } from './ports.ts';

const PATIENCE_MS = 1_000; // longer feels broken; the reply's delta covers the rest

/** Waits for the announcement of a projection rather than asking again and again. */
export const createReached =
  ({ withCounty, listening }: { withCounty: WithCounty; listening: Listening }): Reached =>
  async (countyId, instanceId, rev) => {
    let announce: () => void = () => undefined;
    const announced = new Promise<void>((resolve) => (announce = resolve));
    const unsubscribe = listening.subscribe((moved) => {
      if (moved.instanceId === instanceId && moved.rev >= rev) announce();
    });
    try {
      const shown = await withCounty({ countyId }, (em) => selectRev(em, countyId, instanceId));
      if (shown !== null && shown >= rev) return true; // committed before we listened
      return await Promise.race([announced.then(() => true), afterPatience()]);
    } finally {
      unsubscribe();
    }
  };

const afterPatience = (): Promise<false> =>
  new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), PATIENCE_MS);
    timer.unref();
  });
