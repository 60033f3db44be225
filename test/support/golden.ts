import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { nationalCalendar } from '../../engine/calendars/national-calendar.ts';
import { compile } from '../../engine/compiler/compile.ts';
import type { Compilation } from '../../engine/compiler/compilation.ts';
import { createEvaluate } from '../../engine/feel/evaluate.ts';
import type { Json } from '../../engine/interpreter/values.ts';
import { printedFinished, printedTrace } from '../../engine/simulator/golden.ts';
import { parseScenario } from '../../engine/simulator/parse-scenario.ts';
import { simulateFile, type Simulated } from '../../engine/simulator/simulate-file.ts';

/**
 * A golden run: a diagram, what happens to it, and every line of what then was seen. `order`,
 * `leaves` and the scenario's `expect` are written by hand from the standard; the rest is recorded.
 */
export interface Golden {
  readonly rows: readonly string[]; // of the support table
  readonly order?: readonly string[]; // elements activated in this order, others between them
  readonly leaves?: { readonly [variable: string]: Json }; // variables of the first instance at its end
  readonly scenario: { readonly [key: string]: Json };
  readonly trace?: readonly Json[];
  readonly finished?: readonly Json[];
}
export interface GoldenFile {
  readonly name: string; // folder/diagram.case
  readonly path: string;
  readonly diagram: string;
  readonly golden: Golden;
}

const ROOT = join(import.meta.dirname, '../engine/interpreter/golden');

/** `name.case.golden.json` lies beside `name.bpmn`. */
export const goldenFiles = (): readonly GoldenFile[] =>
  readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.golden.json'))
    .sort()
    .map((file) => {
      const path = join(ROOT, file);
      const name = relative(ROOT, path).replace(/\.golden\.json$/, '');
      const diagram = join(ROOT, name.replace(/\.[^./]+$/, '.bpmn'));
      return { name, path, diagram, golden: JSON.parse(readFileSync(path, 'utf8')) as Golden };
    });

const { utcOffset } = nationalCalendar();

export const compileGolden = async ({ diagram }: GoldenFile): Promise<Compilation> => {
  const model = await compile(readFileSync(diagram), { profile: 'deploy' });
  if (model.valid) return model;
  const problems = model.problems.map(({ rule, elementId, en }) => `${rule} ${elementId}: ${en}`);
  throw new Error(`Expected "${diagram}" to be valid, but:\n${problems.join('\n')}`);
};

export const runGolden = async (file: GoldenFile): Promise<Simulated> => {
  const parsed = parseScenario(file.golden.scenario, utcOffset);
  if (!parsed.ok) throw new Error(`${file.name}: ${parsed.faults.join('\n')}`);
  return simulateFile({
    model: await compileGolden(file),
    scenario: parsed.scenario,
    evaluate: createEvaluate(),
    calendar: nationalCalendar(),
    parameters: {},
  });
};

export const printed = ({ trace, finished }: Simulated) => ({
  trace: printedTrace(trace, utcOffset),
  finished: finished.map((one) => printedFinished(one, utcOffset)),
});

/** One entry a line, so that a difference is read as lines. */
export const record = (file: GoldenFile, simulated: Simulated): void => {
  const { trace, finished } = printed(simulated);
  const lines = (entries: readonly Json[]): string =>
    entries.map((entry) => `    ${JSON.stringify(entry)}`).join(',\n');
  const { trace: _trace, finished: _finished, ...said } = file.golden;
  const head = JSON.stringify(said, null, 2);
  const text = `${head.slice(0, -2)},\n  "trace": [\n${lines(trace)}\n  ],\n  "finished": [\n${lines(finished)}\n  ]\n}\n`;
  writeFileSync(file.path, text);
};
