import type { Evaluate, Json, Variables } from '../interpreter/values.ts';
import type { WithCounty } from '../store/county.ts';

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
  readonly terms: Variables;
  readonly ladders: Variables;
  readonly lists: Variables;
  readonly scenarios: readonly { readonly name: string; readonly scenario: Json }[];
}
/** A timer start as the engine is asked about it, once a day. */
export interface TimerStart {
  readonly countyId: string;
  readonly definitionId: string;
  readonly processId: string;
  readonly elementId: string;
  readonly rule: string;
  readonly roll: 'none' | 'forward' | 'backward';
  readonly each: 'county' | 'station';
  readonly at: string;
  readonly timeZone: string;
  readonly name: string;
}
export interface DefinitionPorts {
  readonly withCounty: WithCounty;
  readonly templates: () => Promise<readonly Template[]>;
  readonly evaluate: Evaluate;
  readonly schedules: {
    sync(countyId: string, definitionId: string, starts: readonly TimerStart[]): Promise<void>;
  };
  /** Something went wrong after the publication stood: the next one repairs it. */
  readonly onLate: (error: unknown) => void;
}
