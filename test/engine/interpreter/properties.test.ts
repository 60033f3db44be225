import { describe, it } from 'vitest';
import { proveEnding, proveFree, proveMoving, proveStructured } from './random/prove.ts';

/**
 * bpmn.md §12, random processes: 65 models along 20 paths each, the same on every machine. What
 * the witness checks after each step stands in `random/`; `npm run test:long` throws new dice for
 * 1,000 models along 30 paths. A failure prints its seed, and
 * `SEED=<seed> npx vitest run --project pure test/engine/interpreter/properties.test.ts` repeats it.
 */
describe('any process, on any path', () => {
  it('keeps the rules when it is block-structured, whatever goes wrong', () => {
    proveStructured({ models: 20, paths: 20 }, 20_260_302);
  });

  it('comes to its end when everybody does what is asked', () => {
    proveEnding({ models: 15, paths: 20 }, 20_260_303);
  });

  it('comes to its end when work fails and its token is moved', () => {
    proveMoving({ models: 15, paths: 20 }, 20_260_305);
  });

  it('keeps the rules when it is any graph at all', () => {
    proveFree({ models: 15, paths: 20 }, 20_260_304);
  });
});
