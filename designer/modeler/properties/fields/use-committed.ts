import { useCallback, useEffect, useRef, useState } from 'react';

const PAUSE_MS = 400; // shorter makes an undo step of every syllable, longer loses words at a click

export interface Committed {
  readonly shown: string;
  change(value: string): void;
  commit(): void;
}

/** Text that becomes one undo step after a pause, when the field is left, or when it goes away. */
export const useCommitted = (value: string, onCommit: (value: string) => void): Committed => {
  const [draft, setDraft] = useState<string | null>(null);
  const latest = useRef<{ draft: string | null; onCommit: (value: string) => void }>({
    draft: null,
    onCommit,
  });
  useEffect(() => {
    latest.current.onCommit = onCommit;
  }, [onCommit]);

  const commit = useCallback(() => {
    const pending = latest.current.draft;
    if (pending === null) return;
    latest.current.draft = null;
    setDraft(null);
    latest.current.onCommit(pending);
  }, []);

  useEffect(() => {
    if (draft === null) return;
    const timer = window.setTimeout(commit, PAUSE_MS);
    return () => window.clearTimeout(timer);
  }, [draft, commit]);
  useEffect(() => commit, [commit]);

  const change = (next: string) => {
    latest.current.draft = next;
    setDraft(next);
  };
  return { shown: draft ?? value, change, commit };
};
