import type { DeployGate } from '../definitions/deploy-gate.ts';
import { printedFinished, printedTrace } from '../simulator/golden.ts';
import { EXIT, printedProblem, sentenceOf, type ExitCode, type Output } from './output.ts';
import { readJson } from './read-model.ts';
import { createJobRunner, type Job } from './run-job.ts';
import { textLine } from './text-line.ts';

export interface SimulateOptions {
  readonly scenario?: string;
  readonly format: 'jsonl' | 'text';
}

/** `simulate FILE`: the trace of one run, then how each instance stood at its end. */
export const simulate = async (
  file: string,
  { scenario, format }: SimulateOptions,
  gate: DeployGate,
  output: Output,
): Promise<ExitCode> => {
  try {
    const given = scenario === undefined ? {} : readJson(scenario);
    const job = await createJobRunner(gate)(file, given);
    return print(file, job, format, output);
  } catch (error) {
    output.complain(sentenceOf(error));
    return EXIT.usage;
  }
};

const print = (
  file: string,
  job: Job,
  format: SimulateOptions['format'],
  output: Output,
): ExitCode => {
  if (job.type === 'unusable') {
    for (const fault of job.faults) output.complain(fault);
    return EXIT.usage;
  }
  if (job.type === 'refused') {
    for (const problem of job.problems) output.line(printedProblem(file, problem));
    return EXIT.refused;
  }
  const { simulated, utcOffset } = job;
  const lines = [
    ...printedTrace(simulated.trace, utcOffset),
    ...simulated.finished.map((finished) => printedFinished(finished, utcOffset)),
    ...simulated.differences.map((message) => ({ type: 'difference', message })),
  ];
  for (const line of lines) {
    if (format === 'text') output.text(textLine(line));
    else output.line(line);
  }
  return simulated.differences.length > 0 ? EXIT.refused : EXIT.done;
};
