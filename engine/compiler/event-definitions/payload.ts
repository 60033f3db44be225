import type { ModdleElement } from 'bpmn-moddle';
import type { Mapping } from '../../interpreter/plan.ts';
import type { Expression } from '../../interpreter/values.ts';
import { contextOf } from '../expressions.ts';
import { declaredData } from '../data.ts';
import { variableName } from '../data-items.ts';
import { definitionsOf, elementsOf, extensionElement, is, textOf } from '../model.ts';
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

/** Data inputs thrown with a definition: its own by position, or all with the only one. */
export const thrownItems = (
  event: ModdleElement,
  index = 0,
): { readonly items?: readonly string[] } => {
  const inputs = declaredData(event).inputs.map(variableName);
  const several = is(event, 'Event') && definitionsOf(event).length > 1;
  const items = several ? inputs.slice(index, index + 1) : inputs;
  return items.length > 0 ? { items } : {};
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
