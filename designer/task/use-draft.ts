import { useEffect, useRef, useState } from 'react';
import type { Variables } from '../../engine/interpreter/values.ts';
import { newKey } from '../api/client.ts';
import { useSaveDraft } from '../api/use-save-draft.ts';
import { dropDraft, keepDraft, readDraft, type LocalDraft } from './draft-store.ts';

const SERVER_AFTER_MS = 3_000; // of silence: a shorter wait writes every sentence twice

/** The draft kept on this device, or null while it is being read. */
export function useLocalDraft(name: string): LocalDraft | null {
  const [found, setFound] = useState<{ name: string; draft: LocalDraft } | null>(null);
  useEffect(() => {
    let wanted = true;
    void readDraft(name).then((draft) => wanted && setFound({ name, draft }));
    return () => {
      wanted = false;
    };
  }, [name]);
  return found?.name === name ? found.draft : null;
}

interface KeepingInput {
  readonly name: string;
  readonly taskId: string;
  readonly local: LocalDraft;
  readonly values: Variables;
  readonly outcome: string | null;
  readonly enabled: boolean;
}

/**
 * Keeps what is typed: on the device at once, on the server after a pause. Answers when it was
 * last kept, and the key under which it will be sent.
 */
export function useDraftKeeping(input: KeepingInput) {
  const { name, taskId, local, values, outcome, enabled } = input;
  const [key, setKey] = useState(local.key);
  const [savedAt, setSavedAt] = useState<number | null>(null);
  const save = useSaveDraft(taskId);
  const { mutate } = save;
  const first = useRef(true);
  const done = useRef(false);

  useEffect(() => {
    if (first.current) {
      first.current = false;
      return;
    }
    if (!enabled || done.current) return;
    void keepDraft(name, { key, values, outcome, savedAt: Date.now() });
    const timer = window.setTimeout(() => {
      if (done.current) return;
      const chosen = outcome === null ? {} : { outcome };
      mutate(
        { values: mutable(values), ...chosen },
        { onSuccess: (answer) => setSavedAt(answer.savedAt) },
      );
    }, SERVER_AFTER_MS);
    return () => window.clearTimeout(timer);
  }, [name, key, values, outcome, enabled, mutate]);

  return {
    key,
    savedAt,
    saving: save.isPending,
    /** After a refusal: the next attempt says something else, so it is another one. */
    renewKey: () => setKey(newKey()),
    /** Sent: nothing of it stays on the device. */
    finish: () => {
      done.current = true;
      void dropDraft(name);
    },
  };
}

/** The contract's record type is writable; ours is not. */
export const mutable = (values: Variables): Record<string, never> =>
  structuredClone(values) as Record<string, never>;
