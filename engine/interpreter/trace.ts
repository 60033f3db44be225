import type { ElementId, ElementKind, FlowId } from './plan.ts';
import type { InstanceId, TokenId } from './state.ts';
import type { Instant, Json } from './values.ts';

export type TraceEntry = {
  readonly seq: number; // per instance, gapless
  readonly at: Instant;
  readonly instance: InstanceId;
  readonly processId: ElementId;
  readonly elementId: ElementId | FlowId;
  readonly elementType: ElementKind | 'process' | 'sequenceFlow' | 'loopBody' | 'multiInstanceBody';
  readonly token: TokenId | null;
  readonly scope: TokenId | null;
} & Seen;
export type Seen =
  // all but the last line are what the headless command prints
  | {
      readonly type:
        'elementActivated' | 'elementCompleted' | 'elementTerminated' | 'sequenceFlowTaken';
    }
  | { readonly type: 'incidentRaised'; readonly code: string; readonly message: string } // zh / en
  | { readonly type: 'messagePublished' | 'signalThrown'; readonly name: string }
  | { readonly type: 'variableSet'; readonly name: string; readonly value: Json }
  | {
      readonly type:
        | 'incidentResolved'
        | 'taskChanged'
        | 'tokenMoved'
        | 'dueChanged'
        | 'planMigrated'
        | 'instanceSuspended'
        | 'instanceResumed';
      readonly detail: Json;
    };
