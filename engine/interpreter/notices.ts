import { contextOf } from './context.ts';
import { isList } from './mapping.ts';
import type { FlowNode } from './plan.ts';
import { effect, type Run } from './run.ts';
import type { Token } from './state.ts';

/**
 * 抄送 drawn in the model: people who learn of a step without taking part in it. A copy never
 * holds up a case: a name that cannot be computed is nobody.
 */
export const sendCopies = (
  run: Run,
  token: Token,
  node: FlowNode,
  on: 'activated' | 'completed',
): void => {
  for (const copy of node.cc) {
    if (copy.on !== on) continue;
    const scope = (token.scope === null ? undefined : run.state.tokens[token.scope]) ?? token;
    const named = contextOf(run, run.state.tokens[token.id] ?? scope).evaluate(copy.to);
    const value = named.ok ? named.value : null;
    const to = (isList(value) ? value : [value]).filter((name) => typeof name === 'string');
    const about = { elementId: token.elementId, tokenId: token.id };
    if (to.length > 0) effect(run, { type: 'notify', reason: 'cc', to, about, text: null });
  }
};
