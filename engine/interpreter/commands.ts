import type { Happened, Notice } from './events.ts';
import type { ElementId, MessageFlow } from './plan.ts';
import type { InstanceId, InstanceState, TokenId, Undoable, Wait, WaitId } from './state.ts';
import type { ContentRef, Instant, Json, Variables } from './values.ts';

export type Command =
  | { readonly type: 'openWait' | 'changeWait'; readonly wait: Wait }
  | { readonly type: 'closeWait'; readonly wait: Wait; readonly because: 'over' | 'withdrawn' }
  | Effect
  | { readonly type: 'escalationUncaught'; readonly elementId: ElementId; readonly code: string } // for the audit; the flow goes on
  | {
      readonly type: 'endInstance';
      readonly status: InstanceState['status'];
      readonly variables: Variables;
      readonly undoable?: Undoable; // for its caller
    };
/** Done once, answered by nobody; `id` is instance:rev:n, so doing it twice is doing it once. */
export type Effect = { readonly id: string } & EffectWanted;
export type EffectWanted =
  | {
      readonly type: 'publishMessage';
      readonly elementId: ElementId;
      readonly name: string;
      readonly correlationKey: string | null;
      readonly payload: Variables;
      readonly ttl: string;
      readonly along?: readonly MessageFlow[]; // to these receivers alone; absent: to whoever waits
    }
  | {
      readonly type: 'throwSignal';
      readonly elementId: ElementId;
      readonly name: string;
      readonly payload: Variables;
      readonly scope: 'county' | 'case';
    }
  | {
      readonly type: 'escalate'; // the caller's wait gets `escalationThrown`; this instance goes on
      readonly elementId: ElementId;
      readonly code: string;
      readonly payload: Variables;
    }
  | {
      readonly type: 'tellCalled'; // what befalls the whole case befalls what it has called
      readonly waitId: WaitId;
      readonly instanceId: InstanceId;
      readonly happened: Suspension;
    }
  | {
      readonly type: 'notify';
      readonly reason: Notice | 'ladder' | 'dueChanged';
      readonly to: readonly string[]; // persons and principals
      readonly headsOf?: readonly string[]; // whose heads are told, too
      readonly about: { readonly elementId: ElementId; readonly tokenId: TokenId } | null;
      readonly text: ContentRef | null;
      readonly ladder?: RungReached;
      readonly moved?: { readonly from: Instant | null; readonly to: Instant | null }; // of a term
    };

export type Suspension = Happened & { readonly type: 'instanceSuspended' | 'instanceResumed' };

/** Which rung of which ladder, and what it says in the county's words. */
export interface RungReached {
  readonly key: string;
  readonly level: number;
  readonly act: Json; // `remind`, `urgeLetter`, `circular` …
  readonly zh: Json;
  readonly en: Json;
}
