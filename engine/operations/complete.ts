import { openTask, unlessAnswerable, unlessTaskOpen } from './guards.ts';
import type { OperationRule } from './operation.ts';
import { choiceWanted, formChanged, outcomeMissing, outcomeUnknown } from './refusals.ts';

/**
 * 同意, 驳回 or plain 提交: one person's answer to one task. A candidate may answer without
 * claiming first. 驳回 is an outcome like any other; the flows decide what follows.
 */
export const complete: OperationRule<'complete'> = {
  verb: 'complete',
  subject: 'task',

  offer(task, view) {
    const closed = unlessTaskOpen(task, view);
    if (closed || task === null) return closed;
    const wait = openTask(view.state, task);
    return wait.kind === 'choice' ? choiceWanted(task) : unlessAnswerable(wait, view);
  },

  refuse({ task, outcome, formHash }, { state }) {
    const { outcomes, form } = openTask(state, task).task;
    if (formHash !== undefined && form?.hash !== undefined && form.hash !== formHash) {
      return formChanged(form.hash, formHash);
    }
    if (outcome === undefined) return outcomes.length > 0 ? outcomeMissing(task, outcomes) : null;
    return outcomes.includes(outcome) ? null : outcomeUnknown(outcome, outcomes);
  },

  events: ({ task, variables, outcome }, { state }) => [
    {
      type: 'userTaskCompleted',
      waitId: openTask(state, task).id,
      variables,
      ...(outcome === undefined ? {} : { outcome }),
    },
  ],
};
