import { textOf } from '../model.ts';
import { resultVariableOf } from '../result-variable.ts';
import type { Translator } from '../translator.ts';

/** `bpmn:ScriptTask`: a FEEL body and the variable that takes its result. */
export const scriptTask: Translator<'scriptTask'> = {
  kind: 'scriptTask',

  translate(source, toolbox) {
    const { feel, report } = toolbox;
    const format = textOf(source, 'scriptFormat') ?? 'feel';
    if (!/feel/i.test(format)) report(source, 'support/script', { actual: format });
    return { script: feel(source, 'script'), ...resultVariableOf(source, toolbox) };
  },
};
