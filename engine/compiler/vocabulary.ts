import { BpmnModdle, type PropertyDescriptor, type TypeDescriptor } from 'bpmn-moddle';
import bh from './bh.json' with { type: 'json' };
import { bpmnDescriptor } from './bpmn-descriptor.ts';
import { readAnyId } from './read-any-id.ts';
import type { XmlAttribute, XmlNode } from './xml-tree.ts';

export const BPMN = 'http://www.omg.org/spec/BPMN/20100524/MODEL';
export const BH = 'urn:bihuan:bpmn:1';
export const XSI = 'http://www.w3.org/2001/XMLSchema-instance';

/** How one element of the file is to be read: the property of its parent, and its own type. */
export interface Reading {
  readonly property: PropertyDescriptor;
  readonly type: TypeDescriptor | null; // null: plain text or a reference
}

/** The known names: BPMN's own and those of `bh.json`, as moddle reads them. */
export interface Vocabulary {
  readonly moddle: BpmnModdle;
  readonly definitions: TypeDescriptor;
  /** The reading of `child` inside an element of type `parent`; null: it has no place there. */
  readingOf(parent: TypeDescriptor, child: XmlNode): Reading | null;
  isKnown(node: XmlNode): boolean;
  /** The literals of an enumeration type; null: not an enumeration. */
  literalsOf(type: string): readonly string[] | null;
}

const PREFIXES: Readonly<Record<string, string>> = { [BPMN]: 'bpmn', [BH]: 'bh' };

/** Types whose element goes by the name of the property that holds it. */
const NOT_A_TAG = new Set(['bpmn:InputOutputSpecification', 'bpmn:InputOutputBinding']);

export const createVocabulary = (): Vocabulary => {
  const moddle = readAnyId(new BpmnModdle({ bpmn: bpmnDescriptor, bh }));
  const literals = enumerations(moddle);

  const typeNamed = (name: string): TypeDescriptor | null =>
    Object.hasOwn(moddle.registry.typeMap, name) && !moddle.registry.typeMap[name]?.isAbstract
      ? moddle.getType(name).$descriptor
      : null;

  const typeOfTag = (node: XmlNode): TypeDescriptor | null => {
    const prefix = PREFIXES[node.uri ?? ''];
    if (prefix === undefined || !/^[a-z]/.test(node.local)) return null;
    const name = `${prefix}:${node.local.charAt(0).toUpperCase()}${node.local.slice(1)}`;
    return NOT_A_TAG.has(name) ? null : typeNamed(name);
  };

  const namedReading = (parent: TypeDescriptor, child: XmlNode): Reading | null => {
    const prefix = PREFIXES[child.uri ?? ''];
    const property = parent.propertiesByName[`${prefix ?? ''}:${child.local}`];
    if (!property || property.isAttr || property.isBody || property.isVirtual) return null;
    if (property.isReference || SIMPLE.has(property.type)) return { property, type: null };
    const namesItself = property.xml?.serialize === 'property'; // `ioBinding`, not its type
    if (property.isMany && !namesItself && property.type !== capitalized(prefix ?? '', child.local))
      return null;

    const given = child.attributes.find(isXsiType)?.value.trim();
    if (given === undefined) {
      const type = typeNamed(property.type);
      return type ? { property, type } : null;
    }
    const type = typeNamed(xsiTypeName(given, child));
    return type && property.type in type.allTypesByName ? { property, type } : null;
  };

  return {
    moddle,
    definitions: moddle.getType('bpmn:Definitions').$descriptor,
    readingOf: (parent, child) => {
      const named = namedReading(parent, child);
      if (named) return named;
      const type = typeOfTag(child);
      if (!type) return null;
      const property = parent.properties.find(
        (p) => !p.isVirtual && !p.isReference && !p.isAttr && p.type in type.allTypesByName,
      );
      return property ? { property, type } : null;
    },
    isKnown: (node) => typeOfTag(node) !== null,
    literalsOf: (type) => literals.get(type) ?? null,
  };
};

export const isXsiType = ({ uri, local }: XmlAttribute): boolean => uri === XSI && local === 'type';

const SIMPLE = new Set(['String', 'Boolean', 'Integer', 'Real']);

const capitalized = (prefix: string, local: string): string =>
  `${prefix}:${local.charAt(0).toUpperCase()}${local.slice(1)}`;

/** `xsi:type="bpmn:tFormalExpression"` names the type `bpmn:FormalExpression`. */
const xsiTypeName = (given: string, node: XmlNode): string => {
  const colon = given.indexOf(':');
  const uri = node.namespaces.uriOf(colon === -1 ? '' : given.slice(0, colon));
  const local = given.slice(colon + 1);
  const prefix = PREFIXES[uri ?? ''] ?? '?';
  return `${prefix}:${prefix === 'bpmn' ? local.replace(/^t(?=[A-Z])/, '') : local}`;
};

const enumerations = (moddle: BpmnModdle): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, readonly string[]>();
  for (const uri of [BPMN, BH]) {
    const pack = moddle.getPackage(uri);
    for (const { name, literalValues } of pack?.enumerations ?? []) {
      found.set(
        `${pack?.prefix ?? ''}:${name}`,
        literalValues.map((literal) => literal.name),
      );
    }
  }
  return found;
};
