import { judgeSoundness } from '../../engine/compiler/soundness.ts';
import {
  counterexampleOf,
  type Counterexample,
} from '../../engine/compiler/soundness/counterexample.ts';
import type { Finding } from '../../engine/compiler/soundness/findings.ts';
import { createEvaluate } from '../../engine/feel/evaluate.ts';
import type { ProcessPlan } from '../../engine/interpreter/plan.ts';
import type { Json } from '../../engine/interpreter/values.ts';
import { parseScenario } from '../../engine/simulator/parse-scenario.ts';
import { simulateFile, startFaults, type Simulated } from '../../engine/simulator/simulate-file.ts';
import { CALENDAR } from './story.ts';

export interface Played {
  readonly plan: ProcessPlan;
  readonly finding: Finding;
  readonly scenario: Counterexample;
  readonly run: Simulated;
}

/** Every finding of a plan that can be played, and what came of playing it. */
export const playCounterexamples = (plans: readonly ProcessPlan[]): readonly Played[] =>
  plans.flatMap((plan) =>
    judgeSoundness(plan, { states: 500, work: 50_000 }).flatMap(({ container, findings }) =>
      findings.flatMap((finding) => {
        const scenario = counterexampleOf(plans, plan, container, finding);
        return scenario ? [{ plan, finding, scenario, run: played(plans, scenario) }] : [];
      }),
    ),
  );

const played = (plans: readonly ProcessPlan[], counterexample: Counterexample): Simulated => {
  const parsed = parseScenario(counterexample as unknown as Json, 480);
  if (!parsed.ok) throw new Error(parsed.faults.join('\n'));
  const { scenario } = parsed;
  const processes = plans.map(({ processId, hash }) => ({
    processId,
    planHash: hash,
    executable: true,
  }));
  const model = { plans, processes };
  const faults = startFaults(model, scenario);
  if (faults.length > 0) throw new Error(faults.join('\n'));
  const setting = { evaluate: createEvaluate(), calendar: CALENDAR, parameters: {} };
  return simulateFile({ model, scenario, ...setting });
};

/** What the finding says, as the run shows it. */
export const isShown = ({ plan, finding: { fault, element }, run }: Played): boolean => {
  const entered = run.trace.filter(
    (entry) => entry.type === 'elementActivated' && entry.elementId === element,
  ).length;
  const arrived = run.trace.filter(
    ({ type, elementId }) =>
      type === 'sequenceFlowTaken' && plan.flows[elementId]?.target === element,
  ).length;
  const isEndless = run.finished.some(({ status }) => status === 'aborted');
  switch (fault) {
    case 'deadlock':
    case 'leftover':
      return run.finished.some(({ waitingFor }) =>
        waitingFor.some(({ elementId, kind }) => elementId === element && isMeeting(kind)),
      );
    case 'improper-join':
    case 'livelock':
      return entered > 1 || isEndless;
    case 'unbounded':
      return arrived > 2 || isEndless;
    case 'dead':
      return entered === 0;
  }
};

const isMeeting = (kind: string): boolean => kind === 'join' || kind === 'quantity';
