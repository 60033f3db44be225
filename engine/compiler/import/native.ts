import { BPMN } from '../vocabulary.ts';
import type { XmlAttribute, XmlNode } from '../xml-tree.ts';
import { isCron, recurringOfCron } from './cron.ts';
import { feelOfJuel, isJuel } from './juel.ts';
import {
  attributeOf,
  dropped,
  engineOf,
  mapped,
  refused,
  type Engine,
  type Outcome,
} from './outcome.ts';
import { given, type ForeignDocument } from './rows.ts';
import type { XmlEdit } from './xml-edit.ts';

const EXPRESSIONS = [
  ...['conditionExpression', 'condition', 'completionCondition', 'loopCardinality'],
  ...['loopCondition', 'activationCondition', 'timeDate', 'timeDuration', 'timeCycle'],
];
const NAMED = ['message', 'signal', 'escalation'];
export const MODELER = 'http://camunda.org/schema/modeler/1.0';

/** The engine a file was drawn for; null: none we know. */
export const engineOfFile = (nodes: readonly XmlNode[]): Engine | null => {
  for (const { uri, attributes } of nodes) {
    const engine = engineOf(uri) ?? attributes.map((one) => engineOf(one.uri)).find((one) => one);
    if (engine) return engine;
  }
  const platform =
    nodes[0]?.attributes.find(({ uri, local }) => uri === MODELER && local === 'executionPlatform')
      ?.value ?? '';
  if (platform === '') return null;
  return /cloud/i.test(platform) ? 'zeebe' : 'camunda';
};

/** `modeler:executionPlatform` and its version: what the file was drawn for. */
export const isPlatform = ({ uri, local }: XmlAttribute): boolean =>
  uri === MODELER && local.startsWith('executionPlatform');

interface Native {
  readonly node: XmlNode;
  readonly engine: Engine | null;
  readonly document: ForeignDocument;
  readonly edit: XmlEdit;
}

/** What BPMN itself has a place for, written in the other engine's language. */
export const nativeOutcomes = ({ node, engine, document, edit }: Native): readonly Outcome[] => {
  if (node.uri !== BPMN) return [];
  if (node.local === 'definitions') return platformOutcomes(node, edit);
  if (node.local === 'callActivity') return callOutcomes(node, engine, document);
  if (NAMED.includes(node.local)) return nameOutcomes(node, edit);
  if (!EXPRESSIONS.includes(node.local)) return [];
  const text = node.text.trim();
  if (isJuel(text)) return expressionOutcomes(node, text, edit);
  if (engine !== null && node.local === 'timeCycle' && isCron(text))
    return cronOutcomes({ node, engine, document, edit }, text);
  return [];
};

const expressionOutcomes = (node: XmlNode, text: string, edit: XmlEdit): readonly Outcome[] => {
  const feel = feelOfJuel(text);
  if (feel === null) return [refused({ node }, 'expression')];
  edit.replaceText(node, feel);
  return [mapped({ node }, feel)];
};

const nameOutcomes = (node: XmlNode, edit: XmlEdit): readonly Outcome[] => {
  const attribute = attributeOf(node, 'name');
  if (!attribute || !isJuel(attribute.value)) return [];
  const feel = feelOfJuel(attribute.value);
  if (feel === null) return [refused({ node, attribute }, 'expression')];
  edit.setAttribute(node, attribute.name, `=${feel}`);
  return [mapped({ node, attribute }, `name="=${feel}"`)];
};

/** Camunda 7 hands a called process nothing it is not told to, and takes its latest version. */
const callOutcomes = (
  node: XmlNode,
  engine: Engine | null,
  document: ForeignDocument,
): readonly Outcome[] => {
  const called = attributeOf(node, 'calledElement');
  const computed =
    called && isJuel(called.value) ? [refused({ node, attribute: called }, 'called')] : [];
  if (engine !== 'camunda') return computed;
  const host = document.hostOf(node);
  const defaults = {
    ...(host.said('call', 'binding') === undefined ? { binding: 'latest' } : {}),
    ...(host.said('call', 'in') === undefined ? { in: 'mapped' } : {}),
  };
  return Object.keys(defaults).length === 0
    ? computed
    : [...computed, given({ node }, host.extension('call', defaults))];
};

/** Cron stands in the event's definition as a recurring county timer, instead of a cycle. */
const cronOutcomes = (
  { node, engine, document, edit }: Native & { readonly engine: Engine },
  text: string,
): readonly Outcome[] => {
  const recurring = recurringOfCron(text, engine);
  if (!recurring || !node.parent) return [refused({ node }, 'cron')];
  const host = document.hostOf(node.parent);
  const outcome = given({ node }, host.extension('timer', { ...recurring, unit: 'recurring' }));
  if (outcome.type === 'mapped') edit.removeElement(node);
  return [outcome];
};

const platformOutcomes = (node: XmlNode, edit: XmlEdit): readonly Outcome[] =>
  node.attributes.filter(isPlatform).map((attribute) => {
    edit.removeAttribute(attribute);
    return dropped({ node, attribute }, 'documentation');
  });
