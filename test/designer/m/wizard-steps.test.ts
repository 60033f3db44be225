import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { componentsOf, stepHolding, WIZARD_STEPS } from '../../../designer/m/wizard-steps.ts';
import type { FormSchema } from '../../../engine/forms/schema.ts';

const { components } = JSON.parse(
  readFileSync('engine/templates/pinggui-four-ticket/forms/issue-intake.json', 'utf8'),
) as FormSchema;
const keysOf = (step: (typeof WIZARD_STEPS)[number]) =>
  componentsOf(components, step).map((component) => ('key' in component ? component.key : ''));

describe('the three screens of a submission', () => {
  it('ask what is wrong first and who says it last', () => {
    expect(keysOf('say')).toContain('content');
    expect(keysOf('who')).toEqual(
      expect.arrayContaining(['requesterName', 'phone', 'privacyRead']),
    );
  });

  it('show every field once, but the one known from the address', () => {
    const shown = WIZARD_STEPS.flatMap(keysOf);
    const all = components.map((component) => ('key' in component ? component.key : ''));
    expect([...shown, 'source'].sort()).toEqual([...all].sort());
  });

  it('lead back to the screen of a refused field', () => {
    expect(stepHolding(components, ['/phone'])).toBe('who');
    expect(stepHolding(components, ['/phone', '/content'])).toBe('say');
  });
});
