import { useSyncExternalStore } from 'react';
import type { Editor } from './editor.ts';

/** Renders again whenever model or selection changed. */
export const useRevision = (editor: Editor): number =>
  useSyncExternalStore(editor.subscribe, editor.revision);

/** Whether exactly one element is chosen, so that there is something for the panel to show. */
export const useHasSelection = (editor: Editor | null): boolean =>
  useSyncExternalStore(editor?.subscribe ?? never, () => editor?.selected() !== undefined);

const never = () => () => {};
