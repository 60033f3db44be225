import type { DeployGate } from '../definitions/deploy-gate.ts';
import type { Instant } from '../interpreter/values.ts';
import { EXIT, printedProblem, sentenceOf, type ExitCode, type Output } from './output.ts';
import { writeCounterexamples } from './write-counterexamples.ts';
import { readModel } from './read-model.ts';

export interface ValidateOptions {
  /** Where a scenario is written for each soundness problem that can be played. */
  readonly counterexamples?: string;
  /** When it is judged: a date in the past is remarked. */
  readonly now?: Instant;
}

/** `validate FILE...`: every problem of every file, then a verdict each. */
export const validate = async (
  files: readonly string[],
  options: ValidateOptions,
  gate: DeployGate,
  output: Output,
): Promise<ExitCode> => {
  let worst: ExitCode = EXIT.done;
  for (const file of files) worst = worse(worst, await validateOne(file, options, gate, output));
  return worst;
};

const validateOne = async (
  file: string,
  { counterexamples, now }: ValidateOptions,
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
    ...(now === undefined ? {} : { now }),
  });
  const scenarios =
    counterexamples === undefined ? [] : writeCounterexamples(counterexamples, file, problems);
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
