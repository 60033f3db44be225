import { it } from 'vitest';
import { proveCompiled } from './random/prove-compiled.ts';

/** `npm run test:long`; `SEED=<seed> npm run test:long -- compiled` repeats a failure. */
it('1,000 drawn models are taken, give one plan whoever writes them, and run as they were drawn', async () => {
  await proveCompiled({ models: 1_000, paths: 5 });
});
