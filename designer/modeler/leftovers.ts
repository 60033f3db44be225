import { ENGINES } from '../../engine/compiler/import/outcome.ts';
import type { ModdleElement, Shape } from './canvas-types.ts';
import type { Editor } from './editor.ts';
import { extensionsOf, listOf, referenceOf } from './model.ts';
import { setPart, withExtensions } from './write.ts';

/** A word of another engine that no import could convert: it keeps the draft from being published. */
export interface Leftover {
  readonly text: string;
  /** The element or the part of it (a loop, an event definition) that carries it. */
  readonly part: ModdleElement;
  readonly piece: { readonly attribute: string } | { readonly extension: ModdleElement };
}

export const leftoversOf = (element: ModdleElement): readonly Leftover[] => {
  const prefixes = foreignPrefixes(element);
  if (prefixes.length === 0) return [];
  const isForeign = (name: string): boolean => prefixes.includes(name.split(':')[0] ?? '');
  return partsOf(element).flatMap((part) => [
    ...Object.entries(part.$attrs ?? {})
      .filter(([name]) => isForeign(name))
      .map(([attribute, value]) => ({
        text: `${attribute}="${String(value)}"`,
        part,
        piece: { attribute },
      })),
    ...extensionsOf(part)
      .filter(({ $type }) => isForeign($type))
      .map((extension) => ({ text: `<${extension.$type}>`, part, piece: { extension } })),
  ]);
};

/** One undo step: somebody has replaced it, or does without. */
export const removeLeftover = (editor: Editor, shape: Shape, { part, piece }: Leftover): void => {
  if ('attribute' in piece) return setPart(editor, shape, part, { [piece.attribute]: undefined });
  const values = extensionsOf(part).filter((one) => one !== piece.extension);
  setPart(editor, shape, part, { extensionElements: withExtensions(editor, part, values) });
};

const partsOf = (element: ModdleElement): readonly ModdleElement[] => {
  const loop = referenceOf(element, 'loopCharacteristics');
  const process = referenceOf(element, 'processRef'); // of a pool
  return [
    element,
    ...(loop ? [loop] : []),
    ...listOf(element, 'eventDefinitions'),
    ...(process ? [process] : []),
  ];
};

/** The prefixes this file gives the engines' vocabularies. */
const foreignPrefixes = (element: ModdleElement): readonly string[] => {
  let root = element;
  while (root.$parent) root = root.$parent;
  return Object.entries(root.$attrs ?? {}).flatMap(([name, uri]) =>
    name.startsWith('xmlns:') && Object.hasOwn(ENGINES, String(uri)) ? [name.slice(6)] : [],
  );
};
