import type { ModdleElement, Shape } from './canvas-types.ts';
import type { Editor } from './editor.ts';
import { extensionsOf } from './model.ts';
import { SET_PARTS, type PartChange } from './set-parts.ts';

export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** What is written, and the shape whose change it is: its own, or that of the call that shows it. */
export interface Target {
  readonly editor: Editor;
  readonly shape: Shape;
  readonly element: ModdleElement;
}

/** Sets properties of an element; an empty text removes the attribute, so files stay small. */
export const setProperties = ({ editor, shape, element }: Target, properties: Attributes): void =>
  element === shape.businessObject
    ? editor.get('modeling').updateProperties(shape, withoutEmpty(properties))
    : setPart(editor, shape, element, withoutEmpty(properties));

/** The same for a part that is not drawn: a definition, a loop, a pool's process. */
export const setPart = (
  editor: Editor,
  shape: Shape,
  part: ModdleElement,
  properties: object,
): void => editor.get('modeling').updateModdleProperties(shape, part, properties);

/** Several of its parts at once: one undo step. */
export const setParts = (editor: Editor, shape: Shape, changes: readonly PartChange[]): void => {
  if (changes.length > 0) editor.get('commandStack').execute(SET_PARTS, { shape, changes });
};

/**
 * Writes attributes of one `bh` extension as one undo step: the list of extensions is replaced as
 * a whole, because only then undo brings back the very object that was there. An extension that
 * says nothing, or only what holds without it, goes away.
 */
export const setExtension = (
  target: Target,
  type: string,
  attributes: Attributes,
  children: Children = {},
): void => {
  const entries = extensionsOf(target.element);
  const old = entries.find((entry) => entry.$type === type);
  const said = saidBy(target, type, { ...(old && attributesOf(old)), ...attributes });
  const kept: Children = { ...(old && childrenOf(old)), ...children };
  const saysNothing =
    Object.keys(said).length === 0 && Object.values(kept).every((list) => list.length === 0);
  if (saysNothing && !old) return;

  const others = entries.filter((entry) => entry !== old);
  const moddle = target.editor.get('moddle');
  putExtensions(
    target,
    saysNothing ? others : [...others, moddle.create(type, { ...said, ...kept })],
  );
};

/** The same for an extension that may stand there several times: each row is one of them. */
export const setExtensions = (target: Target, type: string, rows: readonly Attributes[]): void => {
  const others = extensionsOf(target.element).filter((entry) => entry.$type !== type);
  const moddle = target.editor.get('moddle');
  const written = rows.map((row) => moddle.create(type, saidBy(target, type, row)));
  putExtensions(target, [...others, ...written]);
};

const putExtensions = (
  { editor, shape, element }: Target,
  values: readonly ModdleElement[],
): void =>
  setPart(editor, shape, element, { extensionElements: withExtensions(editor, element, values) });

/** What is worth writing: neither nothing nor what holds anyway. */
const saidBy = ({ editor }: Target, type: string, attributes: Attributes): Attributes => {
  const silent = editor.get('moddle').create(type);
  return Object.fromEntries(
    Object.entries(withoutEmpty(attributes)).filter(
      ([name, value]) => value !== undefined && value !== silent.get(name),
    ),
  );
};

type Children = Readonly<Record<string, readonly ModdleElement[]>>;

/** A list of extensions that knows its parents, as one that was read from a file does. */
export const withExtensions = (
  editor: Editor,
  owner: ModdleElement,
  values: readonly ModdleElement[],
): ModdleElement | undefined => {
  if (values.length === 0) return undefined;
  const list = own(editor.get('moddle').create('bpmn:ExtensionElements', { values }), owner);
  for (const value of values) own(value, list);
  return list;
};

/** Replaces the rows of an extension that is a list: headers, mappings. */
export const setExtensionRows = (
  target: Target,
  type: string,
  { property, rowType }: { readonly property: string; readonly rowType: string },
  rows: readonly Attributes[],
): void => {
  const moddle = target.editor.get('moddle');
  const children = rows.map((row) => moddle.create(rowType, definedOnly(row)));
  setExtension(target, type, {}, { [property]: children });
};

export const setCondition = (editor: Editor, flow: Shape, feel: string): void => {
  const conditionExpression =
    feel.trim() === ''
      ? undefined
      : editor.get('moddle').create('bpmn:FormalExpression', { body: feel });
  if (conditionExpression) own(conditionExpression, flow.businessObject);
  editor.get('modeling').updateProperties(flow, { conditionExpression });
};

export const own = (child: ModdleElement, parent: ModdleElement): ModdleElement => {
  (child as { $parent?: ModdleElement }).$parent = parent;
  return child;
};

const withoutEmpty = (attributes: Attributes): Attributes =>
  Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [name, value === '' ? undefined : value]),
  );

const definedOnly = (attributes: Attributes): Attributes =>
  Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== undefined));

const ownEntries = (element: ModdleElement): readonly [string, unknown][] =>
  Object.entries(element).filter(([name]) => !name.startsWith('$'));

const attributesOf = (element: ModdleElement): Attributes =>
  Object.fromEntries(
    ownEntries(element).filter(
      (pair): pair is [string, string | number | boolean] => typeof pair[1] !== 'object',
    ),
  );

const childrenOf = (element: ModdleElement): Record<string, readonly ModdleElement[]> =>
  Object.fromEntries(
    ownEntries(element).filter((pair): pair is [string, ModdleElement[]] => Array.isArray(pair[1])),
  );
