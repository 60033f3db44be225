import { parseDuration } from '../../time/duration.ts';
import { parseInstant } from '../../time/instant.ts';
import { refused } from './outcome.ts';
import { given, type AttributeRow } from './rows.ts';

const SOME_OFFSET = 480; // only asked whether the text is a time; the case's calendar says which
const MS_A_MINUTE = 60_000;

/** A date, a length from the opening of the task, or an expression for a date. */
export const toDeadline: AttributeRow = (value, piece, { host, language }) => {
  const term = termOf(value.trim(), language.value(value.trim()));
  return term === null ? refused(piece, 'dueDate') : given(piece, host.extension('timer', term));
};

const termOf = (text: string, written: string | null): Readonly<Record<string, string>> | null => {
  if (written === null) return null;
  if (written.startsWith('=')) return { value: written, unit: 'fixedDate' };
  if (parseInstant(text, SOME_OFFSET) !== null) return { value: text, unit: 'fixedDate' };
  const length = parseDuration(text);
  if (!length) return null;
  if (length.ms === 0) return { value: String(length.months), unit: 'months' };
  const minutes = length.ms / MS_A_MINUTE;
  return length.months === 0 && Number.isInteger(minutes)
    ? { value: String(minutes), unit: 'minutes' }
    : null;
};
