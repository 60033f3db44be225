import type { ElementId } from '../interpreter/plan.ts';
import type { Instant, Variables } from '../interpreter/values.ts';

/** `deploy`: every rule. `sketch`: only those without which no plan exists; never deployable. */
export type Profile = 'deploy' | 'sketch';

/** What the county has; a kind that is left out is not checked. */
export interface Resources {
  /** Schemas by reference; whatever leaf a form has, its codes are the task's business. */
  readonly forms?: Readonly<Record<string, unknown>>;
  readonly terms?: readonly string[];
  /** Those terms with their values, units and anchors. */
  readonly sheet?: Variables;
  readonly ladders?: readonly string[];
  readonly roles?: readonly string[];
  /** What they are called in an office, by id. */
  readonly roleNames?: Readonly<Record<string, { readonly zh: string; readonly en: string }>>;
  /** Whom a task reaches today: `role`, `role@unit`, the id of a person. */
  readonly held?: readonly string[];
  readonly stations?: readonly StationFacts[];
  readonly lists?: readonly string[];
  readonly jobTypes?: readonly string[];
  readonly calendars?: readonly string[];
  /** Decision tables by reference, as `readDecision` reads them. */
  readonly decisions?: Readonly<Record<string, unknown>>;
  /** Plans deployed elsewhere that a call activity may name, by process id. */
  readonly processes?: Readonly<Record<ElementId, string>>;
  /** Their older versions too: the hash by tag, and each hash by itself. */
  readonly versions?: Readonly<Record<ElementId, Readonly<Record<string, string>>>>;
}

/** A station with its resident deputies and the enterprises in its care, counted. */
export interface StationFacts {
  readonly name: string;
  readonly deputies: number;
  readonly enterprises: number;
}

export type Neighbor = (location: string) => Uint8Array | 'missing' | 'unknown';

export interface CompileOptions {
  readonly profile: Profile;
  readonly file?: string;
  readonly resources?: Resources;
  /** What lies beside the file, by its relative location; without it, imports are not looked at. */
  readonly neighbor?: Neighbor;
  /** Text of the template the file came from; what it locks is demanded of the file. */
  readonly template?: string;
  /** When it is judged; without it, dates in the past are not remarked. */
  readonly now?: Instant;
  /** The process a simulation names, null if none: what is not executable may run there. */
  readonly simulated?: ElementId | null;
  /** `skip`: who only wants to run the plans does not wait for a search of all their runs. */
  readonly soundness?: 'judge' | 'skip';
}
