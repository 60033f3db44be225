import { XmlFault } from './xml-fault.ts';

/** The prefixes in force at one element. */
export interface Namespaces {
  ofElement(name: string, offset: number): { uri: string | null; local: string };
  ofAttribute(name: string, offset: number): { uri: string | null; local: string };
  /** The namespace a prefix stands for; '' is the default one. */
  uriOf(prefix: string): string | null;
}

const XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace';

interface QualifiedName {
  readonly name: string;
  readonly uri: string | null;
  readonly local: string;
}

type Declarations = ReadonlyMap<string, { readonly value: string }>;

export const createNamespaces = (outer: Namespaces | null, raw: Declarations): Namespaces => {
  const own = new Map<string, string>();
  for (const [name, { value }] of raw) {
    if (name === 'xmlns') own.set('', value);
    else if (name.startsWith('xmlns:')) own.set(name.slice(6), value);
  }
  if (outer && own.size === 0) return outer;

  const uriOf = (prefix: string): string | null => {
    const found = own.get(prefix);
    if (found !== undefined) return found === '' ? null : found;
    if (prefix === 'xml') return XML_NAMESPACE;
    return outer ? outer.uriOf(prefix) : null;
  };

  const split = (name: string, offset: number): { uri: string | null; local: string } | null => {
    const colon = name.indexOf(':');
    if (colon === -1) return null;
    const prefix = name.slice(0, colon);
    const uri = uriOf(prefix);
    if (uri === null) throw new XmlFault('xml/parse.prefix', offset, { actual: name, prefix });
    return { uri, local: name.slice(colon + 1) };
  };

  return {
    uriOf,
    ofElement: (name, offset) => split(name, offset) ?? { uri: uriOf(''), local: name },
    ofAttribute: (name, offset) => split(name, offset) ?? { uri: null, local: name },
  };
};

/** Two prefixes of one namespace make one attribute of two. */
export const refuseTwins = (
  element: string,
  attributes: readonly QualifiedName[],
  at: number,
): void => {
  const seen = new Set<string>();
  for (const { name, uri, local } of attributes) {
    if (uri === null) continue;
    const meant = `${uri} ${local}`;
    if (seen.has(meant))
      throw new XmlFault('xml/parse.attribute', at, { element, attribute: name });
    seen.add(meant);
  }
};
