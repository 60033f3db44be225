import type { Translator } from '../translator.ts';

/** `bpmn:InclusiveGateway`: with the nodes whose tokens can still reach its join. */
export const inclusiveGateway: Translator<'inclusiveGateway'> = {
  kind: 'inclusiveGateway',
  translate: (source, { upstreamOf }) => upstreamOf(source),
};
