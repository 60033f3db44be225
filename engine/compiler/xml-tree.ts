import { XmlFault } from './xml-fault.ts';
import { createNamespaces, refuseTwins, type Namespaces } from './xml-names.ts';
import { decodeText, isName } from './xml-text.ts';

/** One element as written: what the schema check reads and what every problem's place comes from. */
export interface XmlNode {
  readonly name: string;
  readonly uri: string | null;
  readonly local: string;
  readonly attributes: readonly XmlAttribute[];
  readonly children: XmlNode[];
  readonly parent: XmlNode | null;
  readonly namespaces: Namespaces;
  readonly offset: number;
  text: string;
  /** Where the raw text lies, if the element holds nothing but one run of text. */
  textAt: { readonly from: number; readonly to: number } | null;
  /** After the `>` of the start tag; the end tag lies from `endFrom` to `end`, nowhere if empty. */
  readonly startTo: number;
  readonly isEmptyTag: boolean;
  endFrom: number;
  end: number;
}
export interface XmlAttribute {
  readonly name: string;
  readonly uri: string | null;
  readonly local: string;
  readonly value: string;
  readonly at: number; // of the name in the text
  readonly from: number; // of the raw value
  readonly to: number;
}

/** Limits of trust.md §4.1: they hold before anything is built that a hostile file could blow up. */
export const XML_LIMITS = {
  bytes: 1_048_576,
  tags: 40_000,
  depth: 64,
  attributes: 64,
  text: 262_144,
} as const;

/** Where the one pass over a document is. */
interface Scan {
  readonly text: string;
  at: number;
  root: XmlNode | null;
  open: XmlNode | null;
  tags: number;
  depth: number;
}

/** Reads a document in one pass; `<!` opens comments and CDATA only, so no DOCTYPE gets in. */
export const readTree = (text: string): XmlNode => {
  const scan: Scan = { text, at: 0, root: null, open: null, tags: 0, depth: 0 };
  while (scan.at < text.length) {
    if (text.charCodeAt(scan.at) !== LESS_THAN) {
      readText(scan);
      continue;
    }
    switch (text.charCodeAt(scan.at + 1)) {
      case BANG:
        skipMarkup(scan);
        break;
      case QUESTION:
        skipInstruction(scan);
        break;
      case SLASH:
        closeTag(scan);
        break;
      default:
        openTag(scan);
    }
  }
  const { root, open } = scan;
  if (open) throw new XmlFault('xml/parse.open', open.offset, { actual: open.name });
  if (!root) throw new XmlFault('xml/parse.empty', 0);
  return root;
};

const readText = (scan: Scan): void => {
  const { text, at } = scan;
  const found = text.indexOf('<', at);
  const end = found === -1 ? text.length : found;
  const bracket = text.indexOf(']]>', at);
  if (bracket !== -1 && bracket < end) throw new XmlFault('xml/parse.bracket', bracket);
  addText(scan, at, end, decodeText(text.slice(at, end), at));
  scan.at = end;
};

const addText = ({ open }: Scan, from: number, to: number, decoded: string): void => {
  if (to - from > XML_LIMITS.text) {
    throw new XmlFault('xml/limit.text', from, { limit: XML_LIMITS.text, actual: to - from });
  }
  if (open) {
    open.textAt = open.text === '' && open.children.length === 0 ? { from, to } : null;
    open.text += decoded;
  } else if (decoded.trim() !== '') throw new XmlFault('xml/parse.outside', from);
};

const closeTag = (scan: Scan): void => {
  const { text, at, open } = scan;
  const end = text.indexOf('>', at);
  const name = text.slice(at + 2, end === -1 ? at + 60 : end).trimEnd();
  if (end === -1 || open === null || open.name !== name) {
    throw new XmlFault('xml/parse.close', at, { expected: open?.name ?? '–', actual: name });
  }
  open.endFrom = at;
  open.end = end + 1;
  scan.open = open.parent;
  scan.depth -= 1;
  scan.at = end + 1;
};

const openTag = (scan: Scan): void => {
  const { text, at, open } = scan;
  scan.tags += 1;
  if (scan.tags > XML_LIMITS.tags) {
    throw new XmlFault('xml/limit.tags', at, { limit: XML_LIMITS.tags });
  }
  const { node, closed, end } = readTag(text, at, open);
  if (open) open.children.push(node);
  else if (scan.root) throw new XmlFault('xml/parse.roots', at, { actual: node.name });
  else scan.root = node;
  if (!closed) {
    scan.open = node;
    scan.depth += 1;
    if (scan.depth > XML_LIMITS.depth) {
      throw new XmlFault('xml/limit.depth', at, { limit: XML_LIMITS.depth });
    }
  }
  scan.at = end;
};

