import type { Wait } from '../engine/interpreter/state.ts';
import type { Json } from '../engine/interpreter/values.ts';
import { insertNotices } from '../engine/store/sql/jobs.ts';
import { markOutboxDone } from '../engine/store/sql/messages.ts';
import { taskIdOf } from '../workflows/task-id.ts';
import type { ActivityPorts, EffectOf, Source } from './ports.ts';
import { iso } from './rows.ts';

/** A notice per recipient, person or principal; its id is the effect's, so a repeat notifies nobody twice. */
export const createNotify =
  ({ withCounty, crashAt }: ActivityPorts) =>
  async ({ countyId, instanceId, caseId }: Source, effect: EffectOf<'notify'>): Promise<void> => {
    crashAt('effect.before');
    const rows = effect.to.map((recipient) => ({
      id: `${effect.id}:${recipient}`,
      recipient,
      reason: effect.reason,
      caseId,
      taskId: taskOf(instanceId, effect.about),
      elementId: effect.about?.elementId ?? null,
      contentId: effect.text?.id ?? null,
      detail: detailOf(effect),
    }));
    await withCounty({ countyId }, async (em) => {
      if (rows.length > 0) await insertNotices(em, countyId, rows);
      await markOutboxDone(em, countyId, effect.id);
    });
    crashAt('effect.after');
  };

const detailOf = ({ ladder, moved }: EffectOf<'notify'>): Json => {
  if (moved) return { from: iso(moved.from), to: iso(moved.to) };
  return ladder ? { ladder: ladder.key, level: ladder.level } : null;
};

const taskOf = (instanceId: string, about: Wait | null): string | null =>
  about?.kind === 'userTask' ? taskIdOf(instanceId, about.tokenId) : null;
