import { checkExpression } from '../../feel/check.ts';
import { withoutEquals } from '../expressions.ts';
import { feelOfJuel, isJuel } from './juel.ts';
import type { Engine } from './outcome.ts';

/**
 * How an engine writes values, as our attributes write them; null: it cannot be said in FEEL.
 * Ours: some attributes are FEEL after `=` and plain text without it, some are always FEEL.
 */
export interface Language {
  /** For an attribute that is FEEL after `=`, else its own text. */
  value(text: string): string | null;
  /** For a place that is always FEEL; plain text becomes a FEEL string. */
  feel(text: string): string | null;
  /** The same, but plain text is a variable's name. */
  variable(text: string): string | null;
  /** Names separated by commas, or an expression for them, as a FEEL list. */
  list(text: string): string | null;
}

const camunda: Language = {
  value: (text) => {
    if (!isJuel(text)) return text.startsWith('=') ? `=${JSON.stringify(text)}` : text;
    const feel = feelOfJuel(text);
    return feel === null ? null : `=${feel}`;
  },
  feel: (text) => (isJuel(text) ? feelOfJuel(text) : JSON.stringify(text)),
  variable: (text) => (isJuel(text) ? feelOfJuel(text) : asFeel(text)),
  list: (text) => {
    const parts = partsOf(text).map((part) => camunda.feel(part));
    if (parts.includes(null)) return null;
    const isOneExpression = parts.length === 1 && isJuel(text); // a list, or the text of one name
    return isOneExpression ? `flatten([${parts.join()}])` : `[${parts.join(', ')}]`;
  },
};

const zeebe: Language = {
  value: (text) => text,
  feel: (text) => (isFeel(text) ? text.trim() : JSON.stringify(text)),
  variable: (text) => asFeel(withoutEquals(text)) && text.trim(),
  list: (text) =>
    isFeel(text)
      ? `flatten([${withoutEquals(text)}])`
      : `[${partsOf(text)
          .map((part) => JSON.stringify(part))
          .join(', ')}]`,
};

export const LANGUAGES: Readonly<Record<Engine, Language>> = { camunda, zeebe };

/** The only name in a list that is written out and has one. */
export const onlyName = (text: string): string | null => {
  const [only, ...more] = partsOf(text);
  return only === undefined || more.length > 0 || isJuel(only) || isFeel(only) ? null : only;
};

export const isFeel = (text: string): boolean => text.trim().startsWith('=');

const asFeel = (text: string): string | null => (checkExpression(text).length === 0 ? text : null);

const partsOf = (text: string): readonly string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
