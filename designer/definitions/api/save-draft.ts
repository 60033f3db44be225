import type { SaveDraftBody, SaveDraftResponse } from '../../../engine/http/contract/definition.ts';
import { api } from '../../api/client.ts';

/** Keeps a draft, if nobody kept another one since `rev`. */
export const saveDraft = (id: string, rev: number, body: SaveDraftBody) =>
  api.put<SaveDraftResponse>(`/api/definitions/${id}/draft`, { body, ifMatch: rev });
