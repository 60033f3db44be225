import { taskOf } from '../interpreter/waits.ts';
import { openTask, unlessTaskOpen } from './guards.ts';
import type { OperationRule, View } from './operation.ts';
import { alreadyClaimed, alreadyParticipant, separationOfDuty } from './refusals.ts';

/** 转办: a new holder, the old one is out. Who may order it is a matter of policy. */
export const transfer: OperationRule<'transfer'> = {
  verb: 'transfer',
  subject: 'task',

  offer: unlessTaskOpen,

  refuse({ task, to }, view) {
    const { assignee, excluded } = openTask(view.state, task).task;
    if (assignee === to) return alreadyClaimed(task, to);
    if (excluded.includes(to)) return separationOfDuty(task, to);
    return participantsBeside(task, view).includes(to) ? alreadyParticipant(task, to) : null;
  },

  events: ({ task, to }) => [{ type: 'taskChanged', tokenId: task, change: { assignee: to } }],
};

/** In a loop over people nobody may end up with two votes. */
const participantsBeside = (task: string, { state }: View): readonly string[] => {
  const own = state.tokens[task];
  if (own?.index === undefined) return [];
  return Object.values(state.tokens)
    .filter(
      ({ id, scope, elementId }) =>
        id !== task && scope === own.scope && elementId === own.elementId,
    )
    .map(({ id }) => taskOf(state, id)?.task.assignee ?? null)
    .filter((person) => person !== null);
};
