import { decode } from './decode.ts';
import { START_OF_FILE, type Params, type Place } from './problems.ts';
import { XmlFault } from './xml-fault.ts';
import { forbiddenCharacter } from './xml-text.ts';
import { createPlaces } from './xml-places.ts';
import { readTree, XML_LIMITS, type XmlNode } from './xml-tree.ts';

/** A document that passed every gate before the BPMN parser sees it (trust.md §4.1). */
export interface XmlDocument {
  readonly text: string;
  readonly root: XmlNode;
  placeOf(offset: number): Place;
}

export interface Refusal {
  readonly sentence: string;
  readonly params: Params;
  readonly place: Place;
}

export type Parsed =
  | { readonly ok: true; readonly document: XmlDocument }
  | { readonly ok: false; readonly refusal: Refusal };

/**
 * Size, encoding, characters, then one scan of the tags. A hostile file is refused here with
 * its place and reason; neither moddle nor anything else ever reads it.
 */
export const parse = (input: string | Uint8Array): Parsed => {
  const size = typeof input === 'string' ? byteLength(input) : input.length;
  if (size > XML_LIMITS.bytes) {
    return refuse('xml/limit.bytes', { limit: XML_LIMITS.bytes, actual: size });
  }
  if (typeof input === 'string') return parseText(withoutMark(input));

  const decoded = decode(input);
  if (decoded.ok) return parseText(withoutMark(decoded.text));
  return refuse(`xml/unsafe.${decoded.reason}`, { encoding: decoded.encoding });
};

const parseText = (text: string): Parsed => {
  const placeOf = createPlaces(text);
  const forbidden = forbiddenCharacter(text);
  if (forbidden !== -1) {
    const code = (text.codePointAt(forbidden) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return refuse('xml/unsafe.character', { actual: `U+${code}` }, placeOf(forbidden));
  }
  try {
    return { ok: true, document: { text, root: readTree(text), placeOf } };
  } catch (fault) {
    if (!(fault instanceof XmlFault)) throw fault;
    return refuse(fault.sentence, fault.params, placeOf(fault.offset));
  }
};

const refuse = (sentence: string, params: Params, place: Place = START_OF_FILE): Parsed => ({
  ok: false,
  refusal: { sentence, params, place },
});

const withoutMark = (text: string): string => (text.startsWith('\uFEFF') ? text.slice(1) : text);

/** UTF-8 length; a text longer than the limit in characters need not be counted in bytes. */
const byteLength = (text: string): number =>
  text.length > XML_LIMITS.bytes ? text.length : new TextEncoder().encode(text).length;
