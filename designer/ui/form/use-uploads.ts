import { useState } from 'react';
import type { Json } from '../../../engine/interpreter/values.ts';
import { ApiError } from '../../api/client.ts';
import { uploadFile } from '../../api/upload-file.ts';

const MOST_BYTES = 25 * 1024 * 1024;

export interface Uploads {
  readonly busy: boolean;
  readonly refusal: string | null; // code of the last failure
  add(files: FileList | null): Promise<void>;
}

/** Uploads what was chosen, one after another, and appends a reference to each; what failed says why. */
export function useUploads(value: Json | undefined, onChange: (value: Json) => void): Uploads {
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);

  const add = async (files: FileList | null): Promise<void> => {
    let kept = Array.isArray(value) ? [...(value as readonly Json[])] : [];
    setBusy(true);
    setRefusal(null);
    try {
      for (const file of files ?? []) {
        if (file.size > MOST_BYTES) throw new ApiError(413, { code: 'bodyTooLarge' });
        const { id, name, size, type } = await uploadFile(file);
        kept = [...kept, { id, name, size, type }];
        onChange(kept);
      }
    } catch (error) {
      setRefusal(error instanceof ApiError ? error.problem.code : 'internal');
    } finally {
      setBusy(false);
    }
  };
  return { busy, refusal, add };
}
