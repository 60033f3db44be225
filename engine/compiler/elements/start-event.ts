import { isInterrupting, isTrue } from '../model.ts';
import type { Translator } from '../translator.ts';

/** `bpmn:StartEvent`: with the form its payload is entered by. */
export const startEvent: Translator<'startEvent'> = {
  kind: 'startEvent',

  translate: (source, { form }) => ({
    parallelMultiple: isTrue(source, 'parallelMultiple'),
    interrupting: isInterrupting(source),
    ...form(source),
  }),
};
