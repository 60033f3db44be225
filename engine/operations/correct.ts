import { unlessFitting, unlessRunning } from './guards.ts';
import type { OperationRule } from './operation.ts';
import { nothingToCorrect, scopeUnknown } from './refusals.ts';

/** 更正: an operator sets values of one scope; history keeps the old ones. */
export const correct: OperationRule<'correct'> = {
  verb: 'correct',
  subject: 'case',

  offer: (_, view) => unlessRunning(view),

  refuse({ scope, variables }, view) {
    if (!view.state.tokens[scope]) return scopeUnknown(scope);
    return Object.keys(variables).length === 0
      ? nothingToCorrect()
      : unlessFitting(variables, view, scope);
  },

  events: ({ scope, variables }) => [{ type: 'variablesSet', scope, variables }],
};
