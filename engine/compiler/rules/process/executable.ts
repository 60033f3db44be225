import { elementsOf, is, isExecutable } from '../../model.ts';
import type { Rule } from '../../rule.ts';

/** Whether a process runs should be said, and a file is deployed for something that runs. */
export const processExecutable: Rule = {
  name: 'process/executable',
  level: 'W',
  appliesTo: 'bpmn:Definitions',

  check(definitions, report) {
    const processes = elementsOf(definitions, 'rootElements').filter((root) => is(root, 'Process'));
    for (const process of processes) {
      if (process.get('isExecutable') === undefined) report(process, 'unsaid');
    }
    if (!processes.some(isExecutable)) report(definitions, 'none');
  },
};
