import { resultVariableOf } from '../result-variable.ts';
import type { Translator } from '../translator.ts';
import { jobOf } from './job.ts';

/** `bpmn:ServiceTask`: a job of the host. */
export const serviceTask: Translator<'serviceTask'> = {
  kind: 'serviceTask',
  translate: (source, toolbox) => ({
    job: jobOf(source, toolbox),
    ...resultVariableOf(source, toolbox),
  }),
};
