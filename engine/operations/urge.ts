import { holdersOf } from '../interpreter/waits.ts';
import { openTask, unlessTaskOpen } from './guards.ts';
import type { OperationRule } from './operation.ts';

/**
 * 催办: a reminder to whoever holds the task, or to its pool. How often a day is allowed is
 * counted where notices are kept, not here.
 */
export const urge: OperationRule<'urge'> = {
  verb: 'urge',
  subject: 'task',

  offer: unlessTaskOpen,

  refuse: () => null,

  events({ task, to, text }, { state }) {
    const recipients = to.length > 0 ? to : holdersOf(openTask(state, task).task);
    return [{ type: 'noticeRequested', notice: 'urge', to: recipients, tokenId: task, text }];
  },
};
