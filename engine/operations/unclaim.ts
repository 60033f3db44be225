import { isHolder, openTask, unlessTaskOpen } from './guards.ts';
import type { OperationRule } from './operation.ts';
import { noPool, notHolder } from './refusals.ts';

/** 放弃: the holder gives the task back to the pool it came from. */
export const unclaim: OperationRule<'unclaim'> = {
  verb: 'unclaim',
  subject: 'task',

  offer(task, view) {
    const closed = unlessTaskOpen(task, view);
    if (closed || task === null) return closed;
    const wait = openTask(view.state, task);
    if (!isHolder(wait, view)) return notHolder(task, view.actor.id);
    return wait.task.candidates.length === 0 ? noPool(task) : null;
  },

  refuse: () => null,

  events: ({ task }) => [{ type: 'taskChanged', tokenId: task, change: { assignee: null } }],
};
