import { isTrue } from '../model.ts';
import type { Translator } from '../translator.ts';

/** `bpmn:SubProcess`: a scope; triggered by an event it waits for its start event instead. */
export const subProcess: Translator<'subProcess'> = {
  kind: 'subProcess',

  translate: (source, { scopeOf }) => ({
    scope: scopeOf(source),
    triggeredByEvent: isTrue(source, 'triggeredByEvent'),
  }),
};
