import type { DeployGate } from '../definitions/deploy-gate.ts';
import { EXIT, printedProblem, sentenceOf, type ExitCode, type Output } from './output.ts';
import { readModel } from './read-model.ts';

/** `validate FILE...`: every problem of every file, then a verdict each. */
export const validate = async (
  files: readonly string[],
  gate: DeployGate,
  output: Output,
): Promise<ExitCode> => {
  let worst: ExitCode = EXIT.done;
  for (const file of files) worst = worse(worst, await validateOne(file, gate, output));
  return worst;
};

const validateOne = async (file: string, gate: DeployGate, output: Output): Promise<ExitCode> => {
  const model = readOr(file, output);
  if (!model) return EXIT.usage;

  const { problems, valid } = await gate.compile(model.bytes, {
    profile: 'deploy',
    file,
    beside: file,
    resources: model.resources,
  });
  for (const problem of problems) output.line(printedProblem(file, problem));
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
