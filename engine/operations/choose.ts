import { openTask, unlessAnswerable, unlessTaskOpen } from './guards.ts';
import type { OperationRule } from './operation.ts';
import {
  elementNotOffered,
  endedByCondition,
  nothingToChoose,
  oneAfterAnother,
} from './refusals.ts';

/**
 * 选择: performers of an ad-hoc sub-process begin some of its activities, each as often as they
 * want; nothing chosen ends it, unless a condition does (BPMN 13.3.5).
 */
export const choose: OperationRule<'choose'> = {
  verb: 'choose',
  subject: 'task',

  offer(task, view) {
    const closed = unlessTaskOpen(task, view);
    if (closed || task === null) return closed;
    const wait = openTask(view.state, task);
    return wait.kind === 'choice' ? unlessAnswerable(wait, view) : nothingToChoose(task);
  },

  refuse({ task, elements }, { plan, state }) {
    const wait = openTask(state, task);
    const node = plan.nodes[wait.elementId];
    if (wait.kind !== 'choice' || node?.kind !== 'adHocSubProcess') return nothingToChoose(task);
    const foreign = elements.find((id) => !wait.offered.includes(id));
    if (foreign !== undefined) return elementNotOffered(foreign, wait.offered);
    if (elements.length === 0 && node.completion) return endedByCondition(node.id);
    return elements.length > 1 && node.ordering === 'sequential' ? oneAfterAnother(node.id) : null;
  },

  events: ({ task, elements }, { state }) => [
    { type: 'elementsChosen', waitId: openTask(state, task).id, elements },
  ],
};
