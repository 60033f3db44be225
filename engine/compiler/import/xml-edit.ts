import type { XmlAttribute, XmlNode } from '../xml-tree.ts';

/**
 * Changes to a document as it was written: whatever nobody asked to change stays byte by byte,
 * comments, order and drawing included. Nodes and attributes are those of the tree that was read.
 */
export interface XmlEdit {
  setAttribute(node: XmlNode, name: string, value: string): void;
  removeAttribute(attribute: XmlAttribute): void;
  /** Declarations in a start tag, by what they declare. */
  removeNamespaces(node: XmlNode, uris: readonly string[]): void;
  removeElement(node: XmlNode): void;
  /** Text instead of whatever stood between the tags. */
  replaceText(node: XmlNode, value: string): void;
  /** An element as text, behind the other children; `after` the child it follows, null: first. */
  insert(parent: XmlNode, xml: string, after?: XmlNode | null): void;
  result(): string;
}

interface Span {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

export const createXmlEdit = (text: string): XmlEdit => {
  const spans: Span[] = [];
  const inserted = new Map<XmlNode, string>(); // into empty tags, which are opened once at the end
  const replace = (from: number, to: number, by: string): void =>
    void spans.push({ from, to, text: by });

  return {
    setAttribute: (node, name, value) => {
      const old = node.attributes.find((attribute) => attribute.name === name);
      if (old) return replace(old.from, old.to, escaped(value));
      const at = endOfAttributes(text, node);
      replace(at, at, ` ${name}="${escaped(value)}"`);
    },
    removeAttribute: ({ at, to }) => replace(startOfGap(text, at), to + 1, ''),
    removeNamespaces: (node, uris) => {
      const start = text.slice(node.offset, node.startTo);
      for (const found of start.matchAll(DECLARATION)) {
        const [whole, uri = ''] = found;
        const from = node.offset + found.index;
        if (uris.includes(uri)) replace(from, from + whole.length, '');
      }
    },
    removeElement: ({ offset, end }) => replace(startOfGap(text, offset), end, ''),
    replaceText: (node, value) => replace(node.startTo, node.endFrom, escaped(value)),
    insert: (parent, xml, after) => {
      const indent = `${indentOf(text, parent)}  `;
      const whole = `\n${xml.replace(/^/gm, indent)}`;
      if (parent.isEmptyTag) {
        inserted.set(parent, (inserted.get(parent) ?? '') + whole);
        return;
      }
      const at = after === null ? parent.startTo : (after?.end ?? endOfChildren(text, parent));
      replace(at, at, whole);
    },
    result: () => applied(text, [...spans, ...[...inserted].map((one) => opened(text, one))]),
  };
};

const DECLARATION = /\s+xmlns:[\w.-]+\s*=\s*["']([^"'<>&]*)["']/g;

/** `<a/>` becomes `<a>…</a>`. */
const opened = (text: string, [node, inside]: readonly [XmlNode, string]): Span => ({
  from: endOfAttributes(text, node),
  to: node.startTo,
  text: `>${inside}\n${indentOf(text, node)}</${node.name}>`,
});

/** Insertions at one place keep their order; what lies in a removed span goes with it. */
const applied = (text: string, spans: readonly Span[]): string => {
  const sorted = spans.toSorted((a, b) => a.from - b.from || isWider(a) - isWider(b));
  let result = '';
  let at = 0;
  for (const span of sorted) {
    if (span.from < at) continue;
    result += text.slice(at, span.from) + span.text;
    at = span.to;
  }
  return result + text.slice(at);
};

const isWider = ({ from, to }: Span): number => Number(to > from);

const endOfAttributes = (text: string, node: XmlNode): number => {
  const slash = node.startTo - (node.isEmptyTag ? 2 : 1);
  return startOfGap(text, slash);
};

const endOfChildren = (text: string, { startTo, endFrom }: XmlNode): number =>
  Math.max(startTo, startOfGap(text, endFrom));

const startOfGap = (text: string, at: number): number => {
  let from = at;
  while (from > 0 && /\s/.test(text.charAt(from - 1))) from -= 1;
  return from;
};

const indentOf = (text: string, { offset }: XmlNode): string => {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  return /^[ \t]*$/.test(line) ? line : '';
};

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
};

/** For attribute values in double quotes and for text alike. */
export const escaped = (value: string): string =>
  value.replace(/[&<>"\n\r\t]/g, (character) => ESCAPES[character] ?? character);
