import type { ProcessView, StartView } from '../../../engine/compiler/compilation.ts';
import type { PreparedForm } from '../../../engine/http/contract/form.ts';
import type { ElementId } from '../../../engine/interpreter/plan.ts';
import type { Instant } from '../../../engine/interpreter/values.ts';
import type { Way } from './act.ts';
import { isDrawnHere, type StepView } from './drawn-as.ts';
import { startForm } from './forms.ts';
import type { Ground } from './rehearse.ts';

/** What is known of a drawing before anything runs: its names, and how each process may begin. */
export interface Outline {
  readonly processes: readonly ProcessOutline[]; // those that run
  readonly elements: Readonly<Record<ElementId, StepView>>;
  readonly called: Readonly<Record<string, CalledOutline>>; // outside it, by the hash of the plan
  readonly steps: readonly ElementId[]; // nodes that can be passed
  readonly flows: readonly string[];
}
export interface CalledOutline {
  readonly id: ElementId;
  readonly name: string;
  readonly nameEn: string | null;
  readonly elements: Readonly<Record<ElementId, StepView>>;
}
export interface ProcessOutline {
  readonly id: ElementId;
  readonly name: string;
  readonly nameEn: string | null;
  readonly starts: readonly StartOutline[]; // never empty
}
export interface StartOutline {
  readonly way: Way;
  readonly form: PreparedForm | null;
}

export const outlineOf = (ground: Ground, now: Instant): Outline => {
  const { processes, plans, elements } = ground.model;
  return {
    processes: processes
      .filter(({ planHash }) => planHash !== null)
      .map((process) => processOutline(ground, process, now)),
    elements,
    called: calledOutlines(ground),
    steps: plans.flatMap(({ nodes }) => Object.keys(nodes)),
    flows: plans.flatMap(({ flows }) => Object.keys(flows)),
  };
};

const calledOutlines = (ground: Ground): Outline['called'] =>
  Object.fromEntries(
    ground.called
      .filter(({ plan }) => !isDrawnHere(ground, plan))
      .map(({ plan, name, nameEn, elements }) => [
        plan.hash,
        { id: plan.processId, name, nameEn, elements },
      ]),
  );

const processOutline = (
  ground: Ground,
  { processId, name, nameEn, starts }: ProcessView,
  now: Instant,
): ProcessOutline => ({
  id: processId,
  name,
  nameEn: nameEn ?? null,
  starts:
    starts.length === 0
      ? [{ way: BY_ITSELF, form: null }]
      : starts.map((start) => ({
          way: wayOf(start),
          form: startForm(ground, start.elementId, now),
        })),
});

const BY_ITSELF: Way = { type: 'none', elementId: null, name: null };

const wayOf = ({ elementId, type, messages, signals }: StartView): Way => ({
  type,
  elementId,
  name: messages[0] ?? signals[0] ?? null,
});
