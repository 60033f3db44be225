import type { Json, Variables } from '../interpreter/values.ts';
import type { Asks, OwnTimer } from '../time/own-timer.ts';
import type { WithCounty } from '../store/county.ts';
import type { DeployGate } from './deploy-gate.ts';

/** A template as it lies in the product's folder. */
export interface Template {
  readonly id: string;
  readonly name: { readonly zh: string; readonly en: string };
  readonly description: { readonly zh: string; readonly en: string };
  readonly steps: readonly { readonly zh: string; readonly en: string }[];
  readonly processes: readonly {
    readonly id: string;
    readonly name: { readonly zh: string; readonly en: string };
  }[];
  readonly xml: string;
  readonly forms: Readonly<Record<string, Json>>;
  readonly decisions: Variables;
  readonly terms: Variables;
  readonly ladders: Variables;
  readonly lists: Variables;
  readonly scenarios: readonly { readonly name: string; readonly scenario: Json }[];
}
/** When the engine asks: each day at a time, or when a start's own timer may fire. */
export type Asked = { readonly at: string } | { readonly own: OwnTimer; readonly asks: Asks };
/** A timer start as the engine asks about it. */
export interface TimerStart {
  readonly countyId: string;
  readonly definitionId: string;
  readonly processId: string;
  readonly elementId: string;
  readonly definition: number; // of several that one start has
  readonly timeZone: string;
  readonly name: string;
  readonly asked: Asked;
}
/** Which recurring start: of a procedure, a process in it, and its start event. */
export type StartId = Pick<
  TimerStart,
  'countyId' | 'definitionId' | 'processId' | 'elementId' | 'definition'
>;

/** The engine of time, as these use cases see it. */
export interface SchedulePort {
  sync(countyId: string, definitionId: string, starts: readonly TimerStart[]): Promise<void>;
  state(start: StartId): Promise<{
    readonly paused: boolean;
    readonly note: string | null;
    readonly skipped: readonly string[]; // `2026-03-25T09:00:00`
  } | null>;
  pause(start: StartId, note: string): Promise<void>;
  resume(start: StartId, note: string): Promise<void>;
  skip(start: StartId, moment: string): Promise<void>;
  startNow(start: StartId, byHand: { readonly key: string; readonly by: string }): Promise<void>;
}

export interface SheetPorts {
  readonly withCounty: WithCounty;
  readonly schedules: SchedulePort;
  readonly now: () => number;
  /** Something went wrong after the publication stood: the next one repairs it. */
  readonly onLate: (error: unknown) => void;
}

export interface DefinitionPorts extends SheetPorts {
  readonly templates: () => Promise<readonly Template[]>;
  readonly gate: DeployGate;
}
