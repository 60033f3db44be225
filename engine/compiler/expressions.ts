import type { Expression } from '../interpreter/values.ts';

/** Models say `=x`, `x` or plain text depending on the place; the plan knows FEEL only. */
export const feel = (body: string): Expression => ({ feel: withoutEquals(body) });

/** A leading `=` is a habit of other tools; the FEEL parser silently yields nothing for it. */
export const withoutEquals = (body: string): string => body.trim().replace(/^=\s*/, '');

/** A text as a FEEL string literal. */
export const literal = (text: string): Expression => ({ feel: JSON.stringify(text) });

/** `=…` is FEEL, anything else the text itself. */
export const feelOrLiteral = (text: string): Expression =>
  text.trim().startsWith('=') ? feel(text) : literal(text.trim());

/** A context `{ "name": source }`, read in one go. */
export const contextOf = (
  entries: readonly { readonly target: string; readonly source: Expression }[],
): Expression => ({
  feel: `{${entries.map(({ target, source }) => `${JSON.stringify(target)}: (${source.feel})`).join(', ')}}`,
});
