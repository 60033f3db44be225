import type { PropertyDescriptor, TypeDescriptor } from 'bpmn-moddle';
import type { Params } from './problems.ts';
import { checkValue, type Correction } from './schema-values.ts';
import { BH, BPMN, type Reading, type Vocabulary } from './vocabulary.ts';
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

/** Engines whose execution attributes an import must have translated first (bpmn.md §8). */
const FOREIGN_ENGINES: Readonly<Record<string, string>> = {
  'http://camunda.org/schema/1.0/bpmn': 'camunda',
  'http://camunda.org/schema/zeebe/1.0': 'zeebe',
};

const MOST_FAULTS = 50; // beyond, the reader has enough; trust.md §4.1

/** What soundness and the canvas are measured for; trust.md §4.1. */
const MODEL_LIMITS = { nodes: 2_000, depth: 32 } as const;

/** Mixed content by the schema: whatever stands inside is documentation. */
const FREE_CONTENT = new Set(['bpmn:Documentation', 'bpmn:TextAnnotation']);

/** Attributes the schema demands, by type; subtypes inherit them. */
const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  'bpmn:Definitions': ['targetNamespace'],
  'bpmn:SequenceFlow': ['sourceRef', 'targetRef'],
  'bpmn:MessageFlow': ['sourceRef', 'targetRef'],
  'bpmn:Association': ['sourceRef', 'targetRef'],
  'bpmn:BoundaryEvent': ['attachedToRef'],
  'bpmn:Import': ['importType', 'location', 'namespace'],
  'bh:Form': ['ref'],
  'bh:FieldAccess': ['name'],
  'bh:In': ['source', 'target'],
  'bh:Out': ['source', 'target'],
  'bh:Correlation': ['key'],
  'bh:Cc': ['to'],
  'bh:Decision': ['ref'],
  'bh:Connector': ['type'],
  'bh:Header': ['name', 'value'],
};

/** Elements something may refer to. */
const NEEDS_ID = [
  ...['bpmn:FlowElement', 'bpmn:Process', 'bpmn:Participant', 'bpmn:Message'],
  ...['bpmn:Signal', 'bpmn:Error', 'bpmn:Escalation'],
];

interface Demands {
  readonly attributes: readonly string[];
  readonly id: boolean;
}
const demands = new WeakMap<TypeDescriptor, Demands>(); // looked up for every tag of the file

const demandsOf = (type: TypeDescriptor): Demands => {
  const known = demands.get(type);
  if (known) return known;
  const found = {
    attributes: Object.entries(REQUIRED).flatMap(([owner, names]) =>
      owner in type.allTypesByName ? names : [],
    ),
    id: NEEDS_ID.some((owner) => owner in type.allTypesByName),
  };
  demands.set(type, found);
  return found;
};

