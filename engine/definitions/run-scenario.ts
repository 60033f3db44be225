import type { Compilation } from '../compiler/compilation.ts';
import type { Calendar, Evaluate, Json, Variables } from '../interpreter/values.ts';
import type { Callable } from '../simulator/callee.ts';
import { parseScenario } from '../simulator/parse-scenario.ts';
import { simulateFile, startFaults } from '../simulator/simulate-file.ts';

export interface ScenarioOutcome {
  readonly passed: boolean;
  readonly difference: string | null; // the first one
}
export interface ScenarioResult extends ScenarioOutcome {
  readonly name: string;
}
export interface ScenarioRun {
  readonly model: Compilation & Callable;
  readonly scenario: Json;
  readonly calendar: Calendar;
  readonly parameters: Variables;
}
const PATIENCE_MS = 5_000;

/** A saved run against the new plans, in the simulator. */
export const runScenario = (
  { model, scenario, calendar, parameters }: ScenarioRun,
  evaluate: Evaluate,
): ScenarioOutcome => {
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

const failed = ([first]: readonly string[]): ScenarioOutcome => ({
  passed: false,
  difference: first ?? 'unknown',
});
