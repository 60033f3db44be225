import type { DefinitionTranslator } from '../translator.ts';

/** `bpmn:CancelEventDefinition`: undoes the transaction around it. */
export const cancel: DefinitionTranslator<'cancel'> = {
  type: 'cancel',
  translate: () => ({ type: 'cancel' }),
};
