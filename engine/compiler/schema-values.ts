import type { PropertyDescriptor } from 'bpmn-moddle';
import { parseDuration } from '../time/duration.ts';
import type { Params } from './problems.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { XmlAttribute, XmlNode } from './xml-tree.ts';

/** A span of the file moddle is given differently: same meaning, the spelling it understands. */
export interface Correction {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

export interface CheckedValue {
  readonly fault?: { readonly sentence: string; readonly params: Params };
  readonly correction?: Correction;
}

const XSD = 'http://www.w3.org/2001/XMLSchema';

const BOOLEANS: Readonly<Record<string, string>> = {
  true: 'true',
  '1': 'true',
  false: 'false',
  '0': 'false',
};

const TIME_TO_LIVE = /(^|:)ttl$/; // each host would have its own idea of one it cannot read

const PLAIN = /^[^<>&"'\s]*$/; // needs no escaping where it is put back

/** Lexical types and literals; the spellings of XML Schema that moddle reads as something else. */
export const checkValue = (
  attribute: XmlAttribute,
  property: PropertyDescriptor,
  node: XmlNode,
  vocabulary: Vocabulary,
): CheckedValue => {
  const value = attribute.value.trim();
  const fault = (expected: string): CheckedValue => ({
    fault: {
      sentence: 'xml/schema.value',
      params: { attribute: attribute.name, expected, actual: attribute.value },
    },
  });
  const corrected = (text: string): CheckedValue =>
    text === attribute.value || !PLAIN.test(text)
      ? {}
      : { correction: { from: attribute.from, to: attribute.to, text } };

  if (isXsdType(value, property, node)) {
    return { correction: { from: attribute.at, to: attribute.to + 1, text: '' } };
  }
  if (property.isReference) return corrected(withoutTargetPrefix(value, node));
  if (property.type === 'Boolean') {
    const read = Object.hasOwn(BOOLEANS, value) ? BOOLEANS[value] : undefined;
    return read === undefined ? fault('true | false') : corrected(read);
  }
  if (property.type === 'Integer') {
    return /^[+-]?\d{1,9}$/.test(value) ? {} : fault('integer');
  }
  if (TIME_TO_LIVE.test(property.name)) {
    if (value === '0') return corrected('PT0S');
    return parseDuration(value) ? {} : fault('ISO 8601 (P1D)');
  }
  const literals = vocabulary.literalsOf(property.type);
  if (!literals) return {};
  return literals.includes(value) ? corrected(value) : fault(literals.join(' | '));
};

/** The type of an expression, parameter or property may be one of XML Schema, which no file defines. */
const isXsdType = (value: string, { name }: PropertyDescriptor, node: XmlNode): boolean =>
  /(^|:)(evaluatesToTypeRef|type)$/.test(name) &&
  node.namespaces.uriOf(value.split(':').slice(0, -1).join(':')) === XSD;

/** A QName in the file's own target namespace means the bare id, which is all moddle looks up. */
const withoutTargetPrefix = (value: string, node: XmlNode): string => {
  const colon = value.indexOf(':');
  if (colon <= 0) return value;
  let root = node;
  while (root.parent) root = root.parent;
  const target = root.attributes.find((a) => a.name === 'targetNamespace')?.value;
  return node.namespaces.uriOf(value.slice(0, colon)) === target ? value.slice(colon + 1) : value;
};
