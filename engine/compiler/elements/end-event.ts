import type { Translator } from '../translator.ts';

/** `bpmn:EndEvent`: raises its definitions; the token is used up. */
export const endEvent: Translator<'endEvent'> = { kind: 'endEvent', translate: () => ({}) };
