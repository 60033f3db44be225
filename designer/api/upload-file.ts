import type { UploadResponse } from '../../engine/http/contract/file.ts';
import { api } from './client.ts';

/** Sends one attachment; it is kept aside until a form that names it is submitted. */
export const uploadFile = (file: File): Promise<UploadResponse> => {
  const body = new FormData();
  body.append('file', file, file.name);
  return api.upload<UploadResponse>('/api/files', body);
};

/** Where an attachment is downloaded; null for what is no file: a signature, a paper noted by name. */
export const downloadLink = (id: string): string | null =>
  id.includes(':') ? null : `/api/files/${id}`;
