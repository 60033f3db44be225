import { absorbedBy, absorberOf } from './absorbing.ts';
import { arm, armAgain, definitionsOf, keepListening } from './arming.ts';
import { noteConversation } from './conversations.ts';
import { heardBy } from './event-data.ts';
import type { Happened } from './events.ts';
import { raiseIncident, stopOfListener } from './incidents.ts';
import type { FlowNode } from './plan.ts';
import { beginBoundary, beginHandler } from './positions.ts';
import { changeWait, closeWait, keep, nodeOf, withdraw, type Run } from './run.ts';
import { isRegisterWait } from './registers.ts';
import { inOrder } from './signal-order.ts';
import type { Token, Wait } from './state.ts';
import type { Variables } from './values.ts';
import { waitsFor } from './waits.ts';

/** A wait is over: what goes on is decided by where its element stands. */
export const hear = (run: Run, named: Wait, event: Happened): void => {
  const wait = absorberOf(run.plan, run.state, named) ?? named;
  for (const boundary of absorbedBy(run.plan, run.state, wait)) passOver(run, boundary, named);
  const owner = run.state.tokens[wait.tokenId];
  if (!owner) return;
  if (wait.kind === 'condition' && staysOpen(nodeOf(run, wait.elementId))) keepListening(run, wait);
  else closeWait(run, wait, 'over');

  if (event.type === 'messageReceived') noteReceived(run, wait, event.payload);
  if (wait.elementId === owner.elementId) return hearOwn(run, owner, wait, event);
  const node = nodeOf(run, wait.elementId);
  const heard = noteHeard(run, owner, node, wait.definition ?? 0, broughtBy(node, wait, event));
  if (!heard) return;

  switch (node.kind) {
    case 'boundaryEvent':
      if (!node.interrupting) listenOn(run, heard.owner, node, wait);
      return beginBoundary(run, heard.owner, node, heard.brought);
    case 'startEvent':
      if (!node.interrupting) listenOn(run, heard.owner, node, wait);
      return beginHandler(run, heard.owner, node, heard.brought);
    default:
      run.agenda.push({ type: 'take', token: owner.id, wait, brought: heard.brought });
  }
};

const noteReceived = (run: Run, wait: Wait, payload: Variables): void => {
  const definition = definitionsOf(nodeOf(run, wait.elementId))[wait.definition ?? 0];
  if (definition?.type === 'message') noteConversation(run, definition, payload);
};

/** A boundary event whose occurrence went to the event sub-process of its own sub-process. */
const passOver = (run: Run, wait: Wait, named: Wait): void => {
  const owner = run.state.tokens[wait.tokenId];
  if (wait.kind === 'condition') return keepListening(run, wait);
  if (wait.kind === 'message' && wait.id === named.id) changeWait(run, wait); // free for the next one
  const node = nodeOf(run, wait.elementId);
  if (wait.kind !== 'timer' || hearsAll(node) || !owner) return;
  closeWait(run, wait, 'over');
  if (staysOpen(node)) listenOn(run, owner, node, wait);
};

/** A catch event is done when it has heard; every other element says itself what comes next. */
const hearOwn = (run: Run, owner: Token, wait: Wait, event: Happened): void => {
  const node = nodeOf(run, owner.elementId);
  if (node.kind !== 'intermediateCatchEvent' || isRegisterWait(wait)) {
    run.agenda.push({ type: 'resume', token: owner.id, wait, event });
    return;
  }
  const heard = noteHeard(run, owner, node, wait.definition ?? 0, broughtBy(node, wait, event));
  if (heard) run.agenda.push({ type: 'leave', token: owner.id, brought: heard.brought });
};

/** Parallel multiple: all definitions must be heard; what they brought is merged in that order. */
export const noteHeard = (
  run: Run,
  owner: Token,
  node: FlowNode,
  definition: number,
  brought: Variables,
): { readonly owner: Token; readonly brought: Variables } | null => {
  if (!hearsAll(node)) return { owner, brought };
  const { [node.id]: earlier = {}, ...others } = owner.fired ?? {};
  const fired = { ...earlier, [definition]: brought };
  const complete = Object.keys(fired).length === definitionsOf(node).length;
  const kept = keep(run, { ...owner, fired: complete ? others : { ...others, [node.id]: fired } });
  if (!complete) return null;
  return { owner: kept, brought: Object.assign({}, ...Object.values(fired)) as Variables };
};

/** Whatever interrupts nothing is armed again once it has heard. */
export const listenOn = (run: Run, owner: Token, node: FlowNode, wait: Wait): void => {
  if (wait.kind === 'condition' && staysOpen(node)) return;
  if (hearsAll(node)) return listenToAll(run, owner, node);
  const failure = armAgain(run, owner, node, wait);
  if (failure) raiseIncident(run, owner, failure, stopOfListener(run, owner, wait));
};

/** A parallel multiple event starts over: all or none of its definitions are listened for. */
export const listenToAll = (run: Run, owner: Token, node: FlowNode): void => {
  withdraw(run, waitsFor(run.state, owner.id, node.id));
  const failure = arm(run, owner, node);
  const listener = { id: null, elementId: node.id };
  if (failure) raiseIncident(run, owner, failure, stopOfListener(run, owner, listener));
};

const staysOpen = (node: FlowNode): boolean =>
  'interrupting' in node && !node.interrupting && !hearsAll(node);

export const hearsAll = (node: FlowNode): boolean =>
  'parallelMultiple' in node && node.parallelMultiple;

const broughtBy = (node: FlowNode, { definition = 0 }: Wait, event: Happened): Variables =>
  event.type === 'messageReceived' || event.type === 'signalReceived'
    ? heardBy(node, definition, event.payload)
    : {};

/** A signal thrown in this instance reaches its own listeners inside the step. */
export const broadcast = (run: Run, name: string, payload: Variables): void =>
  hearSignal(
    run,
    Object.values(run.state.waits).filter((wait) => wait.kind === 'signal' && wait.name === name),
    payload,
  );

/** Who listens was settled when it was thrown; one removed meanwhile gets nothing. */
export const hearSignal = (run: Run, listeners: readonly Wait[], payload: Variables): void => {
  for (const { id } of inOrder(run.plan, run.state, listeners)) {
    const open = run.state.waits[id];
    if (open) hear(run, open, { type: 'signalReceived', waitId: id, payload });
  }
};
