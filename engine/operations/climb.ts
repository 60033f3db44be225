import { climbedOn, handLaddersOf, levelsClimbed } from '../interpreter/hand-ladder.ts';
import { HEAD, HOLDER, principalOf } from '../interpreter/recipients.ts';
import { unlessRunning } from './guards.ts';
import type { OperationRule } from './operation.ts';
import { ladderUnknown, levelNotNext, levelReachesNobody, levelStarted } from './refusals.ts';

/** 启动下一级: whom the next level of the ladder names is told, once in a round. */
export const climb: OperationRule<'climb'> = {
  verb: 'climb',
  subject: 'case',

  offer: (_, view) => unlessRunning(view),

  refuse: ({ ladder: key, level }, { state }) => {
    const ladder = handLaddersOf(state.parameters).find((one) => one.key === key);
    if (!ladder) return ladderUnknown(key);
    const climbed = climbedOn(state, key);
    const next = levelsClimbed(ladder, climbed, state.anchors);
    if (climbed && level < next) return levelStarted(key, level, climbed);
    const rung = ladder.levels[level];
    if (level !== next || !rung) return levelNotNext(key, level, next);
    const variables = state.tokens[state.rootId]?.variables ?? {};
    const reaches = rung.to.some(
      (name) => name === HOLDER || name === HEAD || principalOf(name, variables) !== null,
    );
    return reaches ? null : levelReachesNobody(key, level, rung.to);
  },

  events: ({ ladder, level, reason }) => [{ type: 'ladderClimbed', ladder, level, reason }],
};
