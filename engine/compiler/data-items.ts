import type { ModdleElement } from 'bpmn-moddle';
import type { DataItem, SimpleType } from '../interpreter/data-plan.ts';
import { elementOf, idOf, isTrue, nameOf, textOf } from './model.ts';

/** A data object, property, input or output is known by its name, else by its id. */
export const variableName = (item: ModdleElement): string => {
  const object = elementOf(item, 'dataObjectRef') ?? item;
  return nameOf(object) ?? idOf(object);
};

/** A variable as it is declared: its XML Schema type, and whether it is a list. */
export const dataItem = (item: ModdleElement): DataItem => {
  const type = simpleType(item);
  return {
    name: variableName(item),
    ...(type === undefined ? {} : { type }),
    ...(isCollection(item) ? { collection: true as const } : {}),
  };
};

/** By its own mark; a property has none, so by that of its item. */
export const isCollection = (item: ModdleElement): boolean => {
  const subject = elementOf(item, 'itemSubjectRef');
  return isTrue(item, 'isCollection') || (subject !== undefined && isTrue(subject, 'isCollection'));
};

const simpleType = (item: ModdleElement): SimpleType | undefined => {
  const subject = elementOf(item, 'itemSubjectRef');
  const local = ((subject && textOf(subject, 'structureRef')) ?? '').replace(/^(?:xsd?|xs):/, '');
  return SIMPLE_TYPES.find((type) => type === local);
};

const SIMPLE_TYPES: readonly SimpleType[] = [
  ...(['string', 'anyURI', 'boolean', 'date', 'dateTime', 'time', 'duration'] as const),
  ...(['decimal', 'double', 'float', 'integer', 'long', 'int', 'short', 'byte'] as const),
  ...(['nonNegativeInteger', 'positiveInteger', 'nonPositiveInteger', 'negativeInteger'] as const),
  ...(['unsignedLong', 'unsignedInt', 'unsignedShort', 'unsignedByte'] as const),
];
