import { describe, expect, it } from 'vitest';
import type { ProcessPlan } from '../../../engine/interpreter/plan.ts';
import type { Variables } from '../../../engine/interpreter/values.ts';
import { data, needs } from '../../support/data-builder.ts';
import { drawWith, nodes } from '../../support/draw.ts';
import {
  adHoc,
  boundary,
  error,
  eventSubProcess,
  exclusive,
  feel,
  serviceTask,
  start,
  task,
  userTask,
  type Sketch,
} from '../../support/plan-builder.ts';
import { tell, type Story } from '../../support/story.ts';

const MEND = eventSubProcess('mend', [
  start('mend.on', { definitions: [error('E1')] }),
  userTask('mend.do'),
]);
const guarded = (arrows: readonly string[], ...sketches: readonly Sketch[]): ProcessPlan =>
  drawWith({}, [...arrows, 'mend.on -> mend.do'], ...sketches, MEND);

/** A place where an incident can hold a token `t`, how it gets there, and what sets it right. */
interface Place {
  readonly at: string;
  readonly code: string;
  readonly plan: ProcessPlan;
  readonly reach?: (run: Story) => Story;
  readonly cure: Variables;
  /** What is left to do after a retry. */
  readonly rest?: (run: Story) => Story;
}

const PLACES: readonly Place[] = [
  {
    at: 'its entry',
    code: 'timerInvalid',
    plan: guarded(
      ['s -> t -> e', 'b -> e'],
      userTask('t'),
      boundary('b', 't', { type: 'timer', timer: { type: 'duration', length: feel('term') } }),
    ),
    cure: { term: 'PT1H' },
    rest: (run) => run.complete('t'),
  },
  {
    at: 'its work',
    code: 'hostFailed',
    plan: guarded(['s -> t -> e'], serviceTask('t')),
    reach: (run) => run.jobFails('t'),
    cure: {},
    rest: (run) => run.job('t'),
  },
  {
    at: 'its loop',
    code: 'invalidCount',
    plan: guarded(
      ['s -> t -> e'],
      task('t', {
        loop: {
          type: 'multiInstance',
          sequential: false,
          over: { cardinality: feel('n') },
          behavior: 'all',
          throws: [],
        },
      }),
    ),
    cure: { n: 2 },
  },
  {
    at: 'its exit',
    code: 'outputMissing',
    plan: guarded(
      ['s -> t -> e'],
      userTask('t', data({ outputs: ['x'], outputSets: [needs('x')] })),
    ),
    reach: (run) => run.complete('t'),
    cure: { x: 1 },
  },
  {
    at: 'its end, as a scope',
    code: 'expressionType',
    plan: guarded(['s -> t -> e'], adHoc('t', nodes('in'), { completion: feel('enough') })),
    reach: (run) => run.complete('in'),
    cure: { enough: true },
  },
];

const stuck = ({ plan, reach = (run) => run }: Place): Story => reach(tell(plan));

describe.each(PLACES)('an incident that holds an activity at $at', (place) => {
  it('says what it is, and stops that token alone', () => {
    const run = stuck(place);
    expect(run.incidents).toEqual([place.code]);
    expect(Object.values(run.state.incidents)).toMatchObject([{ element: 't', attempts: 1 }]);
    expect(run.of('t')).toMatch(/!$/);
    expect(run.ended).toBe(false);
  });

  it('comes again by a retry that changes nothing', () => {
    if (place.code === 'hostFailed')
      return void expect(stuck(place).resolve('retry').open).toEqual([]);
    const run = stuck(place).resolve('retry');
    expect(run.incidents).toEqual([place.code]);
    expect(Object.values(run.state.incidents)).toMatchObject([{ attempts: 2 }]);
  });

  it('goes on exactly there by a retry that sets it right', () => {
    const run = stuck(place).resolve('retry', place.cure);
    expect(run.incidents).toEqual([]);
    const { rest = (same: Story) => same } = place;
    expect(rest(run).state.status).toBe('completed');
    expect(run.variables).toMatchObject(place.cure);
    expect(run.times('e')).toBe(1);
  });

  it('is left with a result given by hand', () => {
    const run = stuck(place).resolve('complete', { x: 1, byHand: true });
    expect(run.of('t')).toMatch(/-$/);
    expect(run.state).toMatchObject({ status: 'completed', waits: {} });
    expect(run.variables).toMatchObject({ byHand: true });
    expect(run.times('e')).toBe(1);
  });

  it('is turned into an error, which is caught outward', () => {
    const run = stuck(place).resolve('throw', {}, 'E1');
    expect(run.of('t')).toMatch(/x$/);
    expect(run.open).toEqual(['mend.do']);
    expect(run.incidents).toEqual([]);
  });

  it('turned into an error nobody catches still holds it, and where it did', () => {
    const run = stuck(place).resolve('throw', {}, 'E9');
    expect(run.incidents).toEqual(['errorUncaught']);
    const { rest = (same: Story) => same } = place;
    expect(rest(run.resolve('retry', place.cure)).state.status).toBe('completed');
  });

  it('is ended: the token is gone, and no flow is taken', () => {
    const run = stuck(place).resolve('end');
    expect(run.of('t')).toMatch(/x$/);
    expect(run.times('e')).toBe(0);
    expect(run.state).toMatchObject({ status: 'completed', waits: {}, incidents: {} });
  });

  it('is written down when it is resolved', () => {
    const run = stuck(place);
    const [id] = Object.keys(run.state.incidents);
    run.resolve('end');
    const resolved = run.trace.filter(({ type }) => type === 'incidentResolved');
    expect(resolved).toMatchObject([{ elementId: 't', detail: { id, by: 'end' } }]);
  });
});

describe('an incident at a gateway', () => {
  const split = () => tell(guarded(['s -> x -> a : n > 1', 'x -> b : n <= 1'], exclusive('x')));

  it('is decided anew by what is given: a gateway has no work to be completed', () => {
    for (const by of ['retry', 'complete'] as const)
      expect(split().resolve(by, { n: 2 }).open).toEqual(['a']);
    expect(split().resolve('complete', {}).incidents).toEqual(['expressionType']);
  });

  it('may end its token', () => {
    expect(split().resolve('end').state.status).toBe('completed');
  });
});

describe('an incident of the process itself', () => {
  const plan = drawWith({ variables: [{ name: 'n', type: 'integer' }] }, ['s -> t -> e']);
  const wrong = () => tell(plan, { variables: { n: 'many' } });

  it('holds it before anything in it begins', () => {
    const run = wrong();
    expect(run.incidents).toEqual(['dataType']);
    expect(run.visited).toEqual([]);
  });

  it('is set right by a retry, which begins it', () => {
    expect(wrong().resolve('retry', { n: 1 }).open).toEqual(['t']);
  });

  it('completes the whole by hand, with what is given', () => {
    const run = wrong().resolve('complete', { n: 2 });
    expect(run.state.status).toBe('completed');
    expect(run.variables).toEqual({ n: 2 });
  });

  it('is not turned into an error that its own handlers would catch', () => {
    expect(wrong().resolve('throw', {}, 'E1').incidents).toEqual(['errorUncaught']);
  });

  it('ends it as failed, with the code of the incident', () => {
    expect(wrong().resolve('end').state).toMatchObject({
      status: 'failed',
      outcome: { error: 'dataType' },
    });
  });
});
