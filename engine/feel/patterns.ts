import { RE2JS } from 're2js';

/**
 * Regular expressions in linear time: no back-reference, no look-around, hence no pattern that
 * takes minutes. The functions stand in the context under FEEL's names and so replace feelin's.
 */
export const isPattern = (pattern: string): boolean => {
  try {
    RE2JS.compile(pattern);
    return true;
  } catch {
    return false;
  }
};

const FLAGS: Readonly<Record<string, number>> = {
  i: RE2JS.CASE_INSENSITIVE,
  m: RE2JS.MULTILINE,
  s: RE2JS.DOTALL,
};

const compile = (pattern: string, flags: unknown): RE2JS => {
  const letters = typeof flags === 'string' ? [...flags] : [];
  return RE2JS.compile(
    pattern,
    letters.reduce((sum, letter) => sum | (FLAGS[letter] ?? 0), 0),
  );
};

const matches = (input: unknown, pattern: unknown, flags?: unknown): boolean | null =>
  typeof input === 'string' && typeof pattern === 'string'
    ? compile(pattern, flags).matcher(input).find()
    : null;

const replace = (
  input: unknown,
  pattern: unknown,
  replacement: unknown,
  flags?: unknown,
): string | null =>
  typeof input === 'string' && typeof pattern === 'string' && typeof replacement === 'string'
    ? compile(pattern, flags).matcher(input).replaceAll(replacement)
    : null;

const split = (input: unknown, delimiter: unknown): readonly string[] | null => {
  if (typeof input !== 'string' || typeof delimiter !== 'string') return null;
  const matcher = RE2JS.compile(delimiter).matcher(input);
  const parts: string[] = [];
  let from = 0;
  while (matcher.find()) {
    if (matcher.end() === matcher.start()) continue; // an empty delimiter separates nothing
    parts.push(input.slice(from, matcher.start()));
    from = matcher.end();
  }
  return [...parts, input.slice(from)];
};

export const patternFunctions = { matches, replace, split };
