import { selectSignalListeners } from '../engine/store/sql/listeners.ts';
import { markOutboxDone } from '../engine/store/sql/messages.ts';
import { selectSignalStarts } from '../engine/store/sql/plans.ts';
import { beginTriggered } from './begin-triggered.ts';
import type { ActivityPorts, EffectOf, Source } from './ports.ts';

/**
 * Tells every instance of the county (or of the case) that waits for the signal, and starts what
 * a signal starts. The thrower's own instance heard it inside the step. Not buffered.
 *
 * May run more than once: an instance is told once whatever it listens on by then, so that a
 * listener armed again does not hear the same throw twice.
 */
export const createThrowSignal =
  (ports: ActivityPorts) =>
  async (
    { countyId, instanceId, caseId }: Source,
    effect: EffectOf<'throwSignal'>,
  ): Promise<void> => {
    const { withCounty, instances, crashAt } = ports;
    crashAt('effect.before');
    const { name, payload, id } = effect;
    const within = effect.scope === 'case' ? caseId : null;
    const actor = { kind: 'process' as const, id: instanceId };
    const { listeners, starts } = await withCounty({ countyId }, async (em) => ({
      listeners: await selectSignalListeners(em, countyId, name, within, instanceId),
      starts: within === null ? await selectSignalStarts(em, countyId, name) : [],
    }));
    for (const { instanceId: listener, waitIds } of listeners) {
      const [waitId = '', ...beside] = waitIds;
      await instances.deliver(countyId, listener, {
        id: `signal:${id}`,
        actor,
        happened: { type: 'signalReceived', waitId, beside, payload },
      });
    }
    for (const start of starts) {
      const each = `${id}:${start.elementId}`; // every start that hears it begins a case of its own
      const trigger = { id: each, payload, key: null, originCaseId: caseId, actor };
      await beginTriggered(ports, countyId, start, trigger);
    }
    await withCounty({ countyId }, (em) => markOutboxDone(em, countyId, id));
    crashAt('effect.after');
  };
