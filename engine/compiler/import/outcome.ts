import type { Params } from '../problems.ts';
import type { XmlAttribute, XmlNode } from '../xml-tree.ts';

/** Engines whose models are converted (bpmn.md §8). */
export type Engine = 'camunda' | 'zeebe';
export const ENGINES: Readonly<Record<string, Engine>> = {
  'http://camunda.org/schema/1.0/bpmn': 'camunda',
  'http://activiti.org/bpmn': 'camunda', // Camunda 7 comes from Activiti, and so does Flowable
  'http://flowable.org/bpmn': 'camunda',
  'http://camunda.org/schema/zeebe/1.0': 'zeebe',
};
export const engineOf = (uri: string | null): Engine | null => ENGINES[uri ?? ''] ?? null;

/** What is left out although nobody need replace it; the words are the import's sentences. */
export type Dropped =
  | 'async'
  | 'datePattern'
  | 'documentation'
  | 'errorMessage'
  | 'followUp'
  | 'headers'
  | 'history'
  | 'inherited'
  | 'initiator'
  | 'priority'
  | 'resultShape'
  | 'retries'
  | 'tasklist'
  | 'userTask'
  | 'version';

/** What has no meaning here and must be replaced by hand. */
export type Refused =
  | 'adHocOutput'
  | 'agent'
  | 'businessKey'
  | 'called'
  | 'case'
  | 'connector'
  | 'cron'
  | 'decision'
  | 'dueDate'
  | 'expression'
  | 'filter'
  | 'form'
  | 'initiator'
  | 'java'
  | 'job'
  | 'jobType'
  | 'listener'
  | 'local'
  | 'resource'
  | 'retryCycle'
  | 'script'
  | 'starter'
  | 'tenant'
  | 'twice'
  | 'unknown'
  | 'variableMapping';

/** An attribute, or an element with all it holds. */
export interface Piece {
  readonly node: XmlNode; // the element, or the one that has the attribute
  readonly attribute?: XmlAttribute;
}

/** What became of one piece of a foreign model. */
export type Outcome = { readonly piece: Piece } & (
  | { readonly type: 'mapped'; readonly became: string }
  | { readonly type: 'dropped'; readonly why: Dropped }
  | { readonly type: 'refused'; readonly why: Refused; readonly params?: Params }
);

export const mapped = (piece: Piece, became: string): Outcome => ({
  type: 'mapped',
  piece,
  became,
});
export const dropped = (piece: Piece, why: Dropped): Outcome => ({ type: 'dropped', piece, why });
export const refused = (piece: Piece, why: Refused): Outcome => ({ type: 'refused', piece, why });

/** As written, for a sentence: an element by its first attribute and its text. */
export const pieceText = ({ node, attribute }: Piece): string => {
  if (attribute) return `${attribute.name}="${attribute.value}"`;
  const named = node.attributes.find(({ name }) => NAMING.includes(name));
  const text = node.children.length === 0 ? node.text.trim() : '';
  return `<${node.name}${named ? ` ${named.name}="${named.value}"` : ''}>${text}`;
};
const NAMING = ['name', 'id', 'key', 'type', 'class', 'eventType', 'target'];

export const attributeOf = (node: XmlNode, local: string): XmlAttribute | undefined =>
  node.attributes.find((attribute) => attribute.local === local && attribute.uri === null) ??
  node.attributes.find((attribute) => attribute.local === local && attribute.uri === node.uri);

export const textIn = (node: XmlNode, local: string): string | undefined =>
  attributeOf(node, local)?.value;
