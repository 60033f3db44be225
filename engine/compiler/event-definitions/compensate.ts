import { elementOf, idOf, isFalse } from '../model.ts';
import type { DefinitionTranslator } from '../translator.ts';

/** `bpmn:CompensateEventDefinition`: one activity, or all that has completed in the scope. */
export const compensate: DefinitionTranslator<'compensate'> = {
  type: 'compensate',

  translate(definition) {
    const activity = elementOf(definition, 'activityRef');
    return {
      type: 'compensate',
      activity: activity ? idOf(activity) : null,
      wait: !isFalse(definition, 'waitForCompletion'),
    };
  },
};
