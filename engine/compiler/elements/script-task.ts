import { textOf } from '../model.ts';
import type { Translator } from '../translator.ts';

/** `bpmn:ScriptTask`: a FEEL body and the variable that takes its result. */
export const scriptTask: Translator<'scriptTask'> = {
  kind: 'scriptTask',

  translate(source, { feel, report, extension }) {
    const format = textOf(source, 'scriptFormat') ?? 'feel';
    if (!/feel/i.test(format)) report(source, 'support/script', { actual: format });

    const resultVariable = extension(source, 'resultVariable');
    return {
      script: feel(source, 'script'),
      ...(resultVariable === undefined ? {} : { resultVariable }),
    };
  },
};
