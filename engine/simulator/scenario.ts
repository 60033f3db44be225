import type { ElementId } from '../interpreter/plan.ts';
import type { Instant, Json, Variables } from '../interpreter/values.ts';
import type { Duration } from '../time/duration.ts';

import type { Choices } from './choices.ts';

/** What the outside world does in one run. Saved scenarios, tests and the deploy check share it. */
export interface Scenario {
  readonly start: {
    readonly at: Instant;
    readonly processId: ElementId | null;
    readonly startEvent: ElementId | null;
    readonly variables: Variables;
  };
  readonly answers: Readonly<Record<ElementId, readonly Answer[]>>;
  readonly choices: Choices;
  readonly order: readonly ElementId[]; // who goes on first, before any answer or timer
  readonly defaultAnswer: Answer | null;
  readonly stimuli: readonly Stimulus[];
  readonly people: Readonly<Record<ElementId, readonly string[]>>; // whom the directory would name
  readonly until: Duration;
  readonly expect: Expectation | null;
}
export interface Answer {
  readonly after: Duration;
  readonly reply: Reply;
}
export type Reply =
  | { readonly type: 'complete'; readonly variables: Variables }
  | { readonly type: 'error' | 'escalation'; readonly code: string; readonly variables: Variables }
  | { readonly type: 'fail'; readonly message: string };
export interface Stimulus {
  readonly when: Duration | Instant; // after the start, or at an instant
  readonly what: Happening;
}
export type Happening =
  | {
      readonly type: 'message';
      readonly name: string;
      readonly correlationKey: Json;
      readonly payload: Variables;
    }
  | { readonly type: 'signal'; readonly name: string; readonly payload: Variables }
  | { readonly type: 'cancel' }
  | ({ readonly type: 'settle'; readonly elementId: ElementId } & Settlement)
  | { readonly type: 'trigger'; readonly elementId: ElementId };
/** How somebody resolves the oldest incident on an element. */
export type Settlement =
  | {
      readonly by: 'retry' | 'complete' | 'throw' | 'end';
      readonly variables: Variables;
      readonly code?: string;
    }
  | { readonly by: 'move'; readonly target: ElementId };
export interface Expectation {
  readonly status?: string;
  readonly visited: readonly ElementId[];
  readonly notVisited: readonly ElementId[];
  readonly due: Readonly<Record<ElementId, string>>;
  readonly outcome?: string;
}
