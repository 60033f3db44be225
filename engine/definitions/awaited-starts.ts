import type { EntityManager } from '@mikro-orm/postgresql';
import { awaitedWith } from '../interpreter/instantiating.ts';
import { willListen, type MessageStart } from '../store/sql/listeners.ts';
import { takeTurnToBegin, type KeptMessage } from '../store/sql/messages.ts';
import { selectPlan } from '../store/sql/plans.ts';

/**
 * Whether what another event behind the same gateway begins will await this message: then it is kept
 * until that listens. Without it two messages that race would begin an instance each.
 */
export const isAwaited = async (
  em: EntityManager,
  countyId: string,
  message: KeptMessage,
  start: MessageStart,
): Promise<boolean> => {
  const plan = await selectPlan(em, countyId, start.planHash);
  const begunBy = plan ? awaitedWith(plan, start.elementId) : [];
  if (begunBy.length === 0) return false;
  await takeTurnToBegin(em, countyId, start.processId);
  return willListen(em, countyId, message, start, begunBy);
};
