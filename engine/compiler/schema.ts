import type { PropertyDescriptor, TypeDescriptor } from 'bpmn-moddle';
import type { Params } from './problems.ts';
import { checkValue, type Correction } from './schema-values.ts';
import { engineOf } from './import/outcome.ts';
import { checkAttributes, type ReportSchemaFault } from './schema-attributes.ts';
import { checkChildren, type ReadChild } from './schema-children.ts';
import { checkIds } from './schema-ids.ts';
import { BH, BPMN, isXsiType, type Reading, type Vocabulary } from './vocabulary.ts';
import type { XmlNode } from './xml-tree.ts';

export interface SchemaFault {
  readonly node: XmlNode;
  readonly sentence: string;
  readonly params: Params;
}
export interface SchemaCheck {
  readonly faults: readonly SchemaFault[];
  /** What moddle would misread although it is valid, and what it must read instead. */
  readonly corrections: readonly Correction[];
  readonly readings: ReadonlyMap<XmlNode, Reading>;
}

const MOST_FAULTS = 50; // beyond, the reader has enough; trust.md §4.1

/** What soundness and the canvas are measured for; trust.md §4.1. */
const MODEL_LIMITS = { nodes: 2_000, depth: 32 } as const;

/** Mixed content by the schema: whatever stands inside is documentation. */
const FREE_CONTENT = new Set(['bpmn:Documentation', 'bpmn:TextAnnotation']);

interface Walk {
  readonly vocabulary: Vocabulary;
  readonly faults: SchemaFault[];
  readonly corrections: Correction[];
  readonly readings: Map<XmlNode, Reading>;
  readonly report: ReportSchemaFault;
  nodes: number;
}

/** Known names, required attributes, lexical types, literals and cardinalities, before moddle reads. */
export const checkSchema = (root: XmlNode, vocabulary: Vocabulary): SchemaCheck => {
  const faults: SchemaFault[] = [];
  const report: ReportSchemaFault = (node, sentence, params = {}) => {
    if (faults.length < MOST_FAULTS) faults.push({ node, sentence, params });
  };
  const walk: Walk = { vocabulary, faults, corrections: [], readings: new Map(), report, nodes: 0 };

  if (root.uri === BPMN && root.local === 'definitions') {
    checkIds(root, report);
    checkElement(root, vocabulary.definitions, 0, walk);
  } else report(root, 'xml/schema.root', { actual: root.name });
  return walk;
};

const checkElement = (node: XmlNode, type: TypeDescriptor, depth: number, walk: Walk): void => {
  const { report, vocabulary } = walk;
  walk.corrections.push(...checkAttributes(node, type, report, vocabulary));
  countNode(node, type, depth, walk);
  if (FREE_CONTENT.has(type.name)) {
    walk.corrections.push(...freeContent(node));
    return;
  }
  if (!type.bodyProperty && node.text.trim() !== '') {
    report(node, 'xml/schema.text', { element: node.name, actual: node.text.trim() });
  }
  const below = 'bpmn:SubProcess' in type.allTypesByName ? depth + 1 : depth;
  const children: ReadChild[] = [];
  for (const child of node.children) {
    if (walk.nodes > MODEL_LIMITS.nodes) return; // refused already; the rest need not be read
    const reading = readingOf(child, node, type, walk);
    if (!reading) continue;
    const { property } = reading;
    const name = property.name.slice(property.name.indexOf(':') + 1);
    if (!property.isMany && children.some((earlier) => earlier.property === name)) {
      report(child, 'xml/schema.cardinality', { actual: child.name, parent: node.name });
    }
    children.push({ node: child, property: name });
    if (reading.type) checkElement(child, reading.type, below, walk);
    else checkLeaf(child, property, walk);
  }
  checkChildren(node, type, children, report);
};

