const CHINESE = /\p{Script=Han}/u;
/** Names that come in two languages stand in pairs; a page in English shows the other one. */
const PAIRS: readonly (readonly [string, string])[] = [
  ['zh', 'en'],
  ['label', 'labelEn'],
  ['text', 'textEn'],
  ['name', 'nameEn'],
];
/** A drawing is shown in English where it has English names; a schema's texts are the product's. */
const NOT_DATA: ReadonlySet<string> = new Set(['xml', 'schema', 'resources']);

/**
 * Collects what people wrote: every Chinese text of an answer that has no place
 * for English beside it. What stands in that place must be English.
 */
export const dataWords = (value: unknown, into: Set<string>): void => {
  if (typeof value === 'string') {
    if (CHINESE.test(value)) into.add(value);
    return;
  }
  if (Array.isArray(value)) return value.forEach((one) => dataWords(one, into));
  if (typeof value !== 'object' || value === null) return;
  const paired = new Set(PAIRS.filter(([, other]) => other in value).flat());
  for (const [key, inner] of Object.entries(value)) if (key === 'draft') drawnNames(inner, into);
  for (const [key, inner] of Object.entries(value))
    if (!NOT_DATA.has(key) && !paired.has(key)) dataWords(inner, into);
};

/** On the drawing board the names are the text being edited: they stand there as the file has them. */
const drawnNames = (draft: unknown, into: Set<string>): void => {
  if (typeof draft !== 'object' || draft === null || !('xml' in draft)) return;
  for (const [, name = ''] of String(draft.xml).matchAll(/ name="([^"]*)"/g)) into.add(name);
};
