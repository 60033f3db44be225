import type { ElementBehavior } from '../element-behavior.ts';
import { enterHumanTask, resumeHumanTask } from './human-task.ts';

/** 线下办理: done away from the screen; a person confirms that it was. */
export const manualTask: ElementBehavior<'manualTask'> = {
  kind: 'manualTask',

  enter: enterHumanTask,
  resume: (task, _token, over, context) => resumeHumanTask(task, over, context),
};
