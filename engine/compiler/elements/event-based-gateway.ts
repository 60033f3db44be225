import { isTrue, textOf } from '../model.ts';
import type { Translator } from '../translator.ts';

/** `bpmn:EventBasedGateway`: the first event heard decides. */
export const eventBasedGateway: Translator<'eventBasedGateway'> = {
  kind: 'eventBasedGateway',

  translate: (source) => ({
    instantiate: isTrue(source, 'instantiate'),
    parallel: textOf(source, 'eventGatewayType') === 'Parallel',
  }),
};
