import { enterInBooks } from './books.ts';
import type { Command, EffectWanted } from './commands.ts';
import type { EngineEvent, Happened } from './events.ts';
import type { ElementId, FlowId, FlowNode, ProcessPlan } from './plan.ts';
import { InvariantViolation } from './failures.ts';
import type { InstanceState, Token, TokenId, Wait, WaitFor } from './state.ts';
import type { Seen, TraceEntry } from './trace.ts';
import type { Evaluate, Variables } from './values.ts';
import { enterWait, strikeWait } from './waits.ts';

/**
 * The one mutable thing of a step: a working copy of the state, and what the step gives out.
 *
 * Records are replaced, never changed in place, so a shallow copy of the maps is enough. Nothing
 * here decides where a token goes; it only keeps the books, so that no wait is opened or closed
 * without its command and no entry is written without its number.
 */
export interface Run {
  readonly plan: ProcessPlan;
  readonly evaluate: Evaluate;
  readonly state: Draft;
  readonly commands: Command[];
  readonly trace: TraceEntry[];
  readonly agenda: Move[];
  /** Scopes in which a token has ended since they were last asked whether they are done. */
  readonly touched: Set<TokenId>;
  event: EngineEvent; // the one being applied; a deferred one while resuming
  activations: number;
  effects: number;
  variablesChanged: boolean;
}

/** What still has to happen in this step, first in, first out. A token that is gone is skipped. */
export type Move =
  | { readonly type: 'arrive'; readonly token: TokenId }
  | { readonly type: 'enter'; readonly token: TokenId }
  | { readonly type: 'begin'; readonly token: TokenId; readonly brought: Variables } // an event was heard
  | {
      readonly type: 'handle'; // an event sub-process was triggered
      readonly token: TokenId;
      readonly start: ElementId;
      readonly brought: Variables;
    }
  | {
      readonly type: 'resume';
      readonly token: TokenId;
      readonly wait: Wait;
      readonly event: Happened;
    }
  | {
      readonly type: 'take';
      readonly token: TokenId;
      readonly wait: Wait;
      readonly brought: Variables;
    } // event-based gateway
  | { readonly type: 'compensate'; readonly token: TokenId } // the next entry may be undone
  | { readonly type: 'leave'; readonly token: TokenId; readonly brought: Variables };

type Draft = {
  -readonly [K in keyof InstanceState]: InstanceState[K];
} & {
  tokens: Record<TokenId, Token>;
  waits: Record<string, Wait>;
  incidents: Record<string, InstanceState['incidents'][string]>;
};

export const createRun = (
  plan: ProcessPlan,
  state: InstanceState,
  event: EngineEvent,
  evaluate: Evaluate,
): Run => ({
  plan,
  evaluate,
  state: {
    ...state,
    tokens: { ...state.tokens },
    waits: { ...state.waits },
    incidents: { ...state.incidents },
    now: Math.max(state.now, event.at),
    rev: state.rev + 1,
  },
  commands: [],
  trace: [],
  agenda: [],
  touched: new Set(),
  event,
  activations: 0,
  effects: 0,
  variablesChanged: true,
});

export const nodeOf = (run: Run, id: ElementId): FlowNode => {
  const node = run.plan.nodes[id];
  if (!node) throw new InvariantViolation(`Expected plan "${run.plan.hash}" to have node "${id}"`);
  return node;
};

const newId = (run: Run, letter: string): string => {
  run.state.lastId += 1;
  return `${letter}${run.state.lastId}`;
};

// Tokens

export interface Placement {
  readonly elementId: ElementId;
  readonly scope: TokenId | null;
  readonly via?: FlowId;
  readonly after?: TokenId | undefined;
  readonly with?: Partial<Omit<Token, 'id' | 'elementId' | 'scope' | 'phase'>>;
}

/** A new token; what it does first is for the caller to put on the agenda. */
export const place = (
  run: Run,
  { elementId, scope, via, after, with: extra }: Placement,
): Token => {
  const token: Token = {
    id: newId(run, 't'),
    elementId,
    scope,
    phase: 'arrived',
    ...(via === undefined ? {} : { via }),
    ...(after === undefined ? {} : { after }),
    ...extra,
  };
  return keep(run, token);
};

