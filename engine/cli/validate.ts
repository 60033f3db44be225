import type { DeployGate } from '../definitions/deploy-gate.ts';
import { EXIT, printedProblem, sentenceOf, type ExitCode, type Output } from './output.ts';
import { writeCounterexamples } from './write-counterexamples.ts';
import { readModel } from './read-model.ts';

export interface ValidateOptions {
  /** Where a scenario is written for each soundness problem that can be played. */
  readonly counterexamples?: string;
}

/** `validate FILE...`: every problem of every file, then a verdict each. */
export const validate = async (
  files: readonly string[],
  { counterexamples }: ValidateOptions,
  gate: DeployGate,
  output: Output,
): Promise<ExitCode> => {
  let worst: ExitCode = EXIT.done;
  for (const file of files)
    worst = worse(worst, await validateOne(file, counterexamples ?? null, gate, output));
  return worst;
};

const validateOne = async (
  file: string,
  folder: string | null,
  gate: DeployGate,
  output: Output,
): Promise<ExitCode> => {
  const model = readOr(file, output);
  if (!model) return EXIT.usage;

  const { problems, valid } = await gate.compile(model.bytes, {
    profile: 'deploy',
    file,
    beside: file,
    resources: model.resources,
  });
  const scenarios = folder === null ? [] : writeCounterexamples(folder, file, problems);
  for (const problem of problems) {
    const scenario = scenarios.find((written) => written.problem === problem)?.file;
    output.line({ ...printedProblem(file, problem), ...(scenario ? { scenario } : {}) });
  }
  output.line({ type: 'verdict', file, valid });
  return valid ? EXIT.done : EXIT.refused;
};

const readOr = (file: string, output: Output): ReturnType<typeof readModel> | null => {
  try {
    return readModel(file);
  } catch (error) {
    output.complain(sentenceOf(error));
    return null;
  }
};

const worse = (a: ExitCode, b: ExitCode): ExitCode => (a > b ? a : b);
