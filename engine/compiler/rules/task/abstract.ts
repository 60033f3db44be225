import type { ModdleElement } from 'bpmn-moddle';
import { elementOf, extensionElement, is } from '../../model.ts';
import type { Rule } from '../../rule.ts';

/** A task says what is to be done. */
export const taskAbstract: Rule = {
  name: 'task/abstract',
  level: 'A',
  appliesTo: 'bpmn:Task',
  executableOnly: true,

  check(task, report) {
    if (isWithoutWork(task)) report(task, '');
  },
};

const isWithoutWork = (task: ModdleElement): boolean => {
  if (task.$type === 'bpmn:Task') return true;
  const isHostWork = is(task, 'ServiceTask', 'SendTask', 'BusinessRuleTask');
  if (!isHostWork || extensionElement(task, 'Connector')) return false;
  if (is(task, 'BusinessRuleTask')) return extensionElement(task, 'Decision') === undefined;
  return !elementOf(task, is(task, 'SendTask') ? 'messageRef' : 'operationRef');
};
