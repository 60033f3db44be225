import type { ModdleElement } from '../canvas-types.ts';
import { extensionText, textOf } from '../model.ts';
import { setExtension, setPart, setProperties } from '../write.ts';
import { usePanel } from './panel-context.ts';

export interface Bound {
  readonly value: string;
  readonly onCommit: (value: string) => void;
}

/** An attribute may be a number; nothing, as an empty text, takes it away. */
export interface BoundAttribute {
  readonly value: string;
  readonly onCommit: (value: string | number | undefined) => void;
}

/** An attribute of the element itself, read and written. */
export const useAttribute = () => {
  const target = usePanel();
  return (name: string): BoundAttribute => ({
    value: textOf(target.element, name),
    onCommit: (value) => setProperties(target, { [name]: value }),
  });
};

/** An attribute of one of its `bh` extensions; of a part's, where the part carries it. */
export const useExtension = (type: string, part?: ModdleElement) => {
  const panel = usePanel();
  const target = { ...panel, element: part ?? panel.element };
  return (name: string): BoundAttribute => ({
    value: extensionText(target.element, type, name),
    onCommit: (value) => setExtension(target, type, { [name]: value }),
  });
};

/** An attribute of a part that is not drawn: a loop, an event definition. */
export const usePart = (part: ModdleElement) => {
  const { editor, shape } = usePanel();
  return (name: string): BoundAttribute => ({
    value: textOf(part, name),
    onCommit: (value) => setPart(editor, shape, part, { [name]: value === '' ? undefined : value }),
  });
};

/** What holds where nothing is written. */
export const withDefault = <T extends Bound>(bound: T, value: string): T =>
  bound.value === '' ? { ...bound, value } : bound;
