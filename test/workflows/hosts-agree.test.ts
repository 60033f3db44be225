import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Told } from '../../engine/simulator/world.ts';
import type { Rehearsal } from '../../workflows/messages.ts';
import { expectAgreement } from '../support/agreement.ts';
import { eventLogs } from '../support/event-log.ts';
import { goldenFiles, runGolden } from '../support/golden.ts';
import { startHost, type RunningHost } from '../support/running-host.ts';
import { perform } from '../support/script.ts';
import { createStages } from '../support/stage.ts';

/**
 * Every golden run, told to the real server event by event: the same trace, entry by entry, the
 * same state, and both again from what the server has stored. Once as any case runs, once with a
 * new run of the workflow after every event.
 */
const stages = createStages();
const AT_ONCE = 12; // runs; more would only wait for the two cores
let host: RunningHost;

beforeAll(async () => {
  host = await startHost({ standIns: stages.standIns });
});
afterAll(() => host.stop());

describe.each<{ name: string; rehearsal: Rehearsal }>([
  { name: 'a run of the workflow for the whole case', rehearsal: { time: 'told' } },
  { name: 'a run for every event', rehearsal: { time: 'told', mostSteps: 1 } },
])('simulator, server and replay, $name', ({ rehearsal }) => {
  it('see the same', { timeout: 240_000 }, async () => {
    const differences: string[] = [];
    const waiting = [...goldenFiles()];
    const work = async (): Promise<void> => {
      for (let file = waiting.shift(); file; file = waiting.shift()) {
        const { history } = await runGolden(file);
        const difference = await differenceOf(history, rehearsal);
        if (difference !== null) differences.push(`${file.name}: ${difference}`);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    expect(differences).toEqual([]);
  });
});

const PATIENCE_MS = 60_000;

/** Null: none. */
const differenceOf = async (
  history: readonly Told[],
  rehearsal: Rehearsal,
): Promise<string | null> => {
  const logs = eventLogs(history);
  const stage = stages.open();
  try {
    await stage.furnish(host, history);
    await Promise.race([perform(host, stage, { history, rehearsal }), patience()]);
    for (const log of logs) await expectAgreement(host, stage, log);
    return null;
  } catch (error) {
    return String(error);
  } finally {
    stage.close();
  }
};

const patience = (): Promise<never> =>
  new Promise((_, reject) => {
    const stands = new Error('Expected the host to go on, but it stands still');
    setTimeout(() => reject(stands), PATIENCE_MS).unref();
  });
