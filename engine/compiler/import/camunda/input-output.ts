import type { XmlNode } from '../../xml-tree.ts';
import type { Language } from '../language.ts';
import { mapped, refused, textIn, type Outcome } from '../outcome.ts';
import type { ElementRow, Site } from '../rows.ts';

/** `camunda:inputOutput`: each parameter becomes an entry of `bh:mapping`. */
export const inputOutput: ElementRow = (element, site) =>
  element.children.map((parameter) => parameterOutcome(parameter, site));

const parameterOutcome = (parameter: XmlNode, { host, language }: Site): Outcome => {
  const piece = { node: parameter };
  const target = textIn(parameter, 'name');
  const side = parameter.local === 'inputParameter' ? 'in' : 'out';
  if (target === undefined || !/^(input|output)Parameter$/.test(parameter.local))
    return refused(piece, 'unknown');
  const source = sourceOf(parameter, language);
  if (typeof source !== 'string') return refused(piece, source.why);
  return mapped(piece, host.entry('mapping', side, { source, target }));
};

type Source = string | { readonly why: 'script' | 'expression' };

/** A text, an expression, a list or a map; a script is somebody else's program. */
const sourceOf = (holder: XmlNode, language: Language): Source => {
  const [definition] = holder.children;
  switch (definition?.local) {
    case undefined:
      return textOf(holder, language);
    case 'list':
      return joined(
        definition.children.map((item) => itemOf(item, language)),
        '[',
        ']',
      );
    case 'map':
      return joined(
        definition.children.map((entry) => entryOf(entry, language)),
        '{',
        '}',
      );
    default:
      return { why: 'script' };
  }
};

const textOf = (holder: XmlNode, language: Language): Source => {
  const text = holder.text.trim();
  return text === '' ? 'null' : (language.feel(text) ?? { why: 'expression' });
};

const itemOf = (item: XmlNode, language: Language): Source =>
  item.local === 'script' ? { why: 'script' } : sourceOf(item, language);

const entryOf = (entry: XmlNode, language: Language): Source => {
  const source = sourceOf(entry, language);
  return typeof source === 'string'
    ? `${JSON.stringify(textIn(entry, 'key') ?? '')}: ${source}`
    : source;
};

const joined = (parts: readonly Source[], open: string, close: string): Source =>
  parts.find((part) => typeof part !== 'string') ?? `${open}${parts.join(', ')}${close}`;
