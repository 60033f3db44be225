import type { ModdleElement } from 'bpmn-moddle';
import type { ProcessPlan } from '../interpreter/plan.ts';
import { idOf } from './model.ts';
import type { Example, Reporter } from './reporter.ts';
import { judgeSoundness, wholeBudget } from './soundness.ts';
import { counterexampleOf } from './soundness/counterexample.ts';
import type { Finding } from './soundness/findings.ts';

/** `sound/*`: warnings only, because data may exclude a run and a model may wait on purpose. */
export const reportSoundness = (
  plans: readonly ProcessPlan[],
  elements: readonly ModdleElement[],
  reporter: Reporter,
): void => {
  const limits = wholeBudget();
  const byId = new Map(elements.map((element) => [idOf(element), element]));
  for (const plan of plans) {
    for (const { container, findings, isDecided, looked } of judgeSoundness(plan, limits)) {
      for (const finding of findings) {
        const element = byId.get(finding.element);
        const path = pathOf(finding);
        const params = { path: shown(finding) };
        const level = finding.always ? 'B' : 'A';
        if (!element) continue;
        const counterexample = counterexampleOf(plans, plan, container, finding);
        const example: Example = { level, path, counterexample };
        reporter.report(element, `sound/${finding.fault}`, params, example);
      }
      const whole = byId.get(container);
      if (!isDecided && whole) reporter.report(whole, 'sound/undecided', { looked }, 'W');
    }
  }
};

/** Nodes in the order they are left, and the flows taken from them. */
const pathOf = ({ steps, onward }: Finding): readonly string[] =>
  [...steps, ...onward].flatMap(({ element, flows }) => [element, ...flows]);

const SHOWN_ENDS = 4; // of a long run its beginning and its end are read, the rest is in the path

const shown = ({ steps, element }: Finding): string => {
  const ids = steps.map((step) => step.element);
  const whole = ids.at(-1) === element ? ids : [...ids, element];
  const read =
    whole.length <= 2 * SHOWN_ENDS + 1
      ? whole
      : [...whole.slice(0, SHOWN_ENDS), '…', ...whole.slice(-SHOWN_ENDS)];
  return read.join(' → ');
};
