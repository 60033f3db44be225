import { hearsAll, listenToAll, noteHeard } from './catching.ts';
import { endInstance } from './ending.ts';
import { beginBoundary, beginHandler } from './positions.ts';
import { broughtBy, placeOf, type Candidate, type Catcher, type Thrown } from './propagation.ts';
import { effect, type Run } from './run.ts';
import type { Token } from './state.ts';
import type { Variables } from './values.ts';

/** Hands the throw to who catches it. True: the thrower was ended by it. */
export const deliver = (run: Run, catcher: Catcher, thrown: Thrown, from: Token): boolean => {
  switch (catcher.at) {
    case 'boundary': {
      const heard = hearThrown(run, catcher, thrown);
      if (heard) beginBoundary(run, heard.owner, catcher.node, heard.brought);
      return heard !== null && catcher.node.interrupting;
    }
    case 'handler': {
      const heard = hearThrown(run, catcher, thrown);
      if (heard) beginHandler(run, heard.owner, catcher.node, heard.brought);
      return heard !== null && catcher.node.interrupting;
    }
    case 'caller':
      if (thrown.type === 'escalation') {
        const { code, variables: payload } = thrown;
        effect(run, { type: 'escalate', elementId: from.elementId, code, payload });
        return false;
      }
      endInstance(run, {
        status: 'failed',
        outcome: { error: thrown.code },
        variables: thrown.variables,
      });
      return true;
  }
};

/** Null: it was one of several that a parallel multiple event waits for. */
const hearThrown = (
  run: Run,
  { node, owner }: Candidate,
  thrown: Thrown,
): { readonly owner: Token; readonly brought: Variables } | null => {
  const heard = noteHeard(run, owner, node, placeOf(node, thrown), broughtBy(node, thrown));
  if (heard && hearsAll(node) && !node.interrupting) listenToAll(run, heard.owner, node);
  return heard;
};

/** An escalation nobody catches stops nothing; it is only known. */
export const noteUncaught = (run: Run, { elementId }: Token, code: string): void => {
  run.commands.push({ type: 'escalationUncaught', elementId, code });
};
