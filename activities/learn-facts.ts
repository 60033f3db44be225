import { heldStarts } from '../engine/definitions/held-starts.ts';
import type { Instant, Variables } from '../engine/interpreter/values.ts';
import { beginTriggered } from './begin-triggered.ts';
import type { ActivityPorts } from './ports.ts';

/** Facts somebody has posted; their id is the one thing that tells them from others. */
export interface Facts {
  readonly id: string;
  readonly facts: Variables;
  readonly by: string; // person
}

/**
 * Begins what holds for the facts: one instance of each process, with them as its variables. May
 * run more than once: a case's id is derived from that of the facts, so a repeat finds it.
 */
export const createLearnFacts =
  (ports: ActivityPorts) =>
  async (countyId: string, { id, facts, by }: Facts, at: Instant): Promise<{ begun: string[] }> => {
    const held = await ports.withCounty({ countyId }, (em) =>
      heldStarts(em, countyId, { id, facts }, at),
    );
    const actor = { kind: 'person' as const, id: by };
    for (const start of held) {
      await beginTriggered(ports, countyId, start, {
        id: `facts:${id}`,
        payload: {},
        variables: facts,
        key: null,
        originCaseId: null,
        actor,
        at,
      });
    }
    return { begun: held.map(({ processId }) => processId) };
  };
