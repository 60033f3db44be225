import type { Translator } from '../translator.ts';

/** `bpmn:ExclusiveGateway`: its conditions stand on its flows. */
export const exclusiveGateway: Translator<'exclusiveGateway'> = {
  kind: 'exclusiveGateway',
  translate: () => ({}),
};
