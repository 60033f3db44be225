import { byNumber } from '../interpreter/ids.ts';
import { SIMULATOR } from './queue.ts';
import type { Happening } from './scenario.ts';
import type { Simulator } from './simulator.ts';

const NO_WORDS = { id: 'simulation', sha256: '' };

/** Somebody resolves the oldest incident on an element. False: none is there, or not this way. */
export const settle = (
  simulator: Simulator,
  { type: _type, elementId, ...how }: Happening & { readonly type: 'settle' },
): boolean =>
  simulator.instances.some(({ id, state }) => {
    const [incident] = Object.values(state.incidents)
      .filter(({ element }) => element === elementId)
      .sort(byNumber);
    if (!incident) return false;
    const of = { verb: 'settleIncident', incidentId: incident.id, reason: NO_WORDS } as const;
    return simulator.operate(id, { ...of, ...how }, SIMULATOR).ok;
  });
