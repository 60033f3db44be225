import { it } from 'vitest';
import { proveEnding } from './random/prove.ts';

/** `npm run test:long`; `SEED=<seed> npm run test:long -- ending` repeats a failure. */
it('comes to its end along 30 paths through each of 250 structured models', () => {
  proveEnding({ models: 250, paths: 30 });
});
