import type { XmlNode } from '../../xml-tree.ts';
import {
  attributeOf,
  dropped,
  mapped,
  refused,
  textIn,
  type Outcome,
  type Piece,
} from '../outcome.ts';
import { given, type ElementRow, type Site } from '../rows.ts';

const OWN_KEY = /^[$#]\{\s*execution\.(processBusinessKey|businessKey)\s*\}$/;

/** `camunda:in`, `camunda:out`: what a called process gets and gives back; a signal's payload. */
export const callMapping: ElementRow = (element, site) => [outcomeOf(element, site)];

const outcomeOf = (element: XmlNode, site: Site): Outcome => {
  const piece = { node: element };
  const key = textIn(element, 'businessKey');
  if (key !== undefined)
    return OWN_KEY.test(key) ? dropped(piece, 'inherited') : refused(piece, 'businessKey');
  if (textIn(element, 'local') === 'true') return refused(piece, 'local');
  const side = element.local === 'in' ? 'in' : 'out';
  if (attributeOf(element, 'variables')) return everything(piece, side, site);

  const target = textIn(element, 'target');
  const source = sourceOf(element, site);
  if (target === undefined || source === undefined) return refused(piece, 'unknown');
  if (source === null) return refused(piece, 'expression');
  return mapped(piece, site.host.entry('mapping', side, { source, target }));
};

const everything = (piece: Piece, side: 'in' | 'out', { node, host }: Site): Outcome =>
  node.local === 'callActivity'
    ? given(piece, host.extension('call', { [side]: 'all' }))
    : refused(piece, 'local');

const sourceOf = (element: XmlNode, { language }: Site): string | null | undefined => {
  const variable = textIn(element, 'source');
  if (variable !== undefined) return language.variable(variable);
  const expression = textIn(element, 'sourceExpression');
  return expression === undefined ? undefined : language.feel(expression);
};
