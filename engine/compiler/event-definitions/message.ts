import type { ModdleElement } from 'bpmn-moddle';
import type { MessageDefinition } from '../../interpreter/plan.ts';
import { correlationOf } from '../correlation.ts';
import { literal } from '../expressions.ts';
import { elementOf, extensionElement, idOf, textOf } from '../model.ts';
import type { DefinitionTranslator, Toolbox } from '../translator.ts';
import { payloadOf } from './payload.ts';

const DEFAULT_TTL = 'P1D';

/**
 * `bpmn:MessageEventDefinition`. Key and payload stand in the extension elements of the node
 * (start, catch, throw, end, boundary event; send, receive task): `bh:correlation` is the key
 * published or waited for, in FEEL, `bh:in` entries are the payload of what is thrown, `bh:out` entries
 * map the payload of what is caught. A definition of its own among several may carry its own.
 */
export const message: DefinitionTranslator<'message'> = {
  type: 'message',
  translate: (definition, event, toolbox) =>
    messageOf(elementOf(definition, 'messageRef'), definition, event, toolbox),
};

export const messageOf = (
  declared: ModdleElement | undefined,
  definition: ModdleElement,
  node: ModdleElement,
  toolbox: Toolbox,
): MessageDefinition => {
  const correlation =
    extensionElement(definition, 'Correlation') ?? extensionElement(node, 'Correlation');
  const correlationKey = correlation && toolbox.optionalFeel(correlation, 'key');
  return {
    type: 'message',
    name: (declared && toolbox.value(declared, 'name')) ?? literal(idOf(declared ?? node)),
    ...correlationOf(declared, node, toolbox),
    ...(correlationKey ? { correlationKey } : {}),
    ...payloadOf(definition, node, toolbox),
    ttl: (declared && textOf(declared, 'bh:ttl')) ?? DEFAULT_TTL,
  };
};
