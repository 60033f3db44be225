import { extension, isFalse, textOf } from '../model.ts';
import type { Translator } from '../translator.ts';

/** `bpmn:AdHocSubProcess`: what begins by itself or by choice, and what ends it. */
export const adHocSubProcess: Translator<'adHocSubProcess'> = {
  kind: 'adHocSubProcess',

  translate(source, { scopeOf, optionalFeel }) {
    const completion = optionalFeel(source, 'completionCondition');
    const elements = optionalFeel(source, 'bh:elements');
    return {
      scope: scopeOf(source),
      ordering: textOf(source, 'ordering') === 'Sequential' ? 'sequential' : 'parallel',
      activation: extension(source, 'activation') === 'manual' ? 'manual' : 'auto',
      ...(elements ? { elements } : {}),
      ...(completion ? { completion } : {}),
      cancelRemaining: !isFalse(source, 'cancelRemainingInstances'),
    };
  },
};
