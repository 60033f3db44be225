import { describe, expect, it } from 'vitest';
import { compile } from '../../../engine/compiler/compile.ts';
import { expectBothLanguages } from '../../support/verify-rule.ts';
import { brokenModels } from './deploy-gate/broken/index.ts';
import { soundModels } from './deploy-gate/sound/index.ts';

/** Its own tables judge soundness; here a fault in the drawing is asked for. */
const isAboutDrawing = ({ rule }: { readonly rule: string }): boolean => !rule.startsWith('sound/');

describe('the deploy gate refuses', () => {
  it.each(brokenModels)('$rule: $what', async ({ xml, rule, elementId, line, resources }) => {
    const { problems } = await compile(xml, {
      profile: 'deploy',
      ...(resources ? { resources } : {}),
    });
    const found = problems.filter(isAboutDrawing);
    expect(
      found.map((one) => ({ rule: one.rule, elementId: one.elementId, line: one.line })),
    ).toEqual([{ rule, elementId, line }]);
    found.forEach(expectBothLanguages);
  });
});

describe('the deploy gate lets pass', () => {
  it.each(soundModels)('$what', async ({ xml, resources }) => {
    const { valid, problems, plans } = await compile(xml, {
      profile: 'deploy',
      ...(resources ? { resources } : {}),
    });
    if (resources) expect(problems.filter(({ publish }) => publish === 'block')).toEqual([]);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(valid).toBe(true);
    expect(plans.length + problems.length).toBeGreaterThan(0);
  });
});
