import type { Compilation } from './compilation.ts';
import { START_OF_FILE, type Problem } from './problems.ts';
import { written } from './reporter.ts';

/** What checking one file may cost: whoever runs the compiler ends it beyond that. */
export interface Cost {
  readonly seconds: number;
  readonly mebibytes: number;
}

/** trust.md §4.1: five seconds to read a file, five to search its runs. */
export const MOST_COST: Cost = { seconds: 10, mebibytes: 256 };

export type Exceeded = 'time' | 'memory';

/** The word on a file whose check was ended from outside: it took too long, or too much memory. */
export const exceededProblem = (exceeded: Exceeded, most: Cost = MOST_COST): Problem => {
  const params = { limit: exceeded === 'time' ? most.seconds : most.mebibytes };
  return {
    ...written(`xml/limit.${exceeded}`, { zh: params, en: params }, 'E'),
    elementId: null,
    ...START_OF_FILE,
  };
};

/** Refused with these problems: nothing else is known of the file. */
export const refusedFile = (problems: readonly Problem[], file?: string): Compilation => ({
  ...(file === undefined ? {} : { file }),
  plans: [],
  problems,
  valid: false,
  publishable: false,
  collaboration: { pools: [], messageFlows: [] },
  processes: [],
  elements: {},
});
