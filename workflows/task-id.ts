import type { InstanceId, TokenId } from '../engine/interpreter/state.ts';

/** The public id of a task: one activation of one step, never the step itself. */
export const taskIdOf = (instanceId: InstanceId, tokenId: TokenId): string =>
  `${instanceId}~${tokenId}`;
