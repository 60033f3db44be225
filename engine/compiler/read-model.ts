import type { ModdleElement } from 'bpmn-moddle';
import type { XmlDocument } from './parse.ts';
import type { Place } from './problems.ts';
import { isUnresolved } from './read-any-id.ts';
import type { SchemaCheck } from './schema.ts';
import type { Correction } from './schema-values.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { XmlNode } from './xml-tree.ts';

/** A reference whose target is not in the file. */
export interface Unresolved {
  readonly element: ModdleElement;
  readonly property: string;
  readonly value: string;
}

export interface SourceModel {
  readonly definitions: ModdleElement;
  readonly unresolved: readonly Unresolved[];
  /** What moddle could not read although the schema check let it pass; normally nothing. */
  readonly unreadable: readonly string[];
  placeOf(element: ModdleElement): Place;
}

/** Lets moddle read a checked document and remembers where each element stands. */
export const readModel = async (
  document: XmlDocument,
  { corrections, readings }: SchemaCheck,
  { moddle }: Vocabulary,
): Promise<SourceModel> => {
  const text = withoutDeclaration(corrected(document.text, corrections));
  const { rootElement, warnings } = await moddle.fromXML(text);

  const offsets = new WeakMap<ModdleElement, number>();
  const stack: [ModdleElement, XmlNode][] = [[rootElement, document.root]];
  for (let pair = stack.pop(); pair; pair = stack.pop()) {
    const [element, node] = pair;
    offsets.set(element, node.offset);
    stack.push(...childPairs(element, node, readings));
  }

  return {
    definitions: rootElement,
    unresolved: warnings.flatMap(({ message, element, property, value }) =>
      isUnresolved(message) && element && property && value ? [{ element, property, value }] : [],
    ),
    unreadable: warnings
      .map((warning) => warning.message)
      .filter((message) => message.startsWith('unparsable')),
    placeOf: (element) => {
      for (let at: ModdleElement | undefined = element; at; at = at.$parent) {
        const offset = offsets.get(at);
        if (offset !== undefined) return document.placeOf(offset);
      }
      return document.placeOf(document.root.offset);
    },
  };
};

/** The k-th child read into a property is the k-th value of that property. */
const childPairs = (
  element: ModdleElement,
  node: XmlNode,
  readings: SchemaCheck['readings'],
): [ModdleElement, XmlNode][] => {
  const taken = new Map<string, number>();
  return node.children.flatMap((child): [ModdleElement, XmlNode][] => {
    const reading = readings.get(child);
    if (!reading?.type) return [];

    const { name, isMany } = reading.property;
    const index = taken.get(name) ?? 0;
    taken.set(name, index + 1);
    const value = element.get(name);
    const found: unknown = isMany && Array.isArray(value) ? value[index] : value;
    return isElement(found) ? [[found, child]] : [];
  });
};

export const isElement = (value: unknown): value is ModdleElement =>
  typeof value === 'object' && value !== null && '$type' in value;

const corrected = (text: string, corrections: readonly Correction[]): string => {
  let result = '';
  let at = 0;
  for (const { from, to, text: replacement } of corrections.toSorted((a, b) => a.from - b.from)) {
    result += text.slice(at, from) + replacement;
    at = to;
  }
  return result + text.slice(at);
};

/** The text is decoded already; a declared encoding would only mislead. */
const withoutDeclaration = (text: string): string => text.replace(/^\s*<\?xml[^>]*\?>/, '');
