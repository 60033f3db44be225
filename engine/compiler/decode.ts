/**
 * Bytes become text once, strictly, by the encoding they declare; everything after sees only
 * that text, so that browser, command line and server judge the same characters.
 */
export type Decoded =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly reason: 'encoding'; readonly encoding: string }
  | { readonly ok: false; readonly reason: 'bytes'; readonly encoding: string };

const DECLARED_ENCODING = /^<\?xml\s[^>]*?encoding\s*=\s*["']([A-Za-z][A-Za-z0-9._-]*)["']/;
const DECLARATION_WITHIN = 256; // bytes; a longer XML declaration is none

export const decode = (bytes: Uint8Array): Decoded => {
  const mark = byteOrderMark(bytes);
  if (mark) return strictly(bytes.subarray(mark.length), mark.encoding);

  const head = latin1(bytes.subarray(0, DECLARATION_WITHIN));
  const declared = (DECLARED_ENCODING.exec(head)?.[1] ?? 'utf-8').toLowerCase();

  switch (declared) {
    case 'utf-8':
    case 'utf8':
    case 'us-ascii':
      return strictly(bytes, 'utf-8');
    case 'gb18030':
      return strictly(bytes, 'gb18030');
    case 'iso-8859-1':
      return { ok: true, text: latin1(bytes) };
    default: // UTF-16 without a byte order mark included
      return { ok: false, reason: 'encoding', encoding: declared };
  }
};

const byteOrderMark = (bytes: Uint8Array): { encoding: string; length: number } | null => {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
    return { encoding: 'utf-8', length: 3 };
  }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', length: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', length: 2 };
  return null;
};

const strictly = (bytes: Uint8Array, encoding: string): Decoded => {
  try {
    return { ok: true, text: new TextDecoder(encoding, { fatal: true }).decode(bytes) };
  } catch {
    return { ok: false, reason: 'bytes', encoding };
  }
};

const CHUNK = 0x2000; // arguments of one call stay below every engine's limit

/** The web's decoder reads this label as windows-1252; the standard's one maps byte to code point. */
const latin1 = (bytes: Uint8Array): string => {
  let text = '';
  for (let from = 0; from < bytes.length; from += CHUNK) {
    text += String.fromCharCode(...bytes.subarray(from, from + CHUNK));
  }
  return text;
};
