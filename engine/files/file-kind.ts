import { fileTypeFromBuffer } from 'file-type';

/** What may be attached (trust.md §4.4), by what the content is; the name's ending must agree. */
const KINDS: Readonly<Record<string, readonly string[]>> = {
  'application/pdf': ['pdf'],
  'image/png': ['png'],
  'image/jpeg': ['jpg', 'jpeg'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
  'audio/mpeg': ['mp3'],
  'audio/x-m4a': ['m4a'],
  'audio/mp4': ['m4a'],
  'text/plain': ['txt'],
};

/** The content's type if it may be kept under this name, else null. */
export const fileKind = async (name: string, bytes: Uint8Array): Promise<string | null> => {
  const ending = name.split('.').at(-1)?.toLowerCase() ?? '';
  const found = (await fileTypeFromBuffer(bytes))?.mime ?? (isText(bytes) ? 'text/plain' : '');
  return KINDS[found]?.includes(ending) ? found : null;
};

/** Text has no signature: whole UTF-8 without control characters is taken for it. */
const isText = (bytes: Uint8Array): boolean => {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return ![...text].some((sign) => sign < ' ' && sign !== '\n' && sign !== '\r' && sign !== '\t');
  } catch {
    return false;
  }
};
