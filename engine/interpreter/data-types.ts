import { parseDuration } from '../time/duration.ts';
import { isCivilDate } from '../time/civil-date.ts';
import { parseInstant } from '../time/instant.ts';
import type { DataItem, SimpleType } from './data-plan.ts';
import { dataType } from './failures.ts';
import { isList } from './mapping.ts';
import type { Failure, Json, Variables } from './values.ts';

/** The first value that is not of its declared type. Nothing (null) is of every type. */
export const misfit = (items: readonly DataItem[], values: Variables): Failure | null => {
  for (const item of items) {
    const value = Object.hasOwn(values, item.name) ? (values[item.name] ?? null) : null;
    if (!fits(item, value))
      return dataType(item.name, `${item.type ?? ''}${item.collection ? '[]' : ''}`, value);
  }
  return null;
};

const fits = ({ type, collection }: DataItem, value: Json): boolean => {
  if (value === null) return true;
  if (!collection) return isOfType(type, value);
  return isList(value) && value.every((one) => one === null || isOfType(type, one));
};

const isOfType = (type: SimpleType | undefined, value: Json): boolean => {
  switch (type) {
    case undefined:
      return true;
    case 'string':
    case 'anyURI':
      return typeof value === 'string';
    case 'boolean':
      return typeof value === 'boolean';
    case 'date':
      return typeof value === 'string' && isCivilDate(value);
    case 'dateTime':
      return typeof value === 'string' && value.includes('T') && parseInstant(value, 0) !== null;
    case 'time':
      return typeof value === 'string' && TIME.test(value);
    case 'duration':
      return typeof value === 'string' && parseDuration(value) !== null;
    case 'decimal':
    case 'double':
    case 'float':
      return typeof value === 'number';
    default:
      return typeof value === 'number' && isInteger(value, WHOLE_NUMBERS[type]);
  }
};

const TIME = /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?$/;

/** Smallest and largest value. Beyond 2^53 JSON numbers are not exact, and not refused for it. */
const WHOLE_NUMBERS = {
  integer: [-Infinity, Infinity],
  long: [-(2 ** 63), 2 ** 63],
  int: [-2_147_483_648, 2_147_483_647],
  short: [-32_768, 32_767],
  byte: [-128, 127],
  nonNegativeInteger: [0, Infinity],
  positiveInteger: [1, Infinity],
  nonPositiveInteger: [-Infinity, 0],
  negativeInteger: [-Infinity, -1],
  unsignedLong: [0, 2 ** 64],
  unsignedInt: [0, 4_294_967_295],
  unsignedShort: [0, 65_535],
  unsignedByte: [0, 255],
} as const;

const isInteger = (value: number, [least, most]: readonly [number, number]): boolean =>
  Number.isInteger(value) && value >= least && value <= most;
