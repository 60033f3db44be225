import { isDeepStrictEqual } from 'node:util';
import { nationalCalendar } from '../calendars/national-calendar.ts';
import type { Compilation } from '../compiler/compilation.ts';
import { compile } from '../compiler/compile.ts';
import type { Problem } from '../compiler/problems.ts';
import { createEvaluate } from '../feel/evaluate.ts';
import type { Json } from '../interpreter/values.ts';
import { parseScenario } from '../simulator/parse-scenario.ts';
import { simulateFile, startFaults, type Simulated } from '../simulator/simulate-file.ts';
import { readModel, type ModelFile } from './read-model.ts';

/** One run of one file: what came of it, or why it was not carried out. */
export type Job =
  | { readonly type: 'ran'; readonly simulated: Simulated; readonly utcOffset: number }
  | { readonly type: 'refused'; readonly problems: readonly Problem[] }
  | { readonly type: 'unusable'; readonly faults: readonly string[] };

const PATIENCE_MS = 5_000;

/**
 * Runs jobs one after the other. Jobs of one file usually come together, so its plans are kept
 * until another file comes. Throws only what the file system throws.
 */
export const createJobRunner = (): ((file: string, scenarioJson: Json) => Promise<Job>) => {
  let kept: { readonly model: ModelFile; readonly compilation: Compilation } | null = null;
  const compiled = async (model: ModelFile): Promise<Compilation> => {
    if (kept && isDeepStrictEqual(kept.model, model)) return kept.compilation;
    const { bytes, file, resources } = model;
    const compilation = await compile(bytes, {
      profile: 'deploy',
      file,
      resources,
      soundness: 'skip',
    });
    kept = { model, compilation };
    return compilation;
  };
  return (file, scenarioJson) => runJob(file, scenarioJson, compiled);
};

const runJob = async (
  file: string,
  scenarioJson: Json,
  compiled: (model: ModelFile) => Promise<Compilation>,
): Promise<Job> => {
  const calendar = nationalCalendar();
  const parsed = parseScenario(scenarioJson, calendar.utcOffset);
  if (!parsed.ok) return { type: 'unusable', faults: parsed.faults };

  const read = readModel(file);
  const model = await compiled(read);
  if (!model.valid) return { type: 'refused', problems: model.problems };
  const faults = startFaults(model, parsed.scenario);
  if (faults.length > 0) return { type: 'unusable', faults };

  const deadline = performance.now() + PATIENCE_MS;
  const simulated = simulateFile({
    model,
    scenario: parsed.scenario,
    evaluate: createEvaluate(),
    calendar,
    parameters: read.parameters,
    isOverTime: () => performance.now() > deadline,
  });
  return { type: 'ran', simulated, utcOffset: calendar.utcOffset };
};
