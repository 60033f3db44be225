import type { DeployGate } from '../definitions/deploy-gate.ts';
import type { Json, Variables } from '../interpreter/values.ts';
import { printedFinished, printedTrace } from '../simulator/golden.ts';
import { EXIT, printedProblem, sentenceOf, type ExitCode, type Output } from './output.ts';
import { createJobRunner, type Job } from './run-job.ts';

/** `simulate --batch`: a job per line in, a line per job out, in order; a bad job is one line. */
export const simulateBatch = async (
  lines: AsyncIterable<string> | Iterable<string>,
  gate: DeployGate,
  output: Output,
): Promise<ExitCode> => {
  const run = createJobRunner(gate);
  for await (const line of lines) {
    if (line.trim() !== '') output.line(await answerTo(line, run));
  }
  return EXIT.done;
};

type Run = ReturnType<typeof createJobRunner>;

const answerTo = async (line: string, run: Run): Promise<Json> => {
  const job = parse(line);
  const id = job?.['id'] ?? null;
  const file = job?.['file'];
  if (!job || typeof file !== 'string') {
    return {
      id,
      refused: [
        fault(null, 'job/format', 'Expected {"id", "file", "scenario"?}, but the line is none'),
      ],
    };
  }
  try {
    return { id, ...resultOf(file, await run(file, job['scenario'] ?? {})) };
  } catch (error) {
    return { id, refused: [fault(file, 'job/failed', sentenceOf(error))] };
  }
};

const resultOf = (file: string, job: Job): Variables => {
  switch (job.type) {
    case 'unusable':
      return { refused: job.faults.map((message) => fault(file, 'job/scenario', message)) };
    case 'refused':
      return { refused: job.problems.map((problem) => printedProblem(file, problem)) };
    case 'ran': {
      const { simulated, utcOffset } = job;
      return {
        trace: printedTrace(simulated.trace, utcOffset),
        finished: simulated.finished.map((finished) => printedFinished(finished, utcOffset)),
        ...(simulated.differences.length > 0 ? { differences: simulated.differences } : {}),
      };
    }
  }
};

const parse = (line: string): Variables | null => {
  try {
    const json = JSON.parse(line) as Json;
    return typeof json === 'object' && json !== null && !Array.isArray(json)
      ? (json as Variables)
      : null;
  } catch {
    return null;
  }
};

const fault = (file: string | null, rule: string, message: string): Json => ({
  type: 'problem',
  file,
  severity: 'error',
  rule,
  elementId: null,
  line: 1,
  column: 1,
  message,
});
