import { nextOccurrence } from '../time/due.ts';
import { contextOf, timerFacts } from './context.ts';
import { definitionBehavior } from './event-definitions/index.ts';
import type { EventDefinition, FlowNode } from './plan.ts';
import { changeWait, openWait, type Run } from './run.ts';
import type { Token, Wait } from './state.ts';
import type { Failure } from './values.ts';
import { waitsFor } from './waits.ts';

/** What a node may be woken by. */
export const definitionsOf = (node: FlowNode): readonly EventDefinition[] => {
  if (node.kind === 'receiveTask') return [node.message];
  return 'definitions' in node ? node.definitions : [];
};

/** Opens a wait for each definition of a catching node; the owner takes them along. */
export const arm = (run: Run, owner: Token, node: FlowNode): Failure | null => {
  for (const [index, definition] of definitionsOf(node).entries()) {
    const failure = armDefinition(run, owner, node, definition, index);
    if (failure) return failure;
  }
  return null;
};

const armDefinition = (
  run: Run,
  owner: Token,
  node: FlowNode,
  definition: EventDefinition,
  index: number,
): Failure | null => {
  const wanted = definitionBehavior(definition).arm?.(definition, contextOf(run, owner));
  if (!wanted) return null;
  if (!wanted.ok) return wanted.failure;
  if (wanted.value)
    openWait(run, { tokenId: owner.id, elementId: node.id, definition: index }, wanted.value);
  return null;
};

/** A catcher that interrupts nothing listens again as soon as it has heard. */
export const armAgain = (run: Run, owner: Token, node: FlowNode, heard: Wait): Failure | null => {
  const definition = definitionsOf(node)[heard.definition ?? 0];
  if (!definition) return null;
  if (heard.kind !== 'timer') {
    return armDefinition(run, owner, node, definition, heard.definition ?? 0);
  }

  const next = nextOccurrence(heard.plan, heard, timerFacts(contextOf(run, owner)));
  if (!next.ok) return next.failure;
  if (!next.value) return null;
  const { tokenId, elementId, definition: index } = heard;
  openWait(
    run,
    { tokenId, elementId, ...(index === undefined ? {} : { definition: index }) },
    { kind: 'timer', purpose: heard.purpose, plan: heard.plan, ...next.value },
  );
  return null;
};

/** A condition stays open: it must become false before it can be heard again. */
export const keepListening = (run: Run, wait: Wait & { readonly kind: 'condition' }): void => {
  changeWait(run, { ...wait, held: true });
};

export const isArmed = (run: Run, owner: Token, node: FlowNode): boolean =>
  waitsFor(run.state, owner.id, node.id).length > 0;