/** What the child is here; null: foreign, or reported. */
const readingOf = (
  child: XmlNode,
  parent: XmlNode,
  type: TypeDescriptor,
  { report, vocabulary, readings, corrections }: Walk,
): Reading | null => {
  const names = { actual: child.name, parent: parent.name };
  if (isForeign(child)) {
    if (parent.local === 'extensionElements') corrections.push(cut(child));
    const isKnown = mayHoldForeign(parent, child) || engineOf(child.uri) !== null; // by the import
    if (!isKnown) report(child, 'xml/schema.element', names);
    return null;
  }
  if (isUnread(type, child)) {
    corrections.push(cut(child));
    return null;
  }
  const reading =
    vocabulary.readingOf(type, child) ?? misnamed(child, type, { vocabulary, report });
  if (reading) readings.set(child, reading);
  else report(child, vocabulary.isKnown(child) ? 'xml/schema.place' : 'xml/schema.element', names);
  return reading;
};

/** An element in its place whose `xsi:type` names no type that fits: read as what stands there. */
const misnamed = (
  child: XmlNode,
  type: TypeDescriptor,
  { vocabulary, report }: Pick<Walk, 'vocabulary' | 'report'>,
): Reading | null => {
  const given = child.attributes.find(isXsiType);
  if (!given) return null;
  const attributes = child.attributes.filter((attribute) => attribute !== given);
  const reading = vocabulary.readingOf(type, { ...child, attributes });
  if (reading) report(child, 'xml/schema.type', { element: child.name, actual: given.value });
  return reading;
};

/** Not given to moddle: it reads tags of ASCII letters only, and nobody asks for these. */
const cut = ({ offset, end }: XmlNode): Correction => ({ from: offset, to: end, text: '' });

/** Documentation of the schema that moddle has under another name: kept in the file, never read. */
const UNREAD: Readonly<Record<string, readonly string[]>> = {
  'bpmn:ParticipantAssociation': ['innerParticipantRef', 'outerParticipantRef'],
  'bpmn:ConversationNode': ['messageFlowRef'],
  'bpmn:Participant': ['endPointRef'],
  'bpmn:Extension': ['documentation'],
};
const isUnread = (type: TypeDescriptor, { uri, local }: XmlNode): boolean =>
  uri === BPMN &&
  Object.entries(UNREAD).some(
    ([owner, names]) => owner in type.allTypesByName && names.includes(local),
  );

const checkLeaf = (
  node: XmlNode,
  property: PropertyDescriptor,
  { report, vocabulary, corrections }: Walk,
): void => {
  const child = node.children[0];
  if (child) report(child, 'xml/schema.element', { actual: child.name, parent: node.name });
  if (!property.isReference || !node.textAt) return;
  const { from, to } = node.textAt;
  const read = {
    name: node.name,
    uri: null,
    local: node.local,
    value: node.text,
    at: from,
    from,
    to,
  };
  const { correction } = checkValue(read, property, node, vocabulary);
  if (correction) corrections.push(correction);
};

/** Markup of another language, which moddle does not read: given to it as the text it holds. */
const freeContent = (node: XmlNode): readonly Correction[] => {
  const holder = node.local === 'documentation' ? node : childNamed(node, 'text');
  if (!holder || holder.children.length === 0) return [];
  return [{ from: holder.startTo, to: holder.endFrom, text: escaped(textIn(holder)) }];
};

const childNamed = (node: XmlNode, local: string): XmlNode | undefined =>
  node.children.find((child) => child.local === local);

const textIn = (node: XmlNode): string => node.text + node.children.map(textIn).join('');

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const countNode = (node: XmlNode, type: TypeDescriptor, depth: number, walk: Walk): void => {
  if (!('bpmn:FlowNode' in type.allTypesByName)) return;
  walk.nodes += 1;
  if (walk.nodes === MODEL_LIMITS.nodes + 1) {
    walk.report(node, 'xml/limit.nodes', { limit: MODEL_LIMITS.nodes });
  }
  const isNested = 'bpmn:SubProcess' in type.allTypesByName;
  if (isNested && depth === MODEL_LIMITS.depth) {
    walk.report(node, 'xml/limit.nesting', { limit: MODEL_LIMITS.depth });
  }
};

const isForeign = (node: XmlNode): boolean => node.uri !== BPMN && node.uri !== BH;

/** Foreign elements stand in `extensionElements`; diagrams, in `definitions`. */
const mayHoldForeign = (parent: XmlNode, child: XmlNode): boolean =>
  parent.local === 'extensionElements' ||
  (parent.local === 'definitions' && child.local === 'BPMNDiagram');