/** Known names, required attributes, lexical types, literals and cardinalities, before moddle reads. */
export const checkSchema = (root: XmlNode, vocabulary: Vocabulary): SchemaCheck => {
  const faults: SchemaFault[] = [];
  const corrections: Correction[] = [];
  const readings = new Map<XmlNode, Reading>();

  const report = (node: XmlNode, sentence: string, params: Params = {}): void => {
    if (faults.length < MOST_FAULTS) faults.push({ node, sentence, params });
  };

  const checkAttributes = (node: XmlNode, type: TypeDescriptor): void => {
    for (const attribute of node.attributes) {
      const foreign = FOREIGN_ENGINES[attribute.uri ?? ''];
      if (foreign !== undefined) report(node, 'import/pending', { actual: attribute.name });
      const property = attributeProperty(type, node, attribute);
      if (property === 'foreign') continue;
      if (!property) {
        report(node, 'xml/schema.attribute', { element: node.name, actual: attribute.name });
        continue;
      }
      const value = checkValue(attribute, property, node, vocabulary);
      if (value.fault) report(node, value.fault.sentence, value.fault.params);
      if (value.correction) corrections.push(value.correction);
    }
    const demanded = demandsOf(type);
    for (const name of demanded.attributes) {
      if (!node.attributes.some((a) => a.name === name && a.value.trim() !== '')) {
        report(node, 'xml/schema.required', { element: node.name, expected: name });
      }
    }
    if (demanded.id && !node.attributes.some((a) => a.name === 'id')) {
      report(node, 'xml/id.missing', { element: node.name });
    }
  };

  const checkLeaf = (node: XmlNode, property: PropertyDescriptor): void => {
    const child = node.children[0];
    if (child) report(child, 'xml/schema.element', { actual: child.name, parent: node.name });
    if (!property.isReference || !node.textAt) return;
    const { from, to } = node.textAt;
    const read = { name: node.name, uri: null, local: node.local, value: node.text, from, to };
    const { correction } = checkValue(read, property, node, vocabulary);
    if (correction) corrections.push(correction);
  };

  let nodes = 0;
  const countNode = (node: XmlNode, type: TypeDescriptor, depth: number): void => {
    if (!('bpmn:FlowNode' in type.allTypesByName)) return;
    nodes += 1;
    if (nodes === MODEL_LIMITS.nodes + 1) {
      report(node, 'xml/limit.nodes', { limit: MODEL_LIMITS.nodes });
    }
    if (depth > MODEL_LIMITS.depth) {
      report(node, 'xml/limit.nesting', { limit: MODEL_LIMITS.depth });
    }
  };

  const walk = (node: XmlNode, type: TypeDescriptor, depth: number): void => {
    checkAttributes(node, type);
    countNode(node, type, depth);
    const below = 'bpmn:SubProcess' in type.allTypesByName ? depth + 1 : depth;
    if (FREE_CONTENT.has(type.name)) return;
    if (!type.bodyProperty && node.text.trim() !== '') {
      report(node, 'xml/schema.text', { element: node.name, actual: node.text.trim() });
    }
    const seen = new Set<string>();
    let furthest = 0;
    for (const child of node.children) {
      if (nodes > MODEL_LIMITS.nodes) return; // refused already; the rest need not be read
      if (isForeign(child)) {
        const engine = FOREIGN_ENGINES[child.uri ?? ''];
        if (engine !== undefined) report(child, 'import/pending', { actual: child.name });
        else if (!mayHoldForeign(node, child)) {
          report(child, 'xml/schema.element', { actual: child.name, parent: node.name });
        }
        continue;
      }
      const reading = vocabulary.readingOf(type, child);
      if (!reading) {
        const sentence = vocabulary.isKnown(child) ? 'xml/schema.place' : 'xml/schema.element';
        report(child, sentence, { actual: child.name, parent: node.name });
        continue;
      }
      readings.set(child, reading);
      const { property } = reading;
      if (!property.isMany && seen.has(property.name)) {
        report(child, 'xml/schema.cardinality', { actual: child.name, parent: node.name });
      }
      seen.add(property.name);
      const rank = rankOf(property.name);
      if (rank < furthest) report(child, 'xml/order', { actual: child.name, parent: node.name });
      furthest = Math.max(furthest, rank);
      if (reading.type) walk(child, reading.type, below);
      else checkLeaf(child, property);
    }
  };

  if (root.uri !== BPMN || root.local !== 'definitions') {
    report(root, 'xml/schema.root', { actual: root.name });
    return { faults, corrections, readings };
  }
  checkIds(root, report);
  walk(root, vocabulary.definitions, 0);
  return { faults, corrections, readings };
};

const attributeProperty = (
  type: TypeDescriptor,
  node: XmlNode,
  { uri, local }: { readonly uri: string | null; readonly local: string },
): PropertyDescriptor | 'foreign' | null => {
  if (uri !== null && uri !== BH && uri !== BPMN) return 'foreign';
  const prefix = uri === BH || node.uri === BH ? 'bh' : 'bpmn';
  const property = type.propertiesByName[`${prefix}:${local}`];
  return property?.isAttr ? property : null;
};

const isForeign = (node: XmlNode): boolean => node.uri !== BPMN && node.uri !== BH;

/** Foreign elements stand in `extensionElements`; diagrams, in `definitions`. */
const mayHoldForeign = (parent: XmlNode, child: XmlNode): boolean =>
  parent.local === 'extensionElements' ||
  (parent.local === 'definitions' && child.local === 'BPMNDiagram');

const ORDER = ['documentation', 'extensionElements', 'incoming', 'outgoing'];

/** The schema's common beginning; what follows it differs by type and has no meaning. */
const rankOf = (property: string): number => {
  const rank = ORDER.indexOf(property);
  return rank === -1 ? ORDER.length : rank;
};

const ID = /^[A-Za-z_][A-Za-z0-9_.-]{0,127}$/;
const RESERVED_IDS = new Set(['__proto__', 'constructor', 'prototype']);

const checkIds = (
  root: XmlNode,
  report: (node: XmlNode, sentence: string, params: Params) => void,
): void => {
  const seen = new Set<string>();
  const stack = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    const id = node.attributes.find((a) => a.name === 'id')?.value;
    const counts = node.uri === BPMN || node.uri?.startsWith('http://www.omg.org/spec/') === true;
    if (id !== undefined && counts) {
      if (!ID.test(id) || RESERVED_IDS.has(id)) report(node, 'xml/id.form', { actual: id });
      else if (seen.has(id)) report(node, 'xml/id.duplicate', { actual: id });
      seen.add(id);
    }
    for (let i = node.children.length - 1; i >= 0; i -= 1) {
      const child = node.children[i];
      if (child) stack.push(child);
    }
  }
};
