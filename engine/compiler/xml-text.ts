import { XmlFault } from './xml-fault.ts';

const PREDEFINED: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
};
const REFERENCE = /&(?:#(\d+)|#x([0-9a-fA-F]+)|([A-Za-z][\w.-]*));|&/g;

/** Character references and the five predefined entities; no other entity can exist without a DOCTYPE. */
export const decodeText = (raw: string, offset: number): string => {
  if (!raw.includes('&')) return raw;
  return raw.replace(REFERENCE, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined && Object.hasOwn(PREDEFINED, name)) return PREDEFINED[name] ?? '';
    if (decimal !== undefined || hex !== undefined) {
      const code = decimal === undefined ? parseInt(hex ?? '', 16) : parseInt(decimal, 10);
      if (isCharacter(code)) return String.fromCodePoint(code);
    }
    throw new XmlFault('xml/parse.entity', offset, { actual: whole });
  });
};

/** The characters XML 1.0 allows: no NUL, no control but tab and line ends, no lone surrogate. */
export const isCharacter = (code: number): boolean =>
  code === 0x9 ||
  code === 0xa ||
  code === 0xd ||
  (code >= 0x20 && code <= 0xd7ff) ||
  (code >= 0xe000 && code <= 0xfffd) ||
  (code >= 0x10000 && code <= 0x10ffff);

const FORBIDDEN = /[^\t\n\r\u0020-\ufffd]/;

/** Offset of the first character no XML document may hold, or -1. */
export const forbiddenCharacter = (text: string): number => {
  const control = text.search(FORBIDDEN);
  if (control !== -1) return control;
  return text.isWellFormed() ? -1 : loneSurrogate(text);
};

const loneSurrogate = (text: string): number => {
  let at = 0;
  for (const character of text) {
    if (!character.isWellFormed()) return at;
    at += character.length;
  }
  return -1;
};

/** XML 1.0, fifth edition, clause 2.3; the colon is the business of namespaces. */
const NAME_START =
  'A-Z_a-z\\u{C0}-\\u{D6}\\u{D8}-\\u{F6}\\u{F8}-\\u{2FF}\\u{370}-\\u{37D}\\u{37F}-\\u{1FFF}' +
  '\\u{200C}\\u{200D}\\u{2070}-\\u{218F}\\u{2C00}-\\u{2FEF}\\u{3001}-\\u{D7FF}' +
  '\\u{F900}-\\u{FDCF}\\u{FDF0}-\\u{FFFD}\\u{10000}-\\u{EFFFF}';
const NC_NAME = `[${NAME_START}][${NAME_START}\\-.0-9\\u{B7}\\u{300}-\\u{36F}\\u{203F}\\u{2040}]*`;
const PLAIN_NAME = new RegExp(`^${NC_NAME}$`, 'u');
const QUALIFIED_NAME = new RegExp(`^${NC_NAME}(?::${NC_NAME})?$`, 'u');
const SIMPLE_NAME = /^[A-Za-z_][A-Za-z0-9_.-]*(?::[A-Za-z_][A-Za-z0-9_.-]*)?$/;

/** A qualified name: at most one colon, and something on each side of it. */
export const isName = (text: string): boolean =>
  SIMPLE_NAME.test(text) || QUALIFIED_NAME.test(text);

/** A name without a colon, in any script: `受理` is one. */
export const isPlainName = (text: string): boolean => PLAIN_NAME.test(text);
