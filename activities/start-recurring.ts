import { dueStarts, type AskedStart } from '../engine/definitions/due-starts.ts';
import type { Instant } from '../engine/interpreter/values.ts';
import { beginTriggered } from './begin-triggered.ts';
import type { ActivityPorts } from './ports.ts';

export type RecurringInput = AskedStart;

/**
 * Begins what falls due at this moment, and opens nothing at any other. The nominal day or instant
 * names the cases: a repeat finds them.
 */
export const createStartRecurring =
  (ports: ActivityPorts) =>
  async (wanted: RecurringInput, at: Instant): Promise<number> => {
    const { countyId, own, byHand, definition = 0 } = wanted;
    const due = await ports.withCounty({ countyId }, (em) => dueStarts(em, wanted, at));
    for (const one of due)
      await beginTriggered(
        ports,
        countyId,
        { ...wanted, definition },
        {
          ...one,
          payload: {},
          key: null,
          originCaseId: null,
          actor: byHand ? { kind: 'person', id: byHand.by } : { kind: 'system', id: 'clock' },
          at: Math.max(at, own?.since ?? at), // a date that had passed begins with its version
        },
      );
    return due.length;
  };
