import type { Raised } from './element-behavior.ts';
import type { EngineEvent } from './events.ts';
import type { ElementId, FlowId, FormRef } from './plan.ts';
import type { TimerPlan } from './timer-plan.ts';
import type {
  Actor,
  Calendar,
  ContentRef,
  Expression,
  Instant,
  Json,
  Variables,
  Failure,
} from './values.ts';

export type InstanceId = string;
export type TokenId = string; // a task is named by its token, never by its element
export type WaitId = string;
export interface InstanceState {
  readonly stateVersion: 1;
  readonly semantics: number;
  readonly planHash: string;
  readonly instanceId: InstanceId;
  readonly businessKey: string | null;
  readonly rootId: TokenId;
  readonly status: 'active' | 'completed' | 'canceled' | 'failed';
  readonly suspended: boolean;
  readonly suspendedAt?: Instant;
  readonly outcome?: { readonly error?: string; readonly reason?: ContentRef };
  readonly startedBy: Actor;
  readonly now: Instant; // time of the latest event; never goes back
  readonly rev: number; // one per applied event, no gaps
  readonly lastSeq: number; // of the trace
  readonly lastId: number; // source of t1, w2, i3 …: ids are deterministic
  readonly calendar: Calendar;
  readonly parameters: Variables; // the county's, frozen at the start: term keys, ladders, lists
  readonly anchors: Readonly<Record<string, Instant>>; // recorded business events, e.g. dispatched
  readonly climbed?: Readonly<Record<string, Climbed>>; // ladders people start, by key
  readonly caughtOutside: {
    readonly errors: readonly string[] | null;
    readonly escalations: readonly string[] | null;
  }; // what callers catch; null: any code
  readonly conversations?: Readonly<Record<ElementId, string>>; // correlation keys, once a message has set them
  readonly tokens: Readonly<Record<TokenId, Token>>;
  readonly waits: Readonly<Record<WaitId, Wait>>;
  readonly incidents: Readonly<Record<string, Incident>>;
  readonly handled: readonly HandledTask[]; // what return, pull back, dedupe and separation of duty read
  readonly deferred: readonly EngineEvent[]; // arrived while suspended
}
/** One activation of one node. A token that holds other tokens is a scope; the root is the process. */
export interface Token {
  readonly id: TokenId;
  readonly elementId: ElementId;
  readonly scope: TokenId | null;
  readonly phase:
    | 'arrived'
    | 'ready'
    | 'active'
    | 'completing'
    | 'failed'
    | 'canceling'
    | 'compensating' // has completed before; only what it did is being undone
    | 'resetting';
  readonly via?: FlowId; // 'arrived' at a join: the flow it sits on
  readonly consumed?: readonly FlowId[]; // 'resetting' complex gateway: flows already taken
  readonly expecting?: true; // 'resetting': more could still come when it was asked first
  readonly after?: TokenId; // the user task it comes from, if only pass-through nodes lay between (pull back)
  readonly assignee?: string; // set by a return or jump; wins over the assignment
  readonly variables?: Variables; // scopes, loop instances, mapped inputs
  readonly body?: LoopBody; // runs the instances of a looped activity
  readonly index?: number; // is such an instance
  readonly fired?: Readonly<Record<ElementId, Readonly<Record<number, Variables>>>>; // parallel multiple: definitions already heard
  readonly compensable?: readonly CompensationRecord[]; // scopes: what can be undone, oldest first
  readonly compensates?: TokenId; // is a handler running for that throw event
  readonly called?: Undoable; // call activities: what their instance left to be undone
  readonly begun?: readonly ElementId[]; // ad-hoc: what has been started, a repetition again
  readonly thenTo?: Detour; // after rework, straight back to who returned it
  readonly filing?: Filing; // 'completing': registers are being written
  readonly stopped?: Stop; // phase 'failed'; a process 'ready' to begin
  readonly attempts?: number; // above 1 after a retry
}
/** Where an incident holds the token, so that a retry goes on from there and nowhere else. */
export type Stop =
  | { readonly at: 'arrival' | 'entry' }
  | { readonly at: 'loop'; readonly throwing?: true } // its events are still to be thrown
  | { readonly at: 'work'; readonly listener?: Listener } // heard or moved, and could not be armed again
  | { readonly at: 'settling'; readonly listener?: Listener } // of a scope; what runs inside runs on
  | { readonly at: 'exit'; readonly variables: Variables }
  | { readonly at: 'undoing' } // what its called instance did could not be undone
  | { readonly at: 'start'; readonly trigger: StartTrigger | null }; // the process itself
