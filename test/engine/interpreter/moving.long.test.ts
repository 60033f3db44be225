import { it } from 'vitest';
import { proveMoving } from './random/prove.ts';

/** `npm run test:long`; `SEED=<seed> npm run test:long -- moving` repeats a failure. */
it('comes to its end along 30 paths through each of 200 models whose tokens are moved', () => {
  proveMoving({ models: 200, paths: 30 });
});
