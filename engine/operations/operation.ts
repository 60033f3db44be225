import type { Happened } from '../interpreter/events.ts';
import type { ElementId, ProcessPlan } from '../interpreter/plan.ts';
import type { InstanceState, TokenId } from '../interpreter/state.ts';
import type { Actor, ContentRef, Instant, Json, Variables } from '../interpreter/values.ts';

export type Operation =
  | { readonly verb: 'claim' | 'unclaim'; readonly task: TokenId }
  | { readonly verb: 'pullBack'; readonly task: TokenId; readonly reason: ContentRef }
  | {
      readonly verb: 'complete';
      readonly task: TokenId;
      readonly variables: Variables;
      readonly outcome?: string;
      readonly formHash?: string;
      readonly reason?: ContentRef;
    } // 驳回 needs one
  | {
      readonly verb: 'transfer';
      readonly task: TokenId;
      readonly to: string;
      readonly reason: ContentRef;
    }
  | {
      readonly verb: 'delegate';
      readonly task: TokenId;
      readonly to: string;
      readonly text?: ContentRef;
    }
  | { readonly verb: 'resolve' | 'answer'; readonly task: TokenId; readonly text: ContentRef }
  | {
      readonly verb: 'addSigner';
      readonly task: TokenId;
      readonly people: readonly string[];
      readonly place: 'before' | 'after' | 'with';
    }
  | {
      readonly verb: 'removeSigner';
      readonly task: TokenId;
      readonly tokens: readonly TokenId[];
      readonly reason: ContentRef;
    }
  | {
      readonly verb: 'return';
      readonly task: TokenId;
      readonly target: ElementId;
      readonly resume: 'normal' | 'back';
      readonly reason: ContentRef;
    }
  | {
      readonly verb: 'cc' | 'urge' | 'ask';
      readonly task: TokenId;
      readonly to: readonly string[];
      readonly text: ContentRef;
    }
  | {
      readonly verb: 'extend';
      readonly task: TokenId;
      readonly due: Instant;
      readonly reason: ContentRef;
    }
  | { readonly verb: 'choose'; readonly task: TokenId; readonly elements: readonly ElementId[] }
  | {
      readonly verb: 'planSigners';
      readonly elementId: ElementId;
      readonly people: readonly string[];
    }
  | { readonly verb: 'cancel' | 'void' | 'terminate' | 'suspend'; readonly reason: ContentRef }
  | { readonly verb: 'resume'; readonly timers: 'keep' | 'shift'; readonly reason: ContentRef }
  | { readonly verb: 'jump' | 'reopen'; readonly target: ElementId; readonly reason: ContentRef }
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
      readonly verb: 'migrate';
      readonly planHash: string;
      readonly mapping: Readonly<Record<ElementId, ElementId>>;
      readonly reason: ContentRef;
    };
export type Verb = Operation['verb'];
export type OperationOf<V extends Verb> = Operation & { readonly verb: V };
export interface View {
  readonly plan: ProcessPlan;
  readonly state: InstanceState;
  readonly actor: Actor;
  readonly now: Instant;
}
export interface Refusal {
  readonly code: string;
  readonly message: string;
  readonly detail?: Json;
}
export interface OperationRule<V extends Verb> {
  readonly verb: V;
  refuse(operation: OperationOf<V>, view: View): Refusal | null;
  events(operation: OperationOf<V>, view: View): readonly Happened[]; // called only after `refuse` said null
}
