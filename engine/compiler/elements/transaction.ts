import type { Translator } from '../translator.ts';

/** `bpmn:Transaction`: a scope that a cancel event undoes. */
export const transaction: Translator<'transaction'> = {
  kind: 'transaction',

  translate: (source, { scopeOf }) => ({ scope: scopeOf(source) }),
};
