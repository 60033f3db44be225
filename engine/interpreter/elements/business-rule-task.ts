import { leave, type ElementBehavior } from '../element-behavior.ts';
import { jobOver, startJob } from './job.ts';

/** A decision the host takes; its answer goes to the result variable where one is named. */
export const businessRuleTask: ElementBehavior<'businessRuleTask'> = {
  kind: 'businessRuleTask',

  enter: (task, _token, context) => startJob(task.job, context),
  resume: (task, _token, { event }) =>
    jobOver(task.id, event, (variables) =>
      leave({
        variables:
          task.resultVariable === undefined ? variables : { [task.resultVariable]: variables },
      }),
    ),
};
