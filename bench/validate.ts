import { compile } from '../engine/compiler/compile.ts';
import type { CompileOptions } from '../engine/compiler/options.ts';
import { countyModel } from './county-model.ts';
import type { Figure } from './figure.ts';

/**
 * trust.md §9.2, W8: what `validate` does with a file inside the process, from bytes to verdict,
 * soundness or its stated bound included. Without soundness it is what a simulation waits for, and
 * what other engines do when they take a file in; it is shown beside.
 */
const validating = (
  nodes: number,
  budget: number | null,
  soundness?: CompileOptions['soundness'],
): Figure => ({
  name: `validate, ${nodes} nodes${soundness === 'skip' ? ', without soundness' : ''}`,
  budget,
  runs: 15,
  onlyComputes: true,
  prepare: () => {
    const bytes = new TextEncoder().encode(countyModel(nodes));
    return Promise.resolve(async () => {
      const { valid, problems } = await compile(bytes, {
        profile: 'deploy',
        ...(soundness ? { soundness } : {}),
      });
      if (!valid) throw new Error(`Expected a valid model, but: ${problems[0]?.rule}`);
    });
  },
});

export const validateFigures: readonly Figure[] = [
  validating(200, 150),
  validating(1_000, 1_000),
  validating(200, null, 'skip'),
];
