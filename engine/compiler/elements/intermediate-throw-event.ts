import type { Translator } from '../translator.ts';

/** `bpmn:IntermediateThrowEvent`: raises its definitions and goes on. */
export const intermediateThrowEvent: Translator<'intermediateThrowEvent'> = {
  kind: 'intermediateThrowEvent',
  translate: () => ({}),
};
