import type { ElementBehavior } from '../element-behavior.ts';
import { jobOver, startJob } from './job.ts';

/** Work of another program: a job of the type the model names. */
export const serviceTask: ElementBehavior<'serviceTask'> = {
  kind: 'serviceTask',

  enter: (task, _token, context) => startJob(task.job, context),
  resume: (task, _token, { event }) => jobOver(task, event),
};
