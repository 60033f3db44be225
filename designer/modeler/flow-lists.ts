import type { ModdleElement } from './canvas-types.ts';
import { isA, listOf, referenceOf } from './model.ts';

/**
 * Gives every flow node of a process its `incoming` and `outgoing` lists, where the file has none.
 *
 * The canvas writes the lists of what it touches; a file with some lists and not all is refused
 * (`ref/flow-lists`), because nobody could tell which order was meant. Document order is what a
 * file without lists means, so nothing changes by this. Lists that are there are left alone.
 */
export const completeFlowLists = (definitions: ModdleElement): void => {
  for (const root of listOf(definitions, 'rootElements'))
    if (isA(root, 'bpmn:Process') && !hasLists(root)) fill(root);
};

const hasLists = (container: ModdleElement): boolean =>
  listOf(container, 'flowElements').some(
    (child) =>
      (isA(child, 'bpmn:FlowNode') &&
        (listOf(child, 'incoming').length > 0 || listOf(child, 'outgoing').length > 0)) ||
      (isA(child, 'bpmn:SubProcess') && hasLists(child)),
  );

const fill = (container: ModdleElement): void => {
  for (const child of listOf(container, 'flowElements')) {
    if (isA(child, 'bpmn:SubProcess')) fill(child);
    if (!isA(child, 'bpmn:SequenceFlow')) continue;
    append(referenceOf(child, 'sourceRef'), 'outgoing', child);
    append(referenceOf(child, 'targetRef'), 'incoming', child);
  }
};

const append = (node: ModdleElement | undefined, list: string, flow: ModdleElement): void => {
  if (node) (node.get(list) as ModdleElement[]).push(flow);
};
