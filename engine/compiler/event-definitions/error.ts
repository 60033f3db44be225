import { elementOf, idOf, textOf } from '../model.ts';
import type { DefinitionTranslator } from '../translator.ts';
import { caughtVariables } from './caught-variables.ts';

/** `bpmn:ErrorEventDefinition`: its code is the error's, else its id; without an error, every code. */
export const error: DefinitionTranslator<'error'> = {
  type: 'error',

  translate(definition, _event, toolbox) {
    const declared = elementOf(definition, 'errorRef');
    return {
      type: 'error',
      code: declared ? (textOf(declared, 'errorCode') ?? idOf(declared)) : null,
      ...caughtVariables(definition, toolbox),
    };
  },
};
