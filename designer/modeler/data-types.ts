import type { ModdleElement } from './canvas-types.ts';
import type { Editor } from './editor.ts';
import { listOf, referenceOf, textOf } from './model.ts';
import { own } from './write.ts';

/** The types of XML Schema a county has a use for; whatever else a file names stays. */
export const dataTypes = [
  ...(['string', 'boolean', 'integer', 'decimal'] as const),
  ...(['date', 'dateTime', 'time', 'duration'] as const),
] as const;

/** Type and list mark of a data object, input, output, property or store; no type: anything. */
export const dataTypeOf = (item: ModdleElement): string => {
  const subject = referenceOf(item, 'itemSubjectRef');
  return subject ? textOf(subject, 'structureRef').replace(/^(?:xsd?|xs):/, '') : '';
};
export const isList = (item: ModdleElement): boolean => {
  const subject = referenceOf(item, 'itemSubjectRef');
  return has(item, 'isCollection') || (subject !== undefined && has(subject, 'isCollection'));
};

/**
 * The properties that give an item this type. What has a list mark of its own must agree with its
 * definition (BPMN 10.4.1); a property or a store has none, so its definition says it alone.
 */
export const typed = (
  editor: Editor,
  item: ModdleElement,
  type: string,
  list: boolean,
): Readonly<Record<string, unknown>> => {
  const hasMark = item.$instanceOf('bpmn:DataObject') || isDeclared(item);
  const needsDefinition = type !== '' || (list && !hasMark);
  return {
    itemSubjectRef: needsDefinition ? definitionOf(editor, type, list) : undefined,
    ...(hasMark ? { isCollection: list } : {}),
  };
};

const isDeclared = (item: ModdleElement): boolean =>
  item.$instanceOf('bpmn:DataInput') || item.$instanceOf('bpmn:DataOutput');

const has = (element: ModdleElement, mark: string): boolean =>
  String(element.get(mark) ?? false) === 'true';

const XSD = 'http://www.w3.org/2001/XMLSchema';

/** Among the roots of the file, made where there is none; one that nothing uses any more harms nobody. */
const definitionOf = (editor: Editor, type: string, isCollection: boolean): ModdleElement => {
  const definitions = editor.definitions();
  const roots = listOf(definitions, 'rootElements');
  const known = roots.find(
    (root) =>
      root.$type === 'bpmn:ItemDefinition' &&
      textOf(root, 'structureRef').replace(/^(?:xsd?|xs):/, '') === type &&
      has(root, 'isCollection') === isCollection,
  );
  if (known) return known;
  if (type !== '' && definitions.$attrs?.['xmlns:xsd'] === undefined)
    definitions.set('xmlns:xsd', XSD);
  const structure = type === '' ? {} : { structureRef: `xsd:${type}` };
  const created = editor
    .get('bpmnFactory')
    .create('bpmn:ItemDefinition', { ...structure, isCollection });
  own(created, definitions);
  (definitions.get('rootElements') as ModdleElement[]).push(created);
  return created;
};
