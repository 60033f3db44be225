import { askAdHocAnew } from './ad-hoc.ts';
import { listenOn, listenToAll } from './catching.ts';
import { begin, enter, work } from './entering.ts';
import { followLoop, goOnLooping, leave } from './leaving.ts';
import { beginLoop, continueLoop, isLooped } from './loops.ts';
import { keep, nodeOf, withdraw, type Run } from './run.ts';
import { beginProcess } from './starting.ts';
import type { Listener, Stop, Token } from './state.ts';
import { recompute } from './timers.ts';
import { undoCalled } from './undoing.ts';
import { waitsOf } from './waits.ts';

/** Goes on exactly where the incident held the token; what had been armed has stayed armed. */
export const retry = (run: Run, held: Token, attempts: number): void => {
  const { stopped = { at: 'work' }, ...rest } = held;
  if (stopped.at === 'undoing')
    return undoCalled(run, keep(run, { ...rest, phase: 'compensating', attempts }));
  const phase = stopped.at === 'arrival' ? 'arrived' : 'active';
  const token = keep(run, { ...rest, phase, attempts });
  if (stopped.at === 'start') return beginProcess(run, token, stopped.trigger);
  if ('listener' in stopped) listenAnew(run, token, stopped.listener);
  if (run.state.tokens[token.id]?.phase === 'failed') return; // the listener still cannot be armed
  if (stopped.at === 'settling') return settleAnew(run, token);
  goOnFrom(run, token, stopped);
};

/** A scope is asked again whether it is done; an ad-hoc sub-process, whether it is enough. */
const settleAnew = (run: Run, scope: Token): void => {
  run.touched.add(scope.id);
  const node = run.plan.nodes[scope.elementId];
  if (node?.kind === 'adHocSubProcess') askAdHocAnew(run, scope, node);
};

/** One that has heard is armed again; one that is still open is computed, or asked, again. */
const listenAnew = (run: Run, owner: Token, listener: Listener): void => {
  if (listener.id === null) return listenToAll(run, owner, nodeOf(run, listener.elementId));
  const open = run.state.waits[listener.id];
  if (open?.kind === 'timer') return recompute(run, open);
  if (open) run.variablesChanged = true;
  else if (listener.elementId !== owner.elementId)
    // its own work opens its own waits
    listenOn(run, owner, nodeOf(run, listener.elementId), listener);
};

const goOnFrom = (
  run: Run,
  token: Token,
  stopped: Exclude<Stop, { readonly at: 'start' | 'settling' | 'undoing' }>,
): void => {
  const node = nodeOf(run, token.elementId);
  switch (stopped.at) {
    case 'arrival':
      if (node.kind !== 'complexGateway' || token.via === undefined) return enter(run, token);
      run.agenda.push({ type: 'arrive', token: token.id }); // it is asked again whether to begin
      return;
    case 'entry':
      withdraw(run, waitsOf(run.state, token.id));
      return begin(run, token, node);
    case 'work':
      return work(run, token, node);
    case 'loop': {
      if (!isLooped(node)) return;
      const fresh = !token.body || (token.body.next === 0 && token.body.done === 0);
      if (stopped.throwing) return goOnLooping(run, token.id, node);
      const step = fresh ? beginLoop(run, token, node) : continueLoop(run, token.id, node);
      return followLoop(run, token.id, step);
    }
    case 'exit':
      leave(run, token, { variables: stopped.variables });
  }
};
