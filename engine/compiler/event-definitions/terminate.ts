import type { DefinitionTranslator } from '../translator.ts';

/** `bpmn:TerminateEventDefinition`: ends the innermost container at once. */
export const terminate: DefinitionTranslator<'terminate'> = {
  type: 'terminate',
  translate: () => ({ type: 'terminate' }),
};
