import { ApiError } from '../api/client.ts';

/** What has become of the changes in this window. */
export type DraftState =
  | { readonly kind: 'saved'; readonly at: number | null }
  | { readonly kind: 'unsaved' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'conflict' };

export interface DraftPorts {
  xml(): Promise<string>;
  save(rev: number, xml: string): Promise<{ readonly rev: number; readonly savedAt: number }>;
  later(work: () => void): () => void;
  show(state: DraftState): void;
}
export interface Draft {
  /** Something was changed: it will be saved after a pause. */
  changed(): void;
  /** Saves now what is not saved yet; answers the revision kept, or null where it could not be. */
  saveNow(): Promise<number | null>;
  /** Goes on from somebody else's revision with what is in this window. */
  overwrite(rev: number): Promise<number | null>;
  dispose(): void;
}

/**
 * Autosave: one save at a time, the revision of the last one in hand. A conflict stops it, so
 * that nobody's work is replaced without being asked; a failed save is tried again with the next
 * change or by hand.
 */
export const createDraft = (firstRev: number, ports: DraftPorts): Draft => {
  let rev = firstRev;
  let dirty = false;
  let stopped = false;
  let saving: Promise<number | null> | null = null;
  let cancel = () => {};

  const attempt = async (): Promise<number | null> => {
    if (!dirty) return rev; // the save before this one took the words along
    ports.show({ kind: 'saving' });
    dirty = false;
    try {
      const kept = await ports.save(rev, await ports.xml());
      rev = kept.rev;
      ports.show(dirty ? { kind: 'unsaved' } : { kind: 'saved', at: kept.savedAt });
      return dirty ? attempt() : rev;
    } catch (error) {
      dirty = true;
      stopped = isConflict(error);
      ports.show(stopped ? { kind: 'conflict' } : { kind: 'failed', error });
      return null;
    }
  };
  const saveNow = (): Promise<number | null> => {
    cancel();
    if (stopped) return Promise.resolve(null);
    if (!dirty) return saving ?? Promise.resolve(rev);
    saving = (saving ?? Promise.resolve(null)).then(attempt).finally(() => (saving = null));
    return saving;
  };
  return {
    changed() {
      dirty = true;
      if (stopped) return;
      if (!saving) ports.show({ kind: 'unsaved' });
      cancel();
      cancel = ports.later(() => void saveNow());
    },
    saveNow,
    overwrite(theirs) {
      rev = theirs;
      stopped = false;
      dirty = true;
      return saveNow();
    },
    dispose() {
      cancel();
    },
  };
};

const isConflict = (error: unknown): boolean => error instanceof ApiError && error.status === 409;
