import type { Translator } from '../translator.ts';

/** `bpmn:ParallelGateway`: takes one token from each flow, gives one to each. */
export const parallelGateway: Translator<'parallelGateway'> = {
  kind: 'parallelGateway',
  translate: () => ({}),
};
