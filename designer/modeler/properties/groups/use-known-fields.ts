import { extensionText, isA, listOf, processOf } from '../../model.ts';
import type { ModdleElement } from '../../canvas-types.ts';
import { useEnglish } from '../../use-english.ts';
import { usePanel } from '../panel-context.ts';
import { leavesOf, type Leaf } from './form-words.ts';

/** Fields the forms of this process fill in: what a condition can be about. */
export const useKnownFields = (): readonly Leaf[] => {
  const english = useEnglish();
  const { element, resources } = usePanel();
  const process = processOf(element);
  const known = new Map<string, Leaf>();
  for (const ref of process ? formsOf(process) : []) {
    const schema = resources.forms[ref];
    for (const leaf of schema ? leavesOf(schema, english) : []) known.set(leaf.path, leaf);
  }
  return [...known.values()];
};

const formsOf = (container: ModdleElement): readonly string[] =>
  listOf(container, 'flowElements').flatMap((child) => {
    if (isA(child, 'bpmn:SubProcess')) return formsOf(child);
    const ref = extensionText(child, 'bh:Form', 'ref');
    return ref === '' ? [] : [ref];
  });
