import { useEffect, useMemo, useRef, useState } from 'react';
import type { Editor } from '../modeler/editor.ts';
import { saveDraft } from './api/save-draft.ts';
import { createDraft, type Draft, type DraftState } from './draft.ts';

const PAUSE_MS = 2_000; // experience.md §3.11

interface DraftInput {
  readonly id: string;
  readonly editor: Editor | null;
  readonly rev: number;
  readonly savedAt: number | null;
  readonly enabled: boolean;
}

/** The draft of this window, kept by itself while somebody edits. */
export const useDraft = ({ id, editor, rev, savedAt, enabled }: DraftInput) => {
  const [state, setState] = useState<DraftState>({ kind: 'saved', at: savedAt });
  const draft = useRef<Draft | null>(null);

  useEffect(() => {
    if (!editor || !enabled) return;
    const created = createDraft(rev, {
      xml: editor.xml,
      save: (from, xml) => saveDraft(id, from, { xml }),
      later: (work) => {
        const timer = window.setTimeout(work, PAUSE_MS);
        return () => window.clearTimeout(timer);
      },
      show: setState,
    });
    draft.current = created;
    const stop = editor.onChanged(created.changed);
    return () => {
      stop();
      void created.saveNow(); // leaving the page is no reason to lose two seconds of work
      created.dispose();
      draft.current = null;
    };
  }, [id, editor, rev, enabled]);

  const actions = useMemo(
    () => ({
      saveNow: () => draft.current?.saveNow() ?? Promise.resolve(null),
      overwrite: (theirs: number) => draft.current?.overwrite(theirs) ?? Promise.resolve(null),
    }),
    [],
  );
  return { state, ...actions };
};
