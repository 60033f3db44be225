import type { Component } from '../../engine/forms/component.ts';

export const WIZARD_STEPS = ['say', 'add', 'who'] as const;
export type WizardStep = (typeof WIZARD_STEPS)[number];

const SAY: ReadonlySet<string> = new Set(['title', 'content', 'urgent']);
const WHO: ReadonlySet<string> = new Set([
  'requesterKind',
  'requesterName',
  'phone',
  'hideFromUnit',
  'privacyRead',
]);

/** Known from how the page was reached; nobody is asked for it. */
const KNOWN: ReadonlySet<string> = new Set(['source']);

/**
 * One screen a step: say it, add to it, who says it. A field a county added comes in the middle:
 * nobody is asked for a name before he has said what is wrong.
 */
export function wizardStepOf(component: Component): WizardStep | null {
  const key = 'key' in component ? (component.key ?? '') : '';
  if (KNOWN.has(key)) return null;
  if (SAY.has(key)) return 'say';
  return WHO.has(key) ? 'who' : 'add';
}

export const componentsOf = (components: readonly Component[], step: WizardStep): Component[] =>
  components.filter((component) => wizardStepOf(component) === step);

/** The first step that holds one of these fields: that is where somebody has to go back to. */
export function stepHolding(
  components: readonly Component[],
  paths: readonly string[],
): WizardStep {
  const keys = new Set(paths.map((path) => path.split('/')[1]));
  const holds = (step: WizardStep) =>
    componentsOf(components, step).some(
      (component) => 'key' in component && keys.has(component.key ?? ''),
    );
  return WIZARD_STEPS.find(holds) ?? 'say';
}