export type Listener = Wait | { readonly id: null; readonly elementId: ElementId }; // null: all of a parallel multiple event
/** How a token leaves once the registers have what it wrote. */
export interface Filing {
  readonly variables?: Variables;
  readonly by?: readonly FlowId[];
  readonly to?: ElementId;
  readonly raised?: readonly Raised[];
  readonly after?: TokenId | undefined;
}
export interface StartTrigger {
  readonly elementId: ElementId;
  readonly definition?: number; // of several
  readonly heard?: readonly { readonly definition: number; readonly payload: Variables }[]; // parallel multiple: all of it, in order
  readonly payload: Variables;
  readonly key?: string; // of the message that began it
}
export interface Detour {
  readonly elementId: ElementId;
  readonly assignee: string;
}
export interface LoopBody {
  readonly sequential: boolean;
  readonly items: readonly Json[];
  readonly next: number;
  readonly done: number;
  readonly gathered: readonly Json[];
  readonly votes: readonly Vote[];
}
export interface Vote {
  readonly person: string;
  readonly outcome: string;
  readonly weight: number;
}
export interface CompensationRecord {
  readonly activity: ElementId;
  readonly handler: ElementId | null;
  readonly variables: Variables;
  readonly inner: readonly CompensationRecord[];
  readonly order: number; // of its completion, by the trace
  readonly called?: Undoable;
  readonly contentUndone?: boolean; // only its handler is left to run
  readonly unfinished?: true; // a scope that a cancellation ended: what had completed in it
}
/** An entry whose turn will come, and the scope it completed in. */
export interface PendingUndo extends CompensationRecord {
  readonly scope: TokenId;
}
/** What an instance that has ended can still undo, in an instance of the same plan. */
export interface Undoable {
  readonly planHash: string;
  readonly variables: Variables;
  readonly inner: readonly CompensationRecord[];
}
export interface HandledTask {
  readonly tokenId: TokenId;
  readonly elementId: ElementId;
  readonly scope: TokenId;
  readonly after?: TokenId;
  readonly actor: Actor;
  readonly outcome?: string;
  readonly at: Instant;
  readonly rev: number;
}
export interface Incident extends Failure {
  readonly id: string;
  readonly token: TokenId;
  readonly element: ElementId;
  readonly at: Instant;
  readonly attempts: number;
}

/** `tokenId` owns the wait and takes it along; `elementId` is what goes on when it is over. */
export type Wait = {
  readonly id: WaitId;
  readonly tokenId: TokenId;
  readonly elementId: ElementId;
  readonly definition?: number;
  readonly since: Instant;
  readonly rev: number; /* of its last change */
} & WaitFor;
export type WaitFor =
  | { readonly kind: 'userTask'; readonly task: TaskDetails }
  | { readonly kind: 'participants'; readonly wanted: Json } // whom the directory must name
  | {
      readonly kind: 'job';
      readonly type: string;
      readonly inputs: Variables;
      readonly attempt: number;
    }
  | ({
      readonly kind: 'timer';
      readonly purpose: 'event' | 'due' | 'ladder';
      readonly plan: TimerPlan;
      readonly pauses?: readonly Pause[]; // given back to it, oldest first
    } & Due)
  | {
      readonly kind: 'message';
      readonly name: string;
      readonly correlationKey: string | null;
      readonly opens?: true; // the first message of its conversation: whatever its key, it is the key
    }
  | { readonly kind: 'signal'; readonly name: string }
  | { readonly kind: 'condition'; readonly condition: Expression; readonly held: boolean } // fires on the edge from false to true
  | {
      readonly kind: 'call';
      readonly processId: ElementId;
      readonly planHash?: string;
      readonly instanceId: InstanceId; // of the called one: `<this instance>.<wait id>`
      readonly variables: Variables;
      readonly caught: InstanceState['caughtOutside']; // its `caughtOutside`
      readonly undo?: readonly CompensationRecord[]; // it only undoes what an ended one did
    }
  | {
      readonly kind: 'choice'; // manual ad-hoc: what may begin, and who is asked
      readonly offered: readonly ElementId[];
      readonly task: TaskDetails;
    }
  | {
      readonly kind: 'compensation';
      readonly pending: readonly PendingUndo[]; // the next one first
    };
/** Somebody is asked: to complete it, or to choose. No other wait has a `task`. */
export type TaskWait = Wait & { readonly kind: 'userTask' | 'choice' };
export interface Due {
  readonly due: Instant | null;
  readonly unrolled: Instant | null;
  readonly left: number | null;
  readonly calendarVersion: string;
  readonly provisional: boolean;
} // null: its anchor is not recorded yet
/** How far a ladder was started by hand: so many levels, the last one when and by whom. */
export interface Climbed {
  readonly levels: number;
  readonly at: Instant;
  readonly by: string;
}
/** While a case was suspended, its terms stood still: from one instant to another. */
export interface Pause {
  readonly from: Instant;
  readonly to: Instant;
}
export interface TaskDetails {
  readonly name: string;
  readonly form?: FormRef;
  readonly outcomes: readonly string[];
  readonly assignee: string | null;
  readonly candidates: readonly string[];
  readonly excluded: readonly string[]; // barred by separation of duty (notSameAs)
  readonly owner: string | null; // 委派: who gets it back
  readonly stage: 'open' | 'delegated' | 'asked';
  readonly due: Instant | null;
  readonly priority: number;
}
