import type { EntityManager } from '@mikro-orm/postgresql';
import { leadersOf } from '../engine/directory/leaders.ts';
import type { Json } from '../engine/interpreter/values.ts';
import { markOutboxDone } from '../engine/store/sql/messages.ts';
import { insertNotices } from '../engine/store/sql/notices.ts';
import { taskIdOf } from '../workflows/task-id.ts';
import type { ActivityPorts, EffectOf, Source } from './ports.ts';
import { iso } from './rows.ts';

/** A notice per recipient, person or principal; its id is the effect's, so a repeat notifies nobody twice. */
export const createNotify =
  ({ withCounty, crashAt }: ActivityPorts) =>
  async ({ countyId, instanceId, caseId }: Source, effect: EffectOf<'notify'>): Promise<void> => {
    crashAt('effect.before');
    await withCounty({ countyId }, async (em) => {
      const rows = (await addressed(em, countyId, effect)).map((recipient) => ({
        id: `${effect.id}:${recipient}`,
        recipient,
        reason: effect.reason,
        caseId,
        taskId: effect.about && taskIdOf(instanceId, effect.about.tokenId),
        elementId: effect.about?.elementId ?? null,
        contentId: effect.text?.id ?? null,
        detail: detailOf(effect),
      }));
      if (rows.length > 0) await insertNotices(em, countyId, rows);
      await markOutboxDone(em, countyId, effect.id);
    });
    crashAt('effect.after');
  };

const addressed = async (
  em: EntityManager,
  countyId: string,
  { to, headsOf = [] }: EffectOf<'notify'>,
): Promise<readonly string[]> => {
  const heads: string[] = [];
  for (const whom of headsOf) heads.push(...(await leadersOf(em, countyId, whom)));
  return [...new Set([...to, ...heads])];
};

const detailOf = ({ ladder, moved }: EffectOf<'notify'>): Json => {
  if (moved) return { from: iso(moved.from), to: iso(moved.to) };
  return ladder ? { ...ladder } : null;
};