const LESS_THAN = 60;
const BANG = 33;
const SLASH = 47;
const QUESTION = 63;

/** XML 1.0, clause 2.8: the version, and what may follow it in this order. */
const DECLARATION =
  /^<\?xml\s+version\s*=\s*(["'])1\.\d+\1(?:\s+encoding\s*=\s*(["'])[A-Za-z][\w.-]*\2)?(?:\s+standalone\s*=\s*(["'])(?:yes|no)\3)?\s*\?>/;

/** The declaration stands first or nowhere: no other instruction may bear its name. */
const skipInstruction = (scan: Scan): void => {
  const { text, at } = scan;
  if (/^xml[\s?]/i.test(text.slice(at + 2, at + 6))) {
    if (at > 0) throw new XmlFault('xml/parse.declaration', at);
    if (!DECLARATION.test(text)) throw new XmlFault('xml/parse.declared', at);
  }
  scan.at = after(text, '?>', at + 2, at);
};

const skipMarkup = (scan: Scan): void => {
  const { text, at } = scan;
  if (text.startsWith('<!--', at)) {
    const dashes = text.indexOf('--', at + 4);
    if (dashes !== -1 && text[dashes + 2] !== '>') {
      throw new XmlFault('xml/parse.comment', dashes);
    }
    scan.at = after(text, '-->', at + 4, at);
    return;
  }
  if (text.startsWith('<![CDATA[', at)) {
    scan.at = after(text, ']]>', at + 9, at);
    addText(scan, at + 9, scan.at - 3, text.slice(at + 9, scan.at - 3));
    return;
  }
  const word = /^<!\s*([A-Za-z]*)/.exec(text.slice(at, at + 40))?.[1] ?? '';
  throw new XmlFault('xml/unsafe.declaration', at, { actual: `<!${word}` });
};

const after = (text: string, end: string, from: number, at: number): number => {
  const found = text.indexOf(end, from);
  if (found === -1) throw new XmlFault('xml/parse.unended', at, { expected: end });
  return found + end.length;
};

const TAG_NAME = /[^\s/>=<"']+/y;
const ATTRIBUTE = /\s+([^\s/>=<"']+)\s*=\s*("[^"<]*"|'[^'<]*')/y;
const TAG_END = /\s*(\/?)>/y;

const readTag = (
  text: string,
  at: number,
  parent: XmlNode | null,
): { node: XmlNode; closed: boolean; end: number } => {
  TAG_NAME.lastIndex = at + 1;
  const name = TAG_NAME.exec(text)?.[0] ?? '';
  if (!isName(name)) throw new XmlFault('xml/parse.name', at, { actual: text.slice(at, at + 20) });

  const raw = new Map<string, { value: string; at: number; from: number; to: number }>();
  let position = at + 1 + name.length;
  for (;;) {
    ATTRIBUTE.lastIndex = position;
    const found = ATTRIBUTE.exec(text);
    if (!found) break;
    const [whole, key = '', quoted = ''] = found;
    const to = position + whole.length - 1;
    const from = to - (quoted.length - 2);
    if (!isName(key) || raw.has(key)) {
      throw new XmlFault('xml/parse.attribute', at, { element: name, attribute: key });
    }
    const named = position + whole.search(/\S/);
    raw.set(key, { value: decodeText(quoted.slice(1, -1), from), at: named, from, to });
    if (raw.size > XML_LIMITS.attributes) {
      throw new XmlFault('xml/limit.attributes', at, { limit: XML_LIMITS.attributes });
    }
    position += whole.length;
  }
  TAG_END.lastIndex = position;
  const closing = TAG_END.exec(text);
  if (!closing) throw new XmlFault('xml/parse.tag', at, { actual: name });
  const end = TAG_END.lastIndex;
  const isEmptyTag = closing[1] === '/';

  const namespaces = createNamespaces(parent?.namespaces ?? null, raw);
  const attributes = [...raw]
    .filter(([key]) => key !== 'xmlns' && !key.startsWith('xmlns:'))
    .map(([key, value]) => ({ name: key, ...namespaces.ofAttribute(key, at), ...value }));
  refuseTwins(name, attributes, at);
  const resolved = namespaces.ofElement(name, at);
  const node: XmlNode = {
    ...{ name, ...resolved, attributes, children: [], parent, namespaces },
    ...{ offset: at, text: '', textAt: null },
    ...{ startTo: end, isEmptyTag, endFrom: end, end },
  };
  return { node, closed: isEmptyTag, end };
};

/** An element and all below it, in document order. */
export function* withDescendants(root: XmlNode): Generator<XmlNode> {
  const stack = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    yield node;
    stack.push(...node.children.toReversed());
  }
}
