import { isTrue } from '../model.ts';
import type { Translator } from '../translator.ts';

/** `bpmn:IntermediateCatchEvent`: waits for one of its definitions, or for all. */
export const intermediateCatchEvent: Translator<'intermediateCatchEvent'> = {
  kind: 'intermediateCatchEvent',
  translate: (source) => ({ parallelMultiple: isTrue(source, 'parallelMultiple') }),
};
