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
  const target = usePanel();
  return (name: string): Bound => ({
    value: textOf(target.element, name),
    onCommit: (value) => setProperties(target, { [name]: value }),
  });
};

/** An attribute of one of its `bh` extensions; of a part's, where the part carries it. */
export const useExtension = (type: string, part?: ModdleElement) => {
  const panel = usePanel();
  const target = { ...panel, element: part ?? panel.element };
  return (name: string): Bound => ({
    value: extensionText(target.element, type, name),
    onCommit: (value) => setExtension(target, type, { [name]: value }),
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

/** What holds where nothing is written. */
export const withDefault = (bound: Bound, value: string): Bound =>
  bound.value === '' ? { ...bound, value } : bound;
