import type { Variables } from '../interpreter/values.ts';
import { callableResources, type Callable } from './callables.ts';
import type { Resources, StationFacts } from './options.ts';

/** What a procedure is drawn with: what it brings, and what its county has. */
export interface DrawnWith {
  readonly forms: Readonly<Record<string, unknown>>;
  readonly terms: Variables;
  readonly ladders: Variables;
  readonly decisions: Readonly<Record<string, unknown>>;
  readonly lists: Readonly<Record<string, unknown>>;
  readonly roles: readonly {
    readonly id: string;
    readonly name: { readonly zh: string; readonly en: string };
  }[];
  /** Whom a task reaches today: `role`, `role@unit`, the id of a person. */
  readonly held: readonly string[];
  readonly stations: readonly StationFacts[];
  readonly jobTypes: readonly string[];
  readonly callables: readonly Callable[];
}

/**
 * What the compiler checks names against. The page that draws and the gate that publishes both ask
 * here, so that they never come to two verdicts about one drawing.
 */
export const resourcesOf = ({ callables, ...drawnWith }: DrawnWith): Resources => ({
  ...callableResources(callables),
  forms: drawnWith.forms,
  decisions: drawnWith.decisions,
  terms: Object.keys(drawnWith.terms),
  sheet: drawnWith.terms,
  ladders: Object.keys(drawnWith.ladders),
  calendars: [], // a county has its own and no other; a simulation may bring named ones
  lists: [...new Set([...COUNTY_LISTS, ...Object.keys(drawnWith.lists)])],
  roles: drawnWith.roles.map(({ id }) => id),
  roleNames: Object.fromEntries(drawnWith.roles.map(({ id, name }) => [id, name])),
  held: drawnWith.held,
  stations: drawnWith.stations,
  jobTypes: drawnWith.jobTypes,
});

/** Lists every case finds in `lists`, frozen from the directory at its start. */
const COUNTY_LISTS = ['residentDeputies', 'stationHeads', 'units', 'councilMembers', 'enterprises'];
