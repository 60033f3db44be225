import type { Json } from '../../interpreter/values.ts';
import type { XmlDocument } from '../parse.ts';
import { BH, BPMN } from '../vocabulary.ts';
import { withDescendants, type XmlNode } from '../xml-tree.ts';
import { camundaAttributes } from './camunda/attributes.ts';
import { camundaElements } from './camunda/elements.ts';
import { createForeignDocument } from './foreign-document.ts';
import { engineOfFile, isPlatform, MODELER, nativeOutcomes } from './native.ts';
import { ENGINES, engineOf, refused, type Engine, type Outcome } from './outcome.ts';
import { removeConverted } from './remove-converted.ts';
import { siteAt, type AttributeRow, type ElementRow, type ForeignDocument } from './rows.ts';
import { unreadOutcomes } from './unread.ts';
import { createXmlEdit, type XmlEdit } from './xml-edit.ts';
import { zeebeAttributes } from './zeebe/attributes.ts';
import { zeebeElements } from './zeebe/elements.ts';

export interface Converted {
  readonly engine: Engine | null;
  readonly outcomes: readonly Outcome[]; // in document order
  readonly text: string;
  /** Forms that stood in the file, by reference. */
  readonly forms: Readonly<Record<string, Json>>;
}

const ATTRIBUTES: Readonly<Record<Engine, Readonly<Record<string, AttributeRow>>>> = {
  camunda: camundaAttributes,
  zeebe: zeebeAttributes,
};
const ELEMENTS: Readonly<Record<Engine, Readonly<Record<string, ElementRow>>>> = {
  camunda: camundaElements,
  zeebe: zeebeElements,
};

/**
 * Another engine's model in our vocabulary: one walk over the tags, each foreign piece by the row
 * of its name. Nothing is left out silently: every piece has an outcome, and what is refused
 * stays in the text, so that the file cannot be deployed before somebody has replaced it.
 */
export const convert = ({ text, root }: XmlDocument): Converted => {
  const nodes = [...withDescendants(root)];
  const engine = engineOfFile(nodes);
  const edit = createXmlEdit(text);
  const document = createForeignDocument(nodes);
  const outcomes = nodes.flatMap((node) => [
    ...foreignOutcomes(node, document, edit),
    ...nativeOutcomes({ node, engine, document, edit }),
  ]);
  const removed = removeConverted(outcomes, edit);
  const prefix = prefixOf(root);
  const written = document.hosts().map((host) => host.write(edit, prefix, removed));
  if (written.includes(true) && root.namespaces.uriOf(prefix) !== BH)
    edit.setAttribute(root, `xmlns:${prefix}`, BH);
  edit.removeNamespaces(root, unusedNamespaces(nodes, outcomes));
  return { engine, outcomes, text: edit.result(), forms: Object.fromEntries(document.forms) };
};

/** A converted file does not speak of the other engine any more. */
const unusedNamespaces = (
  nodes: readonly XmlNode[],
  outcomes: readonly Outcome[],
): readonly string[] => {
  const kept = outcomes
    .filter(({ type }) => type === 'refused')
    .flatMap(({ piece: { node, attribute } }) => [node.uri, attribute?.uri]);
  const isNote = nodes.some(({ attributes }) =>
    attributes.some((one) => one.uri === MODELER && !isPlatform(one)),
  );
  return [
    ...Object.keys(ENGINES).filter((uri) => !kept.includes(uri)),
    ...(isNote ? [] : [MODELER]),
  ];
};

const foreignOutcomes = (
  node: XmlNode,
  document: ForeignDocument,
  edit: XmlEdit,
): readonly Outcome[] => {
  if (engineOf(node.uri))
    return isExtension(node) || isInside(node) ? [] : [refused({ node }, 'unknown')];
  if (node.uri !== BPMN) return strayOutcomes(node);
  const attributes = node.attributes.flatMap((attribute) => {
    const engine = engineOf(attribute.uri);
    if (!engine) return [];
    const row = rowOf(ATTRIBUTES[engine], attribute.local);
    const piece = { node, attribute };
    return [
      row
        ? row(attribute.value, piece, siteAt(engine, node, document, edit))
        : refused(piece, 'unknown'),
    ];
  });
  const holders = node.children.filter(
    (child) => child.uri === BPMN && child.local === 'extensionElements',
  );
  const elements = holders
    .flatMap(({ children }) => children)
    .flatMap((element) => {
      const engine = engineOf(element.uri);
      if (!engine) return [];
      const row = rowOf(ELEMENTS[engine], element.local);
      if (!row) return [refused({ node: element }, 'unknown')];
      const unread = unreadOutcomes(element, engine);
      return unread.some(({ type }) => type === 'refused')
        ? unread // as it stands: half of it would be converted again with every import
        : [...row(element, siteAt(engine, node, document, edit)), ...unread];
    });
  return [...attributes, ...elements];
};

/** Another engine's attribute on what is neither BPMN nor its own. */
const strayOutcomes = (node: XmlNode): readonly Outcome[] =>
  node.attributes
    .filter(({ uri }) => engineOf(uri))
    .map((attribute) => refused({ node, attribute }, 'unknown'));

const rowOf = <Row>(rows: Readonly<Record<string, Row>>, local: string): Row | undefined =>
  Object.hasOwn(rows, local) ? rows[local] : undefined;

const isExtension = ({ parent }: XmlNode): boolean =>
  parent?.uri === BPMN && parent.local === 'extensionElements';

const isInside = ({ parent }: XmlNode): boolean => parent !== null && engineOf(parent.uri) !== null;

/** The prefix the file has for our vocabulary, else one that is free. */
const prefixOf = ({ namespaces }: XmlNode): string => {
  const names = ['bh', 'bihuan', 'urn-bihuan'];
  return (
    names.find((name) => namespaces.uriOf(name) === BH) ??
    names.find((name) => namespaces.uriOf(name) === null) ??
    'bh'
  );
};
