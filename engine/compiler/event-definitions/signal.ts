import { hearsDefaultSignal } from '../default-signal.ts';
import { literal } from '../expressions.ts';
import { elementOf, extension, idOf } from '../model.ts';
import type { DefinitionTranslator } from '../translator.ts';
import { payloadOf } from './payload.ts';

/** `bpmn:SignalEventDefinition`: heard by everyone in the county, or in the case. */
export const signal: DefinitionTranslator<'signal'> = {
  type: 'signal',

  translate(definition, event, toolbox) {
    const declared = elementOf(definition, 'signalRef');
    const name = declared && toolbox.value(declared, 'name');
    const isDefault = !declared && hearsDefaultSignal(event);
    return {
      type: 'signal',
      name: isDefault ? null : (name ?? literal(idOf(declared ?? event))),
      ...payloadOf(definition, event, toolbox),
      scope: declared && extension(declared, 'scope') === 'case' ? 'case' : 'county',
    };
  },
};
