import { literal } from '../expressions.ts';
import { extensionElement, textOf } from '../model.ts';
import type { Translator } from '../translator.ts';
import { connectorOf, jobOf } from './job.ts';

/** `bpmn:BusinessRuleTask`: the host takes the decision named by `bh:decision`. */
export const businessRuleTask: Translator<'businessRuleTask'> = {
  kind: 'businessRuleTask',

  translate(source, toolbox) {
    const decision = extensionElement(source, 'Decision');
    const ref = decision && textOf(decision, 'ref');
    const resultVariable = toolbox.extension(source, 'resultVariable');
    const asked =
      ref === undefined || connectorOf(source, toolbox)
        ? {}
        : { type: 'decision', headers: [{ target: 'decision', source: literal(ref) }] };
    return {
      job: { ...jobOf(source, toolbox), ...asked },
      ...(resultVariable === undefined ? {} : { resultVariable }),
    };
  },
};
