import { hostOf, idOf, isInterrupting, isTrue } from '../model.ts';
import type { Translator } from '../translator.ts';

/** `bpmn:BoundaryEvent`: armed while its host is active. */
export const boundaryEvent: Translator<'boundaryEvent'> = {
  kind: 'boundaryEvent',

  translate(source) {
    const host = hostOf(source);
    return {
      parallelMultiple: isTrue(source, 'parallelMultiple'),
      interrupting: isInterrupting(source),
      attachedTo: host ? idOf(host) : '',
    };
  },
};
