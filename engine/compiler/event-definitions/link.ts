import { linkTargetOf } from '../links.ts';
import { idOf } from '../model.ts';
import type { DefinitionTranslator } from '../translator.ts';

/** `bpmn:LinkEventDefinition`: the throw knows its catch; the catch knows nothing. */
export const link: DefinitionTranslator<'link'> = {
  type: 'link',

  translate(_definition, event) {
    const target = linkTargetOf(event);
    return { type: 'link', target: target ? idOf(target) : null };
  },
};
