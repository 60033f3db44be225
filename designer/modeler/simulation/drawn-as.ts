import type { ElementView } from '../../../engine/compiler/compilation.ts';
import type { FormSchema } from '../../../engine/forms/schema.ts';
import type { ElementId, ProcessPlan } from '../../../engine/interpreter/plan.ts';
import type { Ground } from './rehearse.ts';

/** What is read and filled in at a step, whoever has drawn it. */
export type StepView = Pick<
  ElementView,
  'kind' | 'name' | 'nameEn' | 'form' | 'access' | 'outcomes'
>;
export interface DrawnAs {
  readonly elements: Readonly<Record<ElementId, StepView>>;
  readonly forms: Readonly<Record<string, FormSchema>>;
}

export const isDrawnHere = ({ model }: Ground, { hash }: ProcessPlan): boolean =>
  model.plans.some((plan) => plan.hash === hash);

/** Names, rights and forms go with the drawing, or with the published version that was called. */
export const drawnAs = (ground: Ground, plan: ProcessPlan): DrawnAs => {
  const { model, forms, called } = ground;
  const here = { elements: model.elements, forms };
  if (isDrawnHere(ground, plan)) return here;
  return called.find((one) => one.plan.hash === plan.hash) ?? here;
};
