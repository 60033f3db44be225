import { openTask, unlessEligible, unlessTaskOpen } from './guards.ts';
import type { OperationRule } from './operation.ts';
import { alreadyClaimed, noPool } from './refusals.ts';

/** 认领: one of the candidates takes the task out of the pool. */
export const claim: OperationRule<'claim'> = {
  verb: 'claim',
  subject: 'task',

  offer(task, view) {
    const closed = unlessTaskOpen(task, view);
    if (closed || task === null) return closed;
    const wait = openTask(view.state, task);
    if (wait.task.assignee !== null) return alreadyClaimed(task, wait.task.assignee);
    return wait.task.candidates.length === 0 ? noPool(task) : unlessEligible(wait, view);
  },

  refuse: () => null,

  events: ({ task }, { actor }) => [
    { type: 'taskChanged', tokenId: task, change: { assignee: actor.id } },
  ],
};
