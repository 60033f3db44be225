import { elementOf, idOf, textOf } from '../model.ts';
import type { DefinitionTranslator } from '../translator.ts';
import { caughtVariables } from './caught-variables.ts';

/** `bpmn:EscalationEventDefinition`: like an error, but the thrower may go on. */
export const escalation: DefinitionTranslator<'escalation'> = {
  type: 'escalation',

  translate(definition, _event, toolbox) {
    const declared = elementOf(definition, 'escalationRef');
    return {
      type: 'escalation',
      code: declared ? (textOf(declared, 'escalationCode') ?? idOf(declared)) : null,
      ...caughtVariables(definition, toolbox),
    };
  },
};
