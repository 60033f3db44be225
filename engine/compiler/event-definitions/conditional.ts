import type { DefinitionTranslator } from '../translator.ts';

/** `bpmn:ConditionalEventDefinition`: fires when its condition becomes true. */
export const conditional: DefinitionTranslator<'conditional'> = {
  type: 'conditional',
  translate: (definition, _event, { feel }) => ({
    type: 'conditional',
    condition: feel(definition, 'condition'),
  }),
};
