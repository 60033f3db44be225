import type { ModdleElement, Shape } from './canvas-types.ts';
import type { Editor } from './editor.ts';
import { referenceOf } from './model.ts';

/** What stands on the drawing for an id: itself, a reference to it, else what it is a part of. */
export const drawnFor = (
  editor: Pick<Editor, 'element' | 'get' | 'definitions'>,
  id: string,
): Shape | undefined => {
  const drawn = editor.element(id);
  if (drawn) return drawn;
  const reference = editor
    .get('elementRegistry')
    .getAll()
    .find(({ businessObject }) => referenceOf(businessObject, 'dataObjectRef')?.id === id);
  if (reference) return reference;
  for (let part = partWith(editor.definitions(), id); part; part = part.$parent) {
    const shape = editor.element(part.id);
    if (shape) return shape;
  }
  return undefined;
};

/** Down through what is contained, never along references: those lead in circles. */
const partWith = (from: ModdleElement, id: string): ModdleElement | undefined => {
  for (const [name, value] of Object.entries(from)) {
    if (name.startsWith('$')) continue;
    for (const child of [value].flat() as readonly unknown[]) {
      if (!isElement(child) || child.$parent !== from) continue;
      const found = child.id === id ? child : partWith(child, id);
      if (found) return found;
    }
  }
  return undefined;
};

const isElement = (value: unknown): value is ModdleElement =>
  typeof value === 'object' && value !== null && '$type' in value;
