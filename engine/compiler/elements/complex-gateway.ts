import type { ModdleElement } from 'bpmn-moddle';
import { conditionOf, idOf, isDefault, outgoingOf, textOf } from '../model.ts';
import type { Translator } from '../translator.ts';

/** `bpmn:ComplexGateway`: its activation condition, and which flows are asked again at its reset. */
export const complexGateway: Translator<'complexGateway'> = {
  kind: 'complexGateway',

  translate: (source, { optionalFeel, upstreamOf }) => ({
    ...upstreamOf(source),
    activation: optionalFeel(source, 'activationCondition') ?? { feel: 'true' },
    atReset: outgoingOf(source).filter(asksAtReset).map(idOf),
  }),
};

const asksAtReset = (flow: ModdleElement): boolean => {
  const condition = conditionOf(flow);
  const text = condition ? (textOf(condition, 'body') ?? '') : '';
  return !isDefault(flow) && /\bwaitingForStart\b/.test(text);
};
