import { it } from 'vitest';
import { proveCompiled } from './random/prove-compiled.ts';

/** `SEED=<seed> npx vitest run --project pure test/engine/compiler/properties.test.ts` repeats a failure. */
it('any drawn model is taken, gives one plan whoever writes it, and runs as it was drawn', async () => {
  await proveCompiled({ models: 25, paths: 4 }, 20_260_306);
});
