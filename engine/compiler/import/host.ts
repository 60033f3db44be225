import { BH } from '../vocabulary.ts';
import type { XmlNode } from '../xml-tree.ts';
import { escaped, type XmlEdit } from './xml-edit.ts';

type Attributes = Readonly<Record<string, string>>;

/**
 * What an element of BPMN gets in our own vocabulary. Pieces of another engine are met one by
 * one, and several of them become one element here: an assignee and a priority one
 * `bh:assignment`. What the file says in `bh` already is never overwritten (null).
 */
export interface Host {
  readonly node: XmlNode;
  /** A `bh` attribute of the element itself. */
  attribute(name: string, value: string): string | null;
  /** Attributes of its `bh:<name>`. */
  extension(name: string, attributes: Attributes): string | null;
  /** Adds a FEEL list to an attribute of its `bh:<name>`. */
  list(name: string, attribute: string, feel: string): string | null;
  /** One more entry inside its `bh:<name>`. */
  entry(name: string, child: string, attributes: Attributes): string;
  /** What the file or this import says there already. */
  said(name: string, attribute: string): string | undefined;
  has(name: string): boolean;
  /** Writes all of it; `removed`: children of the extension elements that go. Whether anything was written. */
  write(edit: XmlEdit, prefix: string, removed: ReadonlySet<XmlNode>): boolean;
}

interface Draft {
  readonly existing: XmlNode | undefined;
  readonly attributes: Map<string, string>;
  readonly entries: string[]; // with `bh:` for the prefix
}

export const createHost = (node: XmlNode): Host => {
  const own = new Map<string, string>();
  const drafts = new Map<string, Draft>();
  const holder = extensionsOf(node);
  const existing = (name: string): XmlNode | undefined =>
    holder?.children.find((child) => child.uri === BH && child.local === name);
  const draftOf = (name: string): Draft => {
    const draft = drafts.get(name) ?? {
      existing: existing(name),
      attributes: new Map(),
      entries: [],
    };
    drafts.set(name, draft);
    return draft;
  };
  const said: Host['said'] = (name, attribute) =>
    drafts.get(name)?.attributes.get(attribute) ??
    existing(name)?.attributes.find(({ local }) => local === attribute)?.value;

  return {
    node,
    said,
    has: (name) => drafts.has(name) || existing(name) !== undefined,
    attribute: (name, value) => {
      const known = own.has(name) || node.attributes.some((a) => a.uri === BH && a.local === name);
      if (known) return null;
      own.set(name, value);
      return `bh:${name}="${value}"`;
    },
    extension: (name, attributes) => {
      if (Object.keys(attributes).some((attribute) => said(name, attribute) !== undefined))
        return null;
      const draft = draftOf(name);
      for (const [attribute, value] of Object.entries(attributes))
        draft.attributes.set(attribute, value);
      return tag(`bh:${name}`, attributes, (value) => value);
    },
    list: (name, attribute, feel) => {
      const drafted = draftOf(name).attributes;
      const before = drafted.get(attribute);
      if (before === undefined && said(name, attribute) !== undefined) return null;
      drafted.set(attribute, before === undefined ? feel : `concatenate(${before}, ${feel})`);
      return tag(`bh:${name}`, { [attribute]: feel }, (value) => value);
    },
    entry: (name, child, attributes) => {
      draftOf(name).entries.push(tag(`bh:${child}`, attributes, escaped));
      return tag(`bh:${child}`, attributes, (value) => value);
    },
    write: (edit, prefix, removed) => {
      for (const [name, value] of own) edit.setAttribute(node, `${prefix}:${name}`, value);
      const left = (holder?.children ?? []).filter((child) => !removed.has(child));
      const created = [...drafts].filter(([, draft]) => !draft.existing);
      for (const draft of drafts.values()) addTo(draft, edit, prefix);
      if (holder && left.length === 0 && created.length === 0) edit.removeElement(holder);
      const xml = created.map(([name, draft]) => draftXml(name, draft, prefix)).join('\n');
      if (xml !== '') addExtensions(node, holder, xml, edit);
      return own.size > 0 || drafts.size > 0;
    },
  };
};

export const extensionsOf = (node: XmlNode): XmlNode | undefined =>
  node.children.find((child) => child.uri === node.uri && child.local === 'extensionElements');

const tag = (name: string, attributes: Attributes, write: (value: string) => string): string =>
  `<${[name, ...Object.entries(attributes).map(([key, value]) => `${key}="${write(value)}"`)].join(' ')} />`;

const addTo = ({ existing, attributes, entries }: Draft, edit: XmlEdit, prefix: string): void => {
  if (!existing) return;
  for (const [name, value] of attributes) edit.setAttribute(existing, name, value);
  for (const entry of entries) edit.insert(existing, prefixed(entry, prefix));
};

const draftXml = (name: string, { attributes, entries }: Draft, prefix: string): string => {
  const alone = tag(`${prefix}:${name}`, Object.fromEntries(attributes), escaped);
  if (entries.length === 0) return alone;
  const inside = entries.map((entry) => `  ${prefixed(entry, prefix)}`).join('\n');
  return `${alone.replace(/ \/>$/, '>')}\n${inside}\n</${prefix}:${name}>`;
};

const prefixed = (entry: string, prefix: string): string => entry.replace(/^<bh:/, `<${prefix}:`);

/** Behind the documentation, where the schema wants them. */
const addExtensions = (
  node: XmlNode,
  holder: XmlNode | undefined,
  xml: string,
  edit: XmlEdit,
): void => {
  if (holder) return edit.insert(holder, xml);
  const name = `${node.name.slice(0, node.name.length - node.local.length)}extensionElements`;
  const lastWord = node.children.findLast((child) => child.local === 'documentation');
  edit.insert(node, `<${name}>\n${xml.replace(/^/gm, '  ')}\n</${name}>`, lastWord ?? null);
};
