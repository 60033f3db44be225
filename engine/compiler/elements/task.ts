import type { Translator } from '../translator.ts';

/** `bpmn:Task`: no work defined, completes at once. */
export const task: Translator<'task'> = { kind: 'task', translate: () => ({}) };
