import type { Sentences } from '../problems.ts';

/** Soundness; `{path}`: the shortest run to the fault. */
export const sound: Sentences = {
  'sound/dead': {
    zh: '{element} 应能走到，实际任何一次办理都到不了',
    en: 'Expected a run to reach {element}, but none can',
  },
  'sound/deadlock': {
    zh: '{element} 等待的令牌应都能到来，实际到不了，办理停在此处走不到结束。例：{path}',
    en: 'Expected all tokens that {element} waits for to come, but they cannot, and no end is reached: {path}',
  },
  'sound/leftover': {
    zh: '走到结束后应没有令牌留下，实际还有令牌一直等在 {element}，办理不会结束。例：{path}',
    en: 'Expected no token to be left when an end is reached, but one waits at {element} for ever: {path}',
  },
  'sound/improper-join': {
    zh: '并行的令牌应先汇合再到 {element}，实际逐个通过，其后的步骤会重复办理。例：{path}',
    en: 'Expected parallel tokens to be joined before {element}, but they pass one by one, and what follows is done again: {path}',
  },
  'sound/livelock': {
    zh: '{element} 所在的循环应有出路，实际没有，办理不会结束。例：{path}',
    en: 'Expected a way out of the loop at {element}, but there is none and no end is reached: {path}',
  },
  'sound/unbounded': {
    zh: '{element} 处同时办理的数量应有上限，实际每循环一次就多一个。例：{path}',
    en: 'Expected a limit to the tokens at {element}, but each round adds another: {path}',
  },
  'sound/undecided': {
    zh: '{element} 的可靠性应能判定，实际情形过多，查过 {looked} 种后停止（至多 10 万种、约 5 秒）；没有查出的问题不等于没有',
    en: 'Expected {element} to be judged for soundness, but it has too many states: the search stopped after {looked} (at most 100,000, about 5 seconds); what was not found may still be there',
  },
};
