import type { ModdleElement } from 'bpmn-moddle';
import { definitionsOf, flowNodesOf, is, nameOf } from './model.ts';

/** Named predicates over links (BPMN 10.5.5): a jump inside one container. */

/** The catch event a link throw jumps to. */
export const linkTargetOf = (event: ModdleElement): ModdleElement | undefined => {
  const names = linkNames(event);
  if (!is(event, 'IntermediateThrowEvent') || names.length === 0 || !event.$parent)
    return undefined;
  return flowNodesOf(event.$parent).find(
    (node) =>
      is(node, 'IntermediateCatchEvent') && linkNames(node).some((name) => names.includes(name)),
  );
};
export const linkNames = (event: ModdleElement): readonly string[] =>
  definitionsOf(event).flatMap((definition) =>
    is(definition, 'LinkEventDefinition') ? [nameOf(definition) ?? ''] : [],
  );
export const isLink = (event: ModdleElement): boolean =>
  is(event, 'IntermediateThrowEvent', 'IntermediateCatchEvent') && linkNames(event).length > 0;
