import * as store from '../engine/store/sql/messages.ts';
import { selectSignalStarts } from '../engine/store/sql/plans.ts';
import type { ActivityPorts, EffectOf, Source } from './ports.ts';
import { triggeredInput } from './start-case.ts';

/**
 * Tells every instance of the county (or of the case) that waits for the signal, and starts what
 * a signal starts. The thrower's own instance heard it inside the step. Not buffered.
 */
export const createThrowSignal =
  ({ withCounty, instances, crashAt }: ActivityPorts) =>
  async (
    { countyId, instanceId, caseId }: Source,
    effect: EffectOf<'throwSignal'>,
  ): Promise<void> => {
    crashAt('effect.before');
    const { listeners, starts } = await withCounty({ countyId }, async (em) => ({
      listeners: await store.selectSignalListeners(
        em,
        countyId,
        effect.name,
        effect.scope === 'case' ? caseId : null,
        instanceId,
      ),
      starts: effect.scope === 'case' ? [] : await selectSignalStarts(em, countyId, effect.name),
    }));
    for (const { instanceId: listener, waitId } of listeners) {
      await instances.deliver(countyId, listener, {
        id: `${effect.id}:${waitId}`,
        actor: { kind: 'process', id: instanceId },
        happened: { type: 'signalReceived', waitId, payload: effect.payload },
      });
    }
    for (const start of starts) {
      const wanted = {
        countyId,
        id: effect.id,
        start,
        payload: effect.payload,
        originCaseId: caseId,
        actor: { kind: 'process' as const, id: instanceId },
        at: Date.now(),
      };
      await instances.start(await withCounty({ countyId }, (em) => triggeredInput(em, wanted)));
    }
    await withCounty({ countyId }, (em) => store.markOutboxDone(em, countyId, effect.id));
    crashAt('effect.after');
  };
