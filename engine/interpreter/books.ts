import { bytesOf } from './bytes.ts';
import { byNumber } from './ids.ts';
import { createStanding, move, type Standing } from './standing.ts';
import type { InstanceState, Token, TokenId } from './state.ts';
import type { Json, Variables } from './values.ts';

type Tokens = InstanceState['tokens'];

interface Books {
  readonly inside: Map<TokenId, Map<TokenId, Token>>; // by scope, oldest first
  readonly standing: Standing;
  bytes: number | null; // of all variables; null: nobody has asked
  bytesToUndo: number | null; // of what is kept to be undone
}

/**
 * What else would be added up from all tokens for each of them: who stands in which scope and at
 * which join, and how much the variables weigh. Derived from the tokens, no part of the state; the step that
 * places, keeps and drops them enters it here, so that a thousand instances cost a thousand looks
 * and not a million.
 */
const kept = new WeakMap<Tokens, Books>();

/** The tokens of a scope, oldest first. */
export const inside = ({ tokens }: InstanceState, scope: TokenId): readonly Token[] => [
  ...(booksOf(tokens).inside.get(scope)?.values() ?? []),
];

export const countInside = ({ tokens }: InstanceState, scope: TokenId): number =>
  booksOf(tokens).inside.get(scope)?.size ?? 0;

/** Where the tokens of each scope stand. */
export const standingOf = ({ tokens }: InstanceState): Standing => booksOf(tokens).standing;

/** What all variables of the case weigh, in bytes of JSON. */
export const bytesHeld = ({ tokens }: InstanceState): number => {
  const books = booksOf(tokens);
  books.bytes ??= Object.values(tokens).reduce((sum, token) => sum + weightOf(token), 0);
  return books.bytes;
};

/** What is kept of completed work so that it can be undone, in bytes of JSON. */
export const bytesToUndo = ({ tokens }: InstanceState): number => {
  const books = booksOf(tokens);
  books.bytesToUndo ??= Object.values(tokens).reduce((sum, token) => sum + undoWeight(token), 0);
  return books.bytesToUndo;
};

/** What open calls have handed over, in bytes of JSON. */
export const bytesHandedOver = ({ waits }: InstanceState): number =>
  Object.values(waits).reduce(
    (sum, wait) => (wait.kind === 'call' ? sum + weighed(wait.variables) : sum),
    0,
  );

/** Told before the tokens change. No `before`: a token comes; no `after`: it goes. */
export const enterInBooks = (
  tokens: Tokens,
  before: Token | undefined,
  after: Token | null,
): void => {
  const books = kept.get(tokens);
  if (!books) return; // nobody has asked yet
  if (before && before.scope !== after?.scope)
    books.inside.get(before.scope ?? '')?.delete(before.id);
  if (after) file(books, after);
  move(books.standing, before, after);
  if (books.bytes !== null && before?.variables !== after?.variables)
    books.bytes += grown(before?.variables, after?.variables);
  if (books.bytesToUndo !== null && isUndoChanged(before, after))
    books.bytesToUndo += undoWeight(after) - undoWeight(before);
};

const booksOf = (tokens: Tokens): Books => {
  const found = kept.get(tokens);
  if (found) return found;
  const books: Books = {
    inside: new Map(),
    standing: createStanding(),
    bytes: null,
    bytesToUndo: null,
  };
  for (const token of Object.values(tokens).sort(byNumber)) {
    file(books, token);
    move(books.standing, undefined, token);
  }
  kept.set(tokens, books);
  return books;
};

const file = ({ inside: scopes }: Books, token: Token): void => {
  if (token.scope === null) return;
  const held = scopes.get(token.scope) ?? new Map<TokenId, Token>();
  held.set(token.id, token);
  scopes.set(token.scope, held);
};

const weightOf = ({ variables }: Pick<Token, 'variables'>): number => grown({}, variables);

/** Only what was replaced is weighed. */
const grown = (before: Variables = {}, after: Variables = {}): number => {
  let bytes = 0;
  for (const [name, value] of Object.entries(after))
    if (!Object.hasOwn(before, name) || before[name] !== value) bytes += bytesOf(value);
  for (const [name, value] of Object.entries(before))
    if (!Object.hasOwn(after, name) || after[name] !== value) bytes -= bytesOf(value);
  return bytes;
};

type Undoing = Pick<Token, 'compensable' | 'called'> | undefined | null;

const isUndoChanged = (before: Undoing, after: Undoing): boolean =>
  before?.compensable !== after?.compensable || before?.called !== after?.called;

const undoWeight = (token: Undoing): number =>
  (token?.compensable ?? []).reduce((sum, record) => sum + weighed(record), 0) +
  (token?.called ? weighed(token.called) : 0);

/** Records are replaced, never changed in place: each is weighed once. */
const weighed = (record: object): number => {
  const known = weights.get(record);
  if (known !== undefined) return known;
  const bytes = bytesOf(record as Json);
  weights.set(record, bytes);
  return bytes;
};
const weights = new WeakMap<object, number>();
