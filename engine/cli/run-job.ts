import { isDeepStrictEqual } from 'node:util';
import { nationalCalendar } from '../calendars/national-calendar.ts';
import type { Compilation } from '../compiler/compilation.ts';
import type { Problem } from '../compiler/problems.ts';
import type { DeployGate } from '../definitions/deploy-gate.ts';
import { createEvaluate } from '../feel/evaluate.ts';
import type { ElementId } from '../interpreter/plan.ts';
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
export const createJobRunner = (
  gate: Pick<DeployGate, 'compile'>,
): ((file: string, scenarioJson: Json) => Promise<Job>) => {
  let kept: { readonly asked: Asked; readonly compilation: Compilation } | null = null;
  const compiled: Compiled = async (model, simulated) => {
    const asked = { model, simulated };
    if (kept && isDeepStrictEqual(kept.asked, asked)) return kept.compilation;
    const { bytes, file, resources } = model;
    const compilation = await gate.compile(bytes, {
      profile: 'deploy',
      file,
      beside: file,
      resources,
      simulated,
      soundness: 'skip',
    });
    kept = { asked, compilation };
    return compilation;
  };
  return (file, scenarioJson) => runJob(file, scenarioJson, compiled);
};

/** The file, and the process its scenario names: one that is documentation runs for who names it. */
interface Asked {
  readonly model: ModelFile;
  readonly simulated: ElementId | null;
}
type Compiled = (model: ModelFile, simulated: ElementId | null) => Promise<Compilation>;

const runJob = async (file: string, scenarioJson: Json, compiled: Compiled): Promise<Job> => {
  const calendar = nationalCalendar();
  const parsed = parseScenario(scenarioJson, calendar.utcOffset);
  if (!parsed.ok) return { type: 'unusable', faults: parsed.faults };

  const read = readModel(file);
  const model = await compiled(read, parsed.scenario.start.processId);
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
