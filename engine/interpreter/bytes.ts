import type { Json } from './values.ts';

/** Whether lists and contexts stand in one another more than so many times. */
export const isDeeper = (value: Json, levels: number): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (levels === 0 || Object.values(value).some((inner: Json) => isDeeper(inner, levels - 1)));

/** Bytes of the JSON text in UTF-8, counted by hand: a pure folder has no encoder. */
export const bytesOf = (value: Json): number => {
  const text = JSON.stringify(value);
  let bytes = text.length;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit > 0x7ff && (unit < 0xd800 || unit > 0xdfff)) bytes += 2;
    else if (unit > 0x7f) bytes += 1; // a surrogate pair is four bytes for two units
  }
  return bytes;
};
