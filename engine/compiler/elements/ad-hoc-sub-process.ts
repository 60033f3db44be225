import { extension, isFalse, textOf } from '../model.ts';
import type { Translator } from '../translator.ts';
import { assignmentOf } from './assignment.ts';

/** `bpmn:AdHocSubProcess`: what begins by itself or by choice, whose choice, and what ends it. */
export const adHocSubProcess: Translator<'adHocSubProcess'> = {
  kind: 'adHocSubProcess',

  translate(source, toolbox) {
    const { scopeOf, optionalFeel } = toolbox;
    const isManual = extension(source, 'activation') === 'manual';
    const completion = optionalFeel(source, 'completionCondition');
    const elements = optionalFeel(source, 'bh:elements');
    return {
      scope: scopeOf(source),
      ordering: textOf(source, 'ordering') === 'Sequential' ? 'sequential' : 'parallel',
      activation: isManual ? 'manual' : 'auto',
      ...(isManual ? assignmentOf(source, toolbox) : {}),
      ...(elements ? { elements } : {}),
      ...(completion ? { completion } : {}),
      cancelRemaining: !isFalse(source, 'cancelRemainingInstances'),
    };
  },
};
