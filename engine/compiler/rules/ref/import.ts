import { textOf } from '../../model.ts';
import { parse } from '../../parse.ts';
import type { Rule } from '../../rule.ts';
import { BPMN } from '../../vocabulary.ts';

/** Root elements of what BPMN lets import (8.2.2): processes, data types, services. */
const ROOTS: Readonly<Record<string, RegExp>> = {
  [BPMN]: /^\S+\/BPMN\/20100524\/MODEL definitions$/,
  'http://www.w3.org/2001/XMLSchema': /^http:\/\/www\.w3\.org\/2001\/XMLSchema schema$/,
  'http://www.w3.org/TR/wsdl20/': /^\S*wsdl\S* (description|definitions)$/,
};
const REMOTE = /^([a-z][a-z0-9+.-]*:|\/)/i;

/**
 * What is imported from beside the file is there, and is what the import says. It is not read
 * further: a definition stands alone.
 */
export const refImport: Rule = {
  name: 'ref/import',
  level: 'W',
  appliesTo: 'bpmn:Import',

  check(element, report, { neighbor }) {
    const location = textOf(element, 'location') ?? '';
    const found = REMOTE.test(location) || !neighbor ? 'unknown' : neighbor(nameIn(location));
    if (found === 'missing') return report(element, 'missing', { actual: location });
    const expected = textOf(element, 'importType') ?? '';
    const root = ROOTS[expected];
    if (found === 'unknown' || !root) return report(element, '', { actual: location });
    const actual = rootOf(found);
    if (root.test(actual)) report(element, '', { actual: location });
    else report(element, 'type', { location, expected, actual });
  },
};

/** A location is a reference of the web: blanks are written in it as `%20`. */
const nameIn = (location: string): string => {
  try {
    return decodeURIComponent(location.replace(/[?#].*$/, ''));
  } catch {
    return location;
  }
};

const rootOf = (file: Uint8Array): string => {
  const parsed = parse(file);
  return parsed.ok ? `${parsed.document.root.uri ?? ''} ${parsed.document.root.local}` : '–';
};
