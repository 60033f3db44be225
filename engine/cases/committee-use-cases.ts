import { createClimb } from './climb.ts';
import { createFastForward } from './fast-forward.ts';
import { createReadIncidents } from './incidents.ts';
import type { CasePorts } from './ports.ts';
import { createRepair } from './repair.ts';
import { createSuspend } from './suspend.ts';

/** What is done to a case as a whole, by whoever answers for it. */
export const createCommitteeUseCases = (ports: CasePorts) => ({
  fastForward: createFastForward(ports),
  readIncidents: createReadIncidents(ports),
  repair: createRepair(ports),
  suspend: createSuspend(ports),
  climb: createClimb(ports),
});
