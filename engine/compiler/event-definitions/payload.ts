import type { ModdleElement } from 'bpmn-moddle';
import type { Mapping } from '../../interpreter/plan.ts';
import type { Expression } from '../../interpreter/values.ts';
import { contextOf } from '../expressions.ts';
import { elementsOf, extensionElement, textOf } from '../model.ts';
import type { Toolbox } from '../translator.ts';

/** What a thrown message or signal carries: the `bh:in` entries as one context. */
export const payloadOf = (
  definition: ModdleElement,
  node: ModdleElement,
  toolbox: Toolbox,
): { readonly payload?: Expression } => {
  const own = mappingsOf(definition, 'inputs', toolbox);
  const entries = own.length > 0 ? own : mappingsOf(node, 'inputs', toolbox);
  return entries.length > 0 ? { payload: contextOf(entries) } : {};
};

/** The `bh:in` (`inputs`) or `bh:out` (`outputs`) entries of an element's `bh:mapping`. */
export const mappingsOf = (
  element: ModdleElement,
  side: 'inputs' | 'outputs',
  { feel }: Toolbox,
): readonly Mapping[] => {
  const mapping = extensionElement(element, 'Mapping');
  return (mapping ? elementsOf(mapping, side) : []).map((entry) => ({
    target: textOf(entry, 'target') ?? '',
    source: feel(entry, 'source'),
  }));
};
