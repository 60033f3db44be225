import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import type { Problem } from '../compiler/problems.ts';

export interface WrittenScenario {
  readonly problem: Problem;
  readonly file: string;
}

/** A scenario of `simulate` for each problem that has a run to play, named after fault and element. */
export const writeCounterexamples = (
  folder: string,
  model: string,
  problems: readonly Problem[],
): readonly WrittenScenario[] => {
  mkdirSync(folder, { recursive: true });
  return problems.flatMap((problem) => {
    const { rule, elementId, counterexample } = problem;
    if (!counterexample) return [];
    const name = [basename(model, extname(model)), basename(rule), elementId ?? 'file'].join('.');
    const file = join(folder, `${name}.json`);
    writeFileSync(file, `${JSON.stringify(counterexample, null, 2)}\n`);
    return [{ problem, file }];
  });
};
