import { setImmediate as breathe } from 'node:timers/promises';
import type { Compilation } from '../compiler/compilation.ts';
import type { Calendar, Evaluate, Variables } from '../interpreter/values.ts';
import { parseScenario } from '../simulator/parse-scenario.ts';
import { simulateFile, startFaults } from '../simulator/simulate-file.ts';
import type { DraftResources } from './draft-resources.ts';

export interface ScenarioResult {
  readonly name: string;
  readonly passed: boolean;
  readonly difference: string | null; // the first one
}
export interface ScenarioRun {
  readonly model: Compilation;
  readonly scenarios: DraftResources['scenarios'];
  readonly evaluate: Evaluate;
  readonly calendar: Calendar;
  readonly parameters: Variables;
}
const PATIENCE_MS = 5_000; // each; a scenario that loops must not hold the server

/** Every saved run against the new plans, in the simulator; other requests get their turn in between. */
export const runScenarios = async (run: ScenarioRun): Promise<ScenarioResult[]> => {
  const results: ScenarioResult[] = [];
  for (const { name, scenario } of run.scenarios) {
    results.push({ name, ...judged(run, scenario) });
    await breathe();
  }
  return results;
};

const judged = (
  { model, evaluate, calendar, parameters }: ScenarioRun,
  scenario: DraftResources['scenarios'][number]['scenario'],
): Omit<ScenarioResult, 'name'> => {
  const parsed = parseScenario(scenario, calendar.utcOffset);
  if (!parsed.ok) return failed(parsed.faults);
  const faults = startFaults(model, parsed.scenario);
  if (faults.length > 0) return failed(faults);
  const until = performance.now() + PATIENCE_MS;
  const { differences } = simulateFile({
    model,
    scenario: parsed.scenario,
    evaluate,
    calendar,
    parameters,
    isOverTime: () => performance.now() > until,
  });
  return differences.length === 0 ? { passed: true, difference: null } : failed(differences);
};

const failed = ([first]: readonly string[]): Omit<ScenarioResult, 'name'> => ({
  passed: false,
  difference: first ?? 'unknown',
});
