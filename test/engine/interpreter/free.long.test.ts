import { it } from 'vitest';
import { proveFree } from './random/prove.ts';

/** `npm run test:long`; `SEED=<seed> npm run test:long -- free` repeats a failure. */
it('keeps the rules along 30 paths through each of 250 graphs', () => {
  proveFree({ models: 250, paths: 30 });
});
