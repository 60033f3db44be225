import { byNumber } from './ids.ts';
import type { ElementId } from './plan.ts';
import type { InstanceState, TaskWait, TokenId, Wait, WaitId } from './state.ts';

type Waits = InstanceState['waits'];
type ByToken = Map<TokenId, Map<WaitId, Wait>>;

/**
 * The waits of each token, as the books keep the tokens of each scope: derived, no part of the
 * state, and entered by the step that opens and closes them.
 */
const kept = new WeakMap<Waits, ByToken>();

/** Oldest first. */
export const waitsOf = ({ waits }: InstanceState, tokenId: TokenId): readonly Wait[] =>
  [...(byTokenOf(waits).get(tokenId)?.values() ?? [])].sort(byNumber);

/** What somebody is asked for by this token, if it is open. */
export const taskOf = (state: InstanceState, tokenId: TokenId): TaskWait | undefined =>
  waitsOf(state, tokenId).find((wait): wait is TaskWait => 'task' in wait);

/** Whoever has the task; else everybody who may take it. */
export const holdersOf = ({
  assignee,
  candidates,
}: Pick<TaskWait['task'], 'assignee' | 'candidates'>): readonly string[] =>
  assignee === null ? candidates : [assignee];

/** Waits of the token for one catching element: its own work, a boundary event, a handler's start. */
export const waitsFor = (
  state: InstanceState,
  tokenId: TokenId,
  elementId: ElementId,
): readonly Wait[] => waitsOf(state, tokenId).filter((wait) => wait.elementId === elementId);

/** Told when a wait is opened or changed. */
export const enterWait = (waits: Waits, wait: Wait): void => {
  const byToken = kept.get(waits);
  if (byToken) file(byToken, wait);
};

export const strikeWait = (waits: Waits, wait: Wait): void => {
  kept.get(waits)?.get(wait.tokenId)?.delete(wait.id);
};

const byTokenOf = (waits: Waits): ByToken => {
  const found = kept.get(waits);
  if (found) return found;
  const byToken: ByToken = new Map();
  for (const wait of Object.values(waits)) file(byToken, wait);
  kept.set(waits, byToken);
  return byToken;
};

const file = (byToken: ByToken, wait: Wait): void => {
  const own = byToken.get(wait.tokenId) ?? new Map<WaitId, Wait>();
  own.set(wait.id, wait);
  byToken.set(wait.tokenId, own);
};
