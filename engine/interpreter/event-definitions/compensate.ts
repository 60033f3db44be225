import type { DefinitionBehavior } from '../element-behavior.ts';

/** Neither armed nor raised: a handler is run by the log of what has completed (BPMN 13.5.5). */
export const compensate: DefinitionBehavior<'compensate'> = { type: 'compensate' };
