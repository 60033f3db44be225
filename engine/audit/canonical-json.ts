import type { Json } from '../interpreter/values.ts';

/** RFC 8785: keys by UTF-16 code units, numbers and strings as ECMAScript prints them, no white space. */
export const canonicalJson = (value: Json): string => {
  if (Array.isArray(value)) return `[${value.map((item: Json) => canonicalJson(item)).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, member]) => `${JSON.stringify(name)}:${canonicalJson(member as Json)}`);
    return `{${members.join(',')}}`;
  }
  return JSON.stringify(value);
};
