import type { Happened } from '../interpreter/events.ts';
import type { ElementId, ProcessPlan } from '../interpreter/plan.ts';
import type { InstanceState, TokenId } from '../interpreter/state.ts';
import type { Actor, ContentRef, Instant, Json, Variables } from '../interpreter/values.ts';

/** What a person may do to a task or a case. A verb joins the list together with its rule. */
export type Operation =
  | { readonly verb: 'claim' | 'unclaim'; readonly task: TokenId }
  | {
      readonly verb: 'complete';
      readonly task: TokenId;
      readonly variables: Variables;
      readonly outcome?: string;
      readonly formHash?: string;
      readonly reason?: ContentRef;
    }
  | {
      readonly verb: 'transfer';
      readonly task: TokenId;
      readonly to: string;
      readonly reason: ContentRef;
    }
  | { readonly verb: 'choose'; readonly task: TokenId; readonly elements: readonly ElementId[] }
  | {
      readonly verb: 'urge';
      readonly task: TokenId;
      readonly to: readonly string[];
      readonly text: ContentRef;
    }
  | { readonly verb: 'cancel' | 'void' | 'terminate' | 'suspend'; readonly reason: ContentRef }
  | { readonly verb: 'resume'; readonly timers: 'keep' | 'shift'; readonly reason: ContentRef }
  | {
      readonly verb: 'climb'; // the next level of a ladder people start
      readonly ladder: string;
      readonly level: number; // from 0
      readonly reason: ContentRef;
    }
  | {
      readonly verb: 'correct';
      readonly scope: TokenId;
      readonly variables: Variables;
      readonly reason: ContentRef;
    }
  | {
      readonly verb: 'settleIncident';
      readonly incidentId: string;
      readonly by: 'retry' | 'complete' | 'throw' | 'end';
      readonly variables: Variables;
      readonly code?: string;
      readonly reason: ContentRef;
    }
  | {
      readonly verb: 'settleIncident';
      readonly incidentId: string;
      readonly by: 'move';
      readonly target: ElementId;
      readonly reason: ContentRef;
    };
export type Verb = Operation['verb'];
export type OperationOf<V extends Verb> = Operation & { readonly verb: V };
export type TaskVerb = Extract<Operation, { readonly task: TokenId }>['verb'];
export type CaseVerb = Exclude<Verb, TaskVerb>;

export interface View {
  readonly plan: ProcessPlan;
  readonly state: InstanceState;
  readonly actor: Actor;
  readonly now: Instant;
  /** The revision of the task the actor has seen; absent: nothing to compare. */
  readonly taskRev?: number;
  /** All names the actor answers to: person, role, role@scope. Absent: the host checked them itself. */
  readonly principals?: readonly string[];
}
export interface Refusal {
  readonly code: string;
  readonly message: string;
  readonly detail?: Json;
}
/** A verb is a guard plus a list of events. */
export interface OperationRule<V extends Verb> {
  readonly verb: V;
  readonly subject: V extends TaskVerb ? 'task' : 'case';
  /** Whether the button is live: what can be said before the person has entered anything. */
  offer(task: TokenId | null, view: View): Refusal | null;
  /** What only the complete operation shows; called after `offer` said null. */
  refuse(operation: OperationOf<V>, view: View): Refusal | null;
  /** Called only after `refuse` said null. */
  events(operation: OperationOf<V>, view: View): readonly Happened[];
}
