import type { Expression, Json } from './values.ts';

/** DMN's letters: one answer (U A P F), a list of answers (R O C), one value of the list (C+ C< C> C#). */
export type HitPolicy = 'U' | 'A' | 'P' | 'F' | 'R' | 'O' | 'C' | 'C+' | 'C<' | 'C>' | 'C#';

/** A decision table as DMN 8 has it, evaluated in place. */
export interface DecisionTable {
  readonly hitPolicy: HitPolicy;
  readonly inputs: readonly Expression[];
  readonly outputs: readonly DecisionOutput[];
  readonly rules: readonly {
    readonly when: readonly Expression[]; // unary tests, one of each input
    readonly then: readonly Expression[]; // one for each output
  }[];
}
export interface DecisionOutput {
  readonly name: string;
  readonly values?: readonly Json[]; // the highest priority first
  readonly default?: Expression; // where no rule matches
}
