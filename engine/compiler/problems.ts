import type { Counterexample } from './soundness/counterexample.ts';

/** What a reader of a model is told: which rule, where, expected and found, in two languages. */
export interface Problem {
  readonly severity: 'error' | 'warning';
  /** Warnings that keep a valid file from being published, or need a second person's word. */
  readonly publish?: 'block' | 'ack';
  readonly rule: string;
  readonly elementId: string | null;
  readonly elementName?: string;
  readonly line: number;
  readonly column: number;
  readonly zh: string;
  readonly en: string;
  /** Soundness: the shortest run to the fault, as ids of the nodes left and the flows taken; where work
      is repeated, on to where it is done again. */
  readonly path?: readonly string[];
  /** … and as a scenario of `simulate`, where no data decides on the way. */
  readonly counterexample?: Counterexample;
}

/** bpmn.md §10: refused everywhere · blocks publication · needs an acknowledgment · informs. */
export type Level = 'E' | 'B' | 'A' | 'W';

export interface Place {
  readonly line: number;
  readonly column: number;
}

export const START_OF_FILE: Place = { line: 1, column: 1 };

export type Params = Readonly<Record<string, string | number>>;
/** What a sentence names, some of it called differently in each language. */
export type Facts = Readonly<
  Record<string, string | number | { readonly zh: string; readonly en: string }>
>;

/** One sentence in the grammar "Expected X, but Y". `level` overrides the rule's own. */
export interface Sentence {
  readonly level?: Level;
  readonly zh: string;
  readonly en: string;
}
export type Sentences = Readonly<Record<string, Sentence>>;

export const severityOf = (level: Level): Pick<Problem, 'severity' | 'publish'> => {
  if (level === 'E') return { severity: 'error' };
  if (level === 'B') return { severity: 'warning', publish: 'block' };
  if (level === 'A') return { severity: 'warning', publish: 'ack' };
  return { severity: 'warning' };
};

const PLACEHOLDER = /\{(\w+)\}/g;

/** Puts concrete names, counts and values into a sentence; long values are shortened. */
export const filled = (template: string, params: Params): string =>
  template.replace(PLACEHOLDER, (whole, name: string) => {
    const value = params[name];
    return value === undefined ? whole : shortened(String(value));
  });

const LONGEST_VALUE = 120; // a sentence is read in one glance; a hostile value must not fill the page

const shortened = (text: string): string =>
  text.length <= LONGEST_VALUE ? text : `${text.slice(0, LONGEST_VALUE)}…`;

export const byPlace = (a: Problem, b: Problem): number =>
  a.line - b.line || a.column - b.column || compareText(a.rule, b.rule);

/** Code-point order: equal input gives equal bytes on every machine. */
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
