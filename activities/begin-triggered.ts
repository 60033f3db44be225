import type { StartPlace } from '../engine/store/sql/messages.ts';
import { selectStart } from '../engine/store/sql/plans.ts';
import type { ActivityPorts } from './ports.ts';
import { triggeredInput, type Trigger } from './start-case.ts';

/** Begins what a message, a signal or a fact begins. false: a later version has no such start. */
export const beginTriggered = async (
  { withCounty, instances }: ActivityPorts,
  countyId: string,
  place: StartPlace,
  trigger: Trigger,
): Promise<boolean> => {
  const input = await withCounty({ countyId }, async (em) => {
    const start = await selectStart(em, countyId, place);
    return start && triggeredInput(em, { ...trigger, countyId, start });
  });
  if (!input) return false;
  await instances.start(input);
  return true;
};
