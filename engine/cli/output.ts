import type { Problem } from '../compiler/problems.ts';
import type { Json, Variables } from '../interpreter/values.ts';

/** Where a command writes: lines for programs, and one sentence for people when it cannot go on. */
export interface Output {
  line(json: Json): void;
  text(line: string): void;
  complain(sentence: string): void;
}

/** What the shell is told. */
export const EXIT = { done: 0, refused: 1, usage: 2 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

export const printedProblem = (file: string, problem: Problem): Variables => ({
  type: 'problem',
  file,
  severity: problem.severity,
  rule: problem.rule,
  elementId: problem.elementId,
  line: problem.line,
  column: problem.column,
  message: `${problem.zh} / ${problem.en}`,
  ...(problem.publish ? { publish: problem.publish } : {}),
  ...(problem.path ? { path: problem.path } : {}),
});

export const sentenceOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);
