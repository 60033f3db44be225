import type { ModdleElement } from './canvas-types.ts';
import { listOf } from './model.ts';
import type { PartChange } from './set-parts.ts';
import { own, type Target } from './write.ts';

export interface FoundRoot {
  readonly root: ModdleElement;
  /** Nothing where the file has it already; undone together with what speaks of it. */
  readonly changes: readonly PartChange[];
}

/** One of the file's root elements, such as a message, or one more of them. */
export const rootLike = (
  target: Target,
  type: string,
  isMeant: (root: ModdleElement) => boolean,
  attributes: object,
): FoundRoot => {
  const roots = listOf(target.editor.definitions(), 'rootElements');
  const known = roots.find((root) => root.$type === type && isMeant(root));
  return known ? { root: known, changes: [] } : anotherRoot(target, type, attributes);
};

export const anotherRoot = ({ editor }: Target, type: string, attributes: object): FoundRoot => {
  const definitions = editor.definitions();
  const root = own(editor.get('bpmnFactory').create(type, attributes), definitions);
  const rootElements = [...listOf(definitions, 'rootElements'), root];
  return { root, changes: [{ part: definitions, properties: { rootElements } }] };
};
