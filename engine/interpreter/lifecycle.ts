import { activate, enter } from './entering.ts';
import { startComplex, tryJoin, tryQuantity } from './joining.ts';
import { joinsAtRest, joinsOnArrival } from './joins.ts';
import { leave } from './leaving.ts';
import { raiseIncident } from './incidents.ts';
import type { ElementId } from './plan.ts';
import { drop, nodeOf, place, record, recordFlow, withdraw, type Move, type Run } from './run.ts';
import { resume } from './resuming.ts';
import { enterScope } from './scopes.ts';
import { beginProcess } from './starting.ts';
import type { Token, Wait } from './state.ts';
import { goOnUndoing } from './undoing.ts';
import type { Variables } from './values.ts';
import { waitsOf } from './waits.ts';

/** Works through what was moved, first in, first out. Whoever was ended meanwhile is skipped. */
export const drain = (run: Run): void => {
  for (let move = run.agenda.shift(); move; move = run.agenda.shift()) {
    const token = run.state.tokens[move.token];
    if (token && run.state.status === 'active') make(run, token, move);
  }
};

const make = (run: Run, token: Token, move: Move): void => {
  switch (move.type) {
    case 'arrive':
      return arrive(run, token);
    case 'enter':
      return token.stopped?.at === 'start'
        ? beginProcess(run, token, token.stopped.trigger)
        : enter(run, token);
    case 'begin':
      return beginHeard(run, token, move.brought);
    case 'handle':
      return handle(run, token, move.start, move.brought);
    case 'resume':
      return resume(run, token, move.wait, move.event);
    case 'take':
      return take(run, token, move.wait, move.brought);
    case 'leave':
      return leave(run, token, { variables: move.brought });
    case 'compensate':
      return goOnUndoing(run, token);
  }
};

/** At a join the token waits; so it does where several are needed for one execution. */
const arrive = (run: Run, token: Token): void => {
  const node = nodeOf(run, token.elementId);
  if (joinsAtRest(node)) return;
  if (node.kind === 'complexGateway') return startComplex(run, node, token);
  if (joinsOnArrival(node)) {
    tryJoin(run, node, token.scope);
    return;
  }
  const needed = 'startQuantity' in node ? node.startQuantity : 1;
  if (needed <= 1) return enter(run, token);
  tryQuantity(run, token, needed);
};

/** A catching event that has heard: nothing to wait for any more. */
const beginHeard = (run: Run, token: Token, brought: Variables): void => {
  const active = activate(run, token, nodeOf(run, token.elementId));
  if (active) leave(run, active, { variables: brought });
};

/** An event sub-process opens with its start event already heard. */
const handle = (run: Run, token: Token, start: ElementId, brought: Variables): void => {
  const node = nodeOf(run, token.elementId);
  const active = activate(run, token, node);
  if (!active || node.kind !== 'subProcess') return;
  const failure = enterScope(run, active, node.scope);
  const scope = run.state.tokens[token.id] ?? active;
  if (failure) return raiseIncident(run, scope, failure, { at: 'entry' });
  const first = place(run, { elementId: start, scope: scope.id });
  run.agenda.push({ type: 'begin', token: first.id, brought });
};

/** The event-based gateway has heard one of its targets: the others are withdrawn. */
const take = (run: Run, token: Token, wait: Wait, brought: Variables): void => {
  withdraw(run, waitsOf(run.state, token.id));
  record(run, token, { type: 'elementCompleted' });
  drop(run, token);
  const flow = nodeOf(run, token.elementId).outgoing.find(
    (id) => run.plan.flows[id]?.target === wait.elementId,
  );
  if (flow === undefined) return;
  const target = place(run, { elementId: wait.elementId, scope: token.scope, via: flow });
  recordFlow(run, flow, target);
  run.agenda.push({ type: 'begin', token: target.id, brought });
};
