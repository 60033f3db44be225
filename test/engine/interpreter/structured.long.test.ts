import { it } from 'vitest';
import { proveStructured } from './random/prove.ts';

/** `npm run test:long`; `SEED=<seed> npm run test:long -- structured` repeats a failure. */
it('keeps the rules along 30 paths through each of 300 structured models', () => {
  proveStructured({ models: 300, paths: 30 });
});
