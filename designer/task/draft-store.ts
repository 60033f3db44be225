import { createStore, del, entries, get, set } from 'idb-keyval';
import type { Variables } from '../../engine/interpreter/values.ts';
import { newKey } from '../api/client.ts';

/** What somebody typed, kept on this device the moment he typed it. */
export interface LocalDraft {
  readonly key: string; // the Idempotency-Key, born with the draft
  readonly values?: Variables;
  readonly outcome?: string | null;
  readonly savedAt: number;
}

const KEPT_MS = 7 * 24 * 3_600_000;

const store = createStore('bihuan', 'drafts');

export async function readDraft(name: string): Promise<LocalDraft> {
  const found = await get<LocalDraft>(name, store).catch(() => undefined);
  if (found && Date.now() - found.savedAt < KEPT_MS) return found;
  return { key: newKey(), savedAt: 0 };
}

/** A browser that keeps nothing must not stop the work: the server's copy is the second one. */
export const keepDraft = (name: string, draft: LocalDraft): Promise<void> =>
  set(name, draft, store).catch(() => undefined);

export const dropDraft = (name: string): Promise<void> => del(name, store).catch(() => undefined);

export async function dropOldDrafts(): Promise<void> {
  const all = await entries<string, LocalDraft>(store).catch(() => []);
  const old = all.filter(([, draft]) => Date.now() - draft.savedAt >= KEPT_MS);
  await Promise.all(old.map(([name]) => dropDraft(name)));
}
