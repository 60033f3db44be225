import type { ElementBehavior } from '../element-behavior.ts';
import { enterHumanTask, resumeHumanTask } from './human-task.ts';

/** An inbox task: a person fills in a form and chooses an outcome. */
export const userTask: ElementBehavior<'userTask'> = {
  kind: 'userTask',

  enter: enterHumanTask,
  resume: (task, _token, over, context) => resumeHumanTask(task, over, context),
};
