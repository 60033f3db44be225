import type { Happened } from './events.ts';
import { contextOf } from './context.ts';
import { byNumber } from './ids.ts';
import { rungsOf, type Ladder, type Rung } from './ladder.ts';
import { isList, isRecord } from './mapping.ts';
import { HEAD, HOLDER, recipientsOf, type Recipients } from './recipients.ts';
import { effect, type Run } from './run.ts';
import type { Climbed, InstanceState, TokenId } from './state.ts';
import type { Instant, Json, Variables } from './values.ts';

/**
 * A ladder no day moves: people start it level by level (domain.md §6), each level once in a case
 * and round. A round begins when one of the events of `newRound` is recorded.
 */
export interface HandLadder extends Ladder {
  readonly name: { readonly zh: Json; readonly en: Json };
  readonly newRound: readonly Json[];
}

export const handLaddersOf = ({ ladders }: Variables): readonly HandLadder[] =>
  Object.entries(isRecord(ladders) ? ladders : {}).flatMap(([key, ladder]) => {
    if (!isRecord(ladder) || ladder['manual'] !== true) return [];
    const { zh = null, en = null, newRound = [] } = ladder;
    const levels = rungsOf(ladder) ?? [];
    return [{ key, levels, name: { zh, en }, newRound: isList(newRound) ? newRound : [] }];
  });

export const climbedOn = (
  { climbed = {} }: Pick<InstanceState, 'climbed'>,
  key: string,
): Climbed | undefined => (Object.hasOwn(climbed, key) ? climbed[key] : undefined);

/** How many of its levels were started in this round. */
export const levelsClimbed = (
  { newRound }: HandLadder,
  climbed: Climbed | undefined,
  anchors: Readonly<Record<string, Instant>>,
): number => {
  if (!climbed) return 0;
  const isOver = Object.entries(anchors).some(
    ([name, at]) => newRound.includes(name) && at > climbed.at,
  );
  return isOver ? 0 : climbed.levels;
};

/** The next level is started: whom it names is told, with the reason. */
export const climbLadder = (
  run: Run,
  { ladder: key, level, reason }: Happened & { readonly type: 'ladderClimbed' },
): void => {
  const ladder = handLaddersOf(run.state.parameters).find((one) => one.key === key);
  const rung = ladder?.levels[level];
  if (!ladder || !rung) return;
  const { climbed = {}, anchors, now } = run.state;
  const next = levelsClimbed(ladder, climbedOn(run.state, key), anchors);
  if (next !== level) return; // it has been started
  run.state.climbed = {
    ...climbed,
    [key]: { levels: level + 1, at: now, by: run.event.actor.id },
  };
  effect(run, {
    type: 'notify',
    reason: 'ladder',
    ...toldBy(run, rung),
    about: null,
    text: reason,
    ladder: { key, level, ...rung.says },
  });
};

/** Roles by what the case holds; `holder` and his head for every task that is open. */
const toldBy = (run: Run, { to }: Rung): Recipients => {
  const { tokens, waits, rootId } = run.state;
  const isOfTask = (name: string): boolean => name === HOLDER || name === HEAD;
  const toldAt = (tokenId: TokenId, names: readonly string[]): readonly Recipients[] => {
    const token = tokens[tokenId];
    return token && names.length > 0 ? [recipientsOf(names, contextOf(run, token))] : [];
  };
  const ofTasks = to.filter(isOfTask);
  const found = [
    ...toldAt(
      rootId,
      to.filter((name) => !isOfTask(name)),
    ),
    ...Object.values(waits)
      .filter((wait) => 'task' in wait)
      .sort(byNumber)
      .flatMap(({ tokenId }) => toldAt(tokenId, ofTasks)),
  ];
  return {
    to: [...new Set(found.flatMap((one) => one.to))],
    headsOf: [...new Set(found.flatMap(({ headsOf }) => headsOf))],
  };
};
