import fc from 'fast-check';
import { createEvaluate } from '../../../../engine/feel/evaluate.ts';
import type { ProcessPlan } from '../../../../engine/interpreter/plan.ts';
import { process as planOf } from '../../../support/plan-builder.ts';
import { triggersOf } from './beginnings.ts';
import { drawProcess, type Drawing } from './blocks.ts';
import { freeGraph } from './free-graph.ts';
import { diceOf, failAndMove, runToTheEnd, stepAtRandom, stepFairly } from './path.ts';
import { processShape, type ProcessShape, type Shape } from './shapes.ts';
import { must } from './violation.ts';
import { Witness } from './witness.ts';

/**
 * Proof by dice: so many random models, each along so many random paths, every step watched by the
 * witness. A failure prints its seed and the smallest model and path that still fail; the same
 * seed gives the same failure: `SEED=<seed> npx vitest run <file>`.
 */
export interface Size {
  readonly models: number;
  readonly paths: number;
}
export interface Path {
  readonly n: number;
  readonly numbers: readonly number[];
  readonly steps: number;
}

const evaluate = createEvaluate();
const MOST_STEPS = 60;

const anyPath: fc.Arbitrary<Path> = fc.record({
  n: fc.nat({ max: 9 }),
  numbers: fc.array(fc.nat({ max: 5_000 }), { minLength: 1, maxLength: 40 }),
  steps: fc.nat({ max: MOST_STEPS }),
});
export const pathsOf = ({ paths }: Size): fc.Arbitrary<readonly Path[]> =>
  fc.array(anyPath, { minLength: paths, maxLength: paths });

/** `npm test` throws the same dice everywhere; the long run new ones each time. */
export const diceFor = ({ models }: Size, fixed?: number): { numRuns: number; seed?: number } => {
  const seed = process.env['SEED'] === undefined ? fixed : Number(process.env['SEED']);
  return { numRuns: models, ...(seed === undefined ? {} : { seed }) };
};

/** Block-structured models of all kinds, with every fault a county knows. */
export const proveStructured = (size: Size, seed?: number): void =>
  fc.assert(
    fc.property(processShape, pathsOf(size), (shape, paths) => {
      const plan = planFrom(drawProcess(shape));
      for (const one of paths) walk(plan, one);
    }),
    diceFor(size, seed),
  );

/** The same models, where everybody does what is asked: all of them come to their end. */
export const proveEnding = (size: Size, seed?: number): void =>
  fc.assert(
    fc.property(processShape, pathsOf(size), (shape, paths) => {
      const plan = planFrom(drawProcess(shape));
      for (const one of paths) walkFairly(plan, one, isSound(shape));
    }),
    diceFor(size, seed),
  );

/** The same models, where work fails now and then and its token is moved: they still end. */
export const proveMoving = (size: Size, seed?: number): void =>
  fc.assert(
    fc.property(processShape.filter(isSound), pathsOf(size), (shape, paths) => {
      const plan = planFrom(drawProcess(shape));
      for (const one of paths) walkMoving(plan, one);
    }),
    diceFor(size, seed),
  );

/** Any graph of tasks and gateways; it need not end, but each step follows the rules. */
export const proveFree = (size: Size, seed?: number): void =>
  fc.assert(
    fc.property(freeGraph, pathsOf(size), (drawing, paths) => {
      const plan = planFrom(drawing);
      for (const one of paths) walk(plan, one);
    }),
    diceFor(size, seed),
  );

export const planFrom = ({ sketches, arrows }: Drawing): ProcessPlan =>
  planOf('p', sketches, arrows, { variables: PROPERTIES.map((name) => ({ name })) });

/** What every process declares: a number that decides, and something that is given late or never. */
export const PROPERTIES: readonly string[] = ['n', 'given'];

const begin = (plan: ProcessPlan, { n, numbers: [way = 0] }: Path): Witness => {
  const triggers = triggersOf(plan);
  const trigger = triggers[way % triggers.length] ?? null;
  return new Witness(plan, evaluate, { variables: { n }, trigger });
};

/** Models that end when everybody does what is asked, for whoever judges plans. */
export const soundProcess: fc.Arbitrary<ProcessPlan> = processShape
  .filter((drawn) => isSound(drawn))
  .map((drawn) => planFrom(drawProcess(drawn)));

export const walk = (plan: ProcessPlan, path: Path): Witness => {
  const { numbers, steps } = path;
  const witness = begin(plan, path);
  const dice = diceOf(numbers);
  for (let step = 0; step < steps && stepAtRandom(witness, dice); step += 1);
  witness.checkFold();
  return witness;
};

const walkFairly = (plan: ProcessPlan, path: Path, sound: boolean): void => {
  const { numbers, steps } = path;
  const witness = begin(plan, path);
  const dice = diceOf(numbers);
  for (let step = 0; step < steps && stepFairly(witness, dice); step += 1);
  const [incident] = Object.values(witness.state.incidents);
  must(
    incident === undefined,
    () => `nobody did wrong, yet: ${incident?.code} ${incident?.element}`,
  );
  runToTheEnd(witness);
  witness.checkFold();
  if (sound)
    must(witness.state.status === 'completed', () => `everybody has answered, yet it is not over`);
};

const walkMoving = (plan: ProcessPlan, path: Path): void => {
  const { numbers, steps } = path;
  const witness = begin(plan, path);
  const dice = diceOf(numbers);
  for (let step = 0; step < steps && stepFairly(witness, dice); step += 1)
    if (step % 3 === 0) failAndMove(witness, dice);
  runToTheEnd(witness);
  witness.checkFold();
  must(witness.state.status === 'completed', () => `a token was moved, and the case stands still`);
};

/**
 * Not so: a transaction that is canceled where nobody catches it takes its token along; and an
 * inclusive merge in one of several branches inside a loop waits for the token of the other, which
 * could come round, while that one waits for it at their join (BPMN 13.4.3).
 */
const isSound = ({ body }: ProcessShape): boolean => isSoundIn(body, 'line');

type Around = 'line' | 'loop' | 'branchOfLoop'; // in the same container: no path leaves it

const isSoundIn = (shape: Shape, around: Around): boolean => {
  if (shape.type === 'transaction' && !shape.caught) return false;
  if (shape.type === 'loopBack' && shape.merge === 'inclusive' && around === 'branchOfLoop')
    return false;
  return partsOf(shape).every((part) => isSoundIn(part, aroundPartsOf(shape, around)));
};

const aroundPartsOf = ({ type }: Shape, around: Around): Around => {
  switch (type) {
    case 'sub':
    case 'transaction':
      return 'line';
    case 'loopBack':
      return around === 'branchOfLoop' ? around : 'loop';
    case 'parallel':
    case 'inclusive':
    case 'complex':
      return around === 'line' ? around : 'branchOfLoop';
    default:
      return around;
  }
};

const partsOf = (shape: Shape): readonly Shape[] =>
  'parts' in shape ? shape.parts : 'part' in shape ? [shape.part] : [];
