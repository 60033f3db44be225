import type { EffectWanted } from './commands.ts';
import type { Happened } from './events.ts';
import type {
  ElementId,
  ElementKind,
  EventDefinition,
  FlowId,
  NodeOf,
  ProcessPlan,
} from './plan.ts';
import type { TimerPlan } from './timer-plan.ts';
import type { Due, InstanceState, Token, Wait, WaitFor } from './state.ts';
import type { Actor, Expression, Failure, Instant, Json, Result, Variables } from './values.ts';

export interface ElementBehavior<K extends ElementKind> {
  readonly kind: K;
  /** The token is active, inputs are mapped, boundary events are armed. */
  enter(node: NodeOf<K>, token: Token, context: Context): Outcome;
  /** One of the token's own waits is over and already closed. */
  resume?(
    node: NodeOf<K>,
    token: Token,
    over: { readonly wait: Wait; readonly event: Happened },
    context: Context,
  ): Outcome;
  /** Scopes: a token inside has ended. Without it: leave when none is left. null: go on as you are. */
  settle?(
    node: NodeOf<K>,
    token: Token,
    inside: readonly Token[],
    context: Context,
  ): Outcome | null;
  /**
   * Converging nodes: of those arrived (the oldest of each flow) the ones to take now; null: not
   * yet. `elsewhere`: where in the scope tokens are under way. 'start' leaves a resetting token.
   */
  joins?(
    node: NodeOf<K>,
    arrived: readonly Token[],
    elsewhere: readonly ElementId[],
    context: Context,
  ): { readonly take: readonly Token[]; readonly round?: 'start' | 'reset' } | null;
}
/** What one event definition does, whatever the position of its event. */
export interface DefinitionBehavior<T extends EventDefinition['type']> {
  readonly type: T;
  arm?(
    definition: EventDefinition & { readonly type: T },
    context: Context,
  ): Result<WaitFor | null>; // null: found by the throw
  raise?(definition: EventDefinition & { readonly type: T }, context: Context): Result<Raised>;
}
export type Outcome =
  | { readonly type: 'wait'; readonly for: readonly WaitFor[]; readonly raised?: readonly Raised[] } // []: stay as it is
  | { readonly type: 'listen'; readonly to: readonly ElementId[] } // arm these catching nodes; the first one heard is taken
  | {
      readonly type: 'open'; // become a scope, or begin more in it
      readonly arrive: readonly ElementId[];
      readonly for?: readonly WaitFor[];
    }
  | { readonly type: 'close' } // begin nothing more: what still runs is ended, or awaited
  | {
      readonly type: 'compensate'; // undo what has been done; `resume` when it is over
      readonly definitions: readonly (EventDefinition & { readonly type: 'compensate' })[];
      readonly raised: readonly Raised[];
    }
  | {
      readonly type: 'leave';
      readonly variables?: Variables;
      readonly by?: readonly FlowId[];
      readonly to?: ElementId; // a link jumps: no flow is drawn
      readonly raised?: readonly Raised[];
    } // without `by`: every flow that holds
  | { readonly type: 'fail'; readonly failure: Failure }; // an incident somebody can resolve
export type Raised =
  | { readonly type: 'effect'; readonly effect: EffectWanted; readonly conversation?: ElementId } // whose key it sets
  | { readonly type: 'error' | 'escalation'; readonly code: string; readonly variables: Variables }
  | { readonly type: 'defaultSignal'; readonly attributes: Variables }
  | { readonly type: 'cancel' }
  | { readonly type: 'terminate' };
/** Read-only view for one token in one step. */
export interface Context {
  readonly plan: ProcessPlan;
  readonly state: InstanceState;
  readonly token: Token;
  readonly now: Instant;
  readonly actor: Actor;
  readonly semantics: number;
  readonly variables: Variables; // everything visible from the token
  evaluate(source: Expression, local?: Variables): Result<Json>;
  due(timer: TimerPlan): Result<Due>;
  flows(): Result<readonly FlowId[]>; // every flow whose condition holds, else the default, else noFlowTaken
}

export const wait = (...waits: readonly WaitFor[]): Outcome => ({ type: 'wait', for: waits });
export const listen = (...to: readonly ElementId[]): Outcome => ({ type: 'listen', to });
export const open = (arrive: readonly ElementId[], ...waits: readonly WaitFor[]): Outcome => ({
  type: 'open',
  arrive,
  for: waits,
});
export const leave = (how: Omit<Outcome & { readonly type: 'leave' }, 'type'> = {}): Outcome => ({
  type: 'leave',
  ...how,
});
export const fail = (failure: Failure): Outcome => ({ type: 'fail', failure });
