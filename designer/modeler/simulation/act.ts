import type { ElementId } from '../../../engine/interpreter/plan.ts';
import type { InstanceId, WaitId } from '../../../engine/interpreter/state.ts';
import type { Choices } from '../../../engine/simulator/choices.ts';
import type { Instant, Json, Variables } from '../../../engine/interpreter/values.ts';

/**
 * What somebody who tries a procedure out does. A run is nothing but the list of these: the same
 * list gives the same run, so taking a step back is playing all but the last.
 */
export type Act =
  | Begin
  | ({ readonly type: 'complete' } & Answered & {
        readonly values: Variables; // as filled in; what is personal is kept apart, as in a real case
        readonly outcome: string | null;
        readonly as: string | null; // person; null: somebody who is asked
      })
  | ({ readonly type: 'finish' } & Answered & { readonly variables: Variables })
  | ({ readonly type: 'fail' } & Answered & { readonly message: string })
  | { readonly type: 'choose'; readonly elementId: ElementId }
  /** Who waits there goes on: a task is done, an event happens, an error is thrown. */
  | { readonly type: 'serve'; readonly elementId: ElementId }
  | {
      readonly type: 'publish';
      readonly name: string;
      readonly correlationKey: Json;
      readonly payload: Variables;
    }
  | { readonly type: 'signal'; readonly name: string; readonly payload: Variables }
  | {
      readonly type: 'settle';
      readonly instanceId: InstanceId;
      readonly incidentId: string;
      readonly by: Settling;
      readonly variables: Variables;
    }
  | { readonly type: 'set'; readonly instanceId: InstanceId; readonly variables: Variables }
  | { readonly type: 'pass'; readonly to: Instant }
  | { readonly type: 'passToEnd' };

interface Answered {
  readonly instanceId: InstanceId;
  readonly waitId: WaitId;
}
export interface Begin {
  readonly type: 'begin';
  readonly at: Instant;
  readonly processId: ElementId;
  readonly way: Way;
  readonly values: Variables;
  readonly choices?: Choices; // flows that are taken, whatever the conditions say
}
/** How a process begins; by itself where `elementId` is null and it has no start event. */
export interface Way {
  readonly type: 'none' | 'message' | 'timer' | 'signal' | 'conditional' | 'multiple';
  readonly elementId: ElementId | null;
  readonly name: string | null; // of the message or signal
}
export const settlings = ['retry', 'complete', 'end'] as const;
export type Settling = (typeof settlings)[number];