export const keep = (run: Run, token: Token): Token => {
  const { tokens } = run.state;
  enterInBooks(tokens, tokens[token.id], token);
  tokens[token.id] = token;
  return token;
};

/** The token is over: its incident goes with it, its scope will be asked. */
export const drop = (run: Run, token: Token): void => {
  withdrawIncident(run, token);
  const { tokens } = run.state;
  enterInBooks(tokens, tokens[token.id], null);
  delete tokens[token.id];
  if (token.scope !== null) run.touched.add(token.scope);
  if (token.compensates !== undefined)
    run.agenda.push({ type: 'compensate', token: token.compensates });
};

/** What held the token holds it no longer, and is not there to be settled any more. */
export const withdrawIncident = (run: Run, { id }: Token): void => {
  const held = run.state.tokens[id];
  if (held?.phase !== 'failed') return;
  for (const incident of Object.values(run.state.incidents)) {
    if (incident.token !== id) continue;
    delete run.state.incidents[incident.id];
    record(run, held, { type: 'incidentResolved', detail: { id: incident.id, by: 'withdrawn' } });
  }
};

// Waits

export const openWait = (
  run: Run,
  owner: Pick<Wait, 'tokenId' | 'elementId'> & { readonly definition?: number },
  wanted: WaitFor,
): Wait => {
  const id = newId(run, 'w');
  const { now, rev, instanceId } = run.state;
  const what = wanted.kind === 'call' ? { ...wanted, instanceId: `${instanceId}.${id}` } : wanted;
  const wait: Wait = { id, ...owner, since: now, rev, ...what };
  run.state.waits[id] = wait;
  enterWait(run.state.waits, wait);
  run.commands.push({ type: 'openWait', wait });
  return wait;
};

export const changeWait = (run: Run, wait: Wait): Wait => {
  const changed: Wait = { ...wait, rev: run.state.rev };
  run.state.waits[wait.id] = changed;
  enterWait(run.state.waits, changed);
  run.commands.push({ type: 'changeWait', wait: changed });
  return changed;
};

export const closeWait = (run: Run, wait: Wait, because: 'over' | 'withdrawn'): void => {
  if (!run.state.waits[wait.id]) return;
  delete run.state.waits[wait.id];
  strikeWait(run.state.waits, wait);
  run.commands.push({ type: 'closeWait', wait, because });
};

export const withdraw = (run: Run, waits: readonly Wait[]): void => {
  for (const wait of waits) closeWait(run, wait, 'withdrawn');
};

// What a step gives out

export const effect = (run: Run, wanted: EffectWanted): void => {
  run.effects += 1;
  const { instanceId, rev } = run.state;
  run.commands.push({ id: `${instanceId}:${rev}:${run.effects}`, ...wanted });
};

/** One trace entry about a token's element. */
export const record = (
  run: Run,
  token: Pick<Token, 'id' | 'elementId' | 'scope' | 'body'>,
  seen: Seen,
): void => write(run, token, typeOf(run, token), seen);

export const recordFlow = (run: Run, flow: FlowId, token: Token): void =>
  write(run, { ...token, elementId: flow }, 'sequenceFlow', { type: 'sequenceFlowTaken' });

const write = (
  run: Run,
  token: Pick<Token, 'id' | 'elementId' | 'scope'>,
  elementType: TraceEntry['elementType'],
  seen: Seen,
): void => {
  run.state.lastSeq += 1;
  run.trace.push({
    seq: run.state.lastSeq,
    at: run.state.now,
    instance: run.state.instanceId,
    processId: run.plan.processId,
    elementId: token.elementId,
    elementType,
    token: token.id,
    scope: token.scope,
    ...seen,
  });
};

const typeOf = (
  run: Run,
  token: Pick<Token, 'elementId' | 'scope' | 'body'>,
): TraceEntry['elementType'] => {
  if (token.scope === null) return 'process';
  const node = nodeOf(run, token.elementId);
  if (!token.body || !('loop' in node)) return node.kind;
  return node.loop?.type === 'standard' ? 'loopBody' : 'multiInstanceBody';
};
