import type { ModdleElement } from '../canvas-types.ts';
import { extensionText, textOf } from '../model.ts';
import { setExtension, setPart, setProperties } from '../write.ts';
import { usePanel } from './panel-context.ts';

export interface Bound {
  readonly value: string;
  readonly onCommit: (value: string) => void;
}

/** An attribute of the element itself, read and written. */
export const useAttribute = () => {
  const { editor, shape, element } = usePanel();
  return (name: string): Bound => ({
    value: textOf(element, name),
    onCommit: (value) => setProperties(editor, shape, { [name]: value }),
  });
};

/** An attribute of one of its `bh` extensions; of a part's, where the part carries it. */
export const useExtension = (type: string, part?: ModdleElement) => {
  const { editor, shape, element } = usePanel();
  const owner = part ?? element;
  return (name: string): Bound => ({
    value: extensionText(owner, type, name),
    onCommit: (value) => setExtension(editor, shape, type, { [name]: value }, {}, owner),
  });
};

/** An attribute of a part that is not drawn: a loop, an event definition. */
export const usePart = (part: ModdleElement) => {
  const { editor, shape } = usePanel();
  return (name: string): Bound => ({
    value: textOf(part, name),
    onCommit: (value) => setPart(editor, shape, part, { [name]: value === '' ? undefined : value }),
  });
};
