import { inside } from './books.ts';
import { inFewWords } from './incident-words.ts';
import { keep, record, withdraw, type Run } from './run.ts';
import type { Listener, Stop, Token } from './state.ts';
import type { Failure } from './values.ts';
import { waitsFor } from './waits.ts';

/**
 * Holds a token until somebody resolves what went wrong; everything else runs on. Its own waits
 * are withdrawn, its boundary events stay armed: a deadline does not stop for a fault.
 */
export const raiseIncident = (run: Run, token: Token, reason: Failure, stopped: Stop): void => {
  if (stopped.at !== 'settling') withdraw(run, waitsFor(run.state, token.id, token.elementId));
  keep(run, { ...token, phase: 'failed', stopped });
  const failure = inFewWords(reason, Object.keys(run.state.incidents).length);
  run.state.lastId += 1;
  const id = `i${run.state.lastId}`;
  run.state.incidents[id] = {
    ...failure,
    id,
    token: token.id,
    element: token.elementId,
    at: run.state.now,
    attempts: token.attempts ?? 1,
  };
  record(run, token, {
    type: 'incidentRaised',
    code: failure.code,
    message: `${failure.zh} / ${failure.en}`,
  });
};

/**
 * A listener of the token failed, not its work: what goes on inside a scope is not begun again. A
 * retry arms the listener anew.
 */
export const stopOfListener = (run: Run, token: Token, listener: Listener): Stop => {
  const isScope = token.scope === null || token.body || inside(run.state, token.id).length > 0;
  return { at: isScope ? 'settling' : 'work', listener };
};
