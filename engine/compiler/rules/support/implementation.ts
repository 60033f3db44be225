import { textOf } from '../../model.ts';
import type { Rule } from '../../rule.ts';

/** What bpmn.md §1.3 keeps as documentation: nothing said, or a web service nobody calls. */
const KEPT = ['##unspecified', '##WebService'];

/** A technology named here would have to do the work; ours is named by `bh:connector`. */
export const supportImplementation: Rule = {
  name: 'support/implementation',
  level: 'E',
  appliesTo: [
    ...['bpmn:ServiceTask', 'bpmn:SendTask', 'bpmn:ReceiveTask', 'bpmn:UserTask'],
    ...['bpmn:BusinessRuleTask', 'bpmn:GlobalUserTask', 'bpmn:GlobalBusinessRuleTask'],
  ],
  executableOnly: true,

  check(task, report) {
    const implementation = textOf(task, 'implementation');
    if (implementation !== undefined && !KEPT.includes(implementation)) {
      report(task, '', { actual: implementation });
    }
  },
};
