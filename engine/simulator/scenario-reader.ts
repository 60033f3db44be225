import type { Instant, Json, Variables } from '../interpreter/values.ts';
import { parseDuration, type Duration } from '../time/duration.ts';
import { parseInstant } from '../time/instant.ts';

export interface Reader {
  text(json: Json | undefined, place: string): string;
  texts(json: Json, place: string): string[];
  oneOf<T extends string | true>(
    json: Json | undefined,
    known: readonly [T, ...T[]],
    place: string,
  ): T;
  exactlyOne(object: Variables, of: readonly string[], place: string): void;
  atMostOne(object: Variables, of: readonly string[], place: string): void;
  list(json: Json, place: string): readonly Json[];
  object(json: Json, place: string, known?: readonly string[]): Variables;
  duration(json: Json, place: string): Duration;
  instant(json: Json, place: string): Instant;
}

/** Reads on after a fault with a harmless value, so that one pass names them all. */
export const createReader = (faults: string[], utcOffset: number): Reader => {
  const fault = (place: string, expected: string, actual: Json | undefined): void => {
    faults.push(
      `Expected ${expected} at ${place}, but it is ${JSON.stringify(actual) ?? 'missing'}`,
    );
  };
  const text = (json: Json | undefined, place: string): string => {
    if (typeof json !== 'string') fault(place, 'a text', json);
    return typeof json === 'string' ? json : '';
  };
  const list = (json: Json, place: string): readonly Json[] => {
    if (!Array.isArray(json)) fault(place, 'a list', json);
    return Array.isArray(json) ? (json as readonly Json[]) : [];
  };
  const given = (object: Variables, of: readonly string[]): readonly string[] =>
    of.filter((key) => object[key] !== undefined);
  return {
    text,
    exactlyOne: (object, of, place) => {
      const found = given(object, of);
      if (found.length !== 1) fault(place, `one of ${of.join(', ')}`, found);
    },
    atMostOne: (object, of, place) => {
      const found = given(object, of);
      if (found.length > 1) fault(place, `only one of ${of.join(', ')}`, found);
    },
    oneOf: <T extends string | true>(
      json: Json | undefined,
      known: readonly [T, ...T[]],
      place: string,
    ): T => {
      const found = known.find((one) => one === json);
      if (found === undefined) fault(place, `one of ${known.join(', ')}`, json);
      return found ?? known[0];
    },
    list,
    texts: (json: Json, place: string): string[] =>
      list(json, place).map((one, n) => text(one, `${place}[${n}]`)),
    object: (json: Json, place: string, known?: readonly string[]): Variables => {
      if (typeof json !== 'object' || json === null || Array.isArray(json)) {
        fault(place, 'an object', json);
        return {};
      }
      const unknown = Object.keys(json).filter((key) => known && !known.includes(key));
      for (const key of unknown) fault(place, `only ${known?.join(', ')}`, key);
      return json as Variables;
    },
    duration: (json: Json, place: string): Duration => {
      const duration = typeof json === 'string' ? parseDuration(json) : null;
      if (!duration) fault(place, 'an ISO duration', json);
      return duration ?? { months: 0, ms: 0 };
    },
    instant: (json: Json, place: string): Instant => {
      const instant = typeof json === 'string' ? parseInstant(json, utcOffset) : null;
      if (instant === null) fault(place, 'an ISO date-time', json);
      return instant ?? 0;
    },
  };
};
