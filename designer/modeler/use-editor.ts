import { useSyncExternalStore } from 'react';
import type { Editor } from './editor.ts';

/** Renders again whenever model or selection changed. */
export const useRevision = (editor: Editor): number =>
  useSyncExternalStore(editor.subscribe, editor.revision);
