import { describe, expect, it } from 'vitest';
import type { MultiInstance } from '../../../../engine/interpreter/plan.ts';
import { copy, data, needs } from '../../../support/data-builder.ts';
import { draw, nodes } from '../../../support/draw.ts';
import {
  boundary,
  callActivity,
  error,
  escalation,
  eventSubProcess,
  feel,
  start,
  subProcess,
  timer,
} from '../../../support/plan-builder.ts';
import { tell } from '../../../support/story.ts';

type Called = NonNullable<NonNullable<Parameters<typeof callActivity>[1]>['called']>;
const ALL: Called = { processId: 'q', planHash: 'h', in: 'all', out: 'all' };
const MAPPED: Called = { processId: 'q', planHash: 'h', in: 'mapped', out: 'mapped' };

const THREE: MultiInstance = {
  type: 'multiInstance',
  sequential: false,
  over: { cardinality: feel('3') },
  behavior: 'none',
  throws: [],
};

const call = (own: NonNullable<Parameters<typeof callActivity>[1]>) =>
  draw(['s -> c -> e'], callActivity('c', own));

describe('a call activity', () => {
  it('opens an instance of its own, named after its wait', () => {
    const run = tell(call({ called: ALL }));
    const [wait] = run.waits('call');
    expect(wait).toMatchObject({ processId: 'q', planHash: 'h', instanceId: `case-1.${wait?.id}` });
  });

  it('without a hash leaves the version to the host, which may find none', () => {
    const run = tell(call({ called: { processId: 'q', in: 'all', out: 'all' } }));
    expect(run.waits('call')[0]).not.toHaveProperty('planHash');
    run.happen({ type: 'calleeMissing', waitId: run.waitOn('c').id });
    expect(run.incidents).toEqual(['calleeMissing']);
    expect(run.resolve('retry').returns('c').ended).toBe(true);
  });

  it('does not call deeper than sixteen levels', () => {
    const level = (n: number) => Array.from({ length: n }, (_, at) => `w${at}`).join('.');
    expect(tell(call({ called: ALL }), { instanceId: level(15) }).waits('call')).toHaveLength(1);
    expect(tell(call({ called: ALL }), { instanceId: level(16) }).incidents).toEqual([
      'callTooDeep',
    ]);
  });

  it('refused because the case has too many open is an incident, and begins once there is room', () => {
    const run = tell(call({ called: ALL, loop: THREE }));
    const [, second, third] = run.waits('call').map(({ id }) => id);
    run.happen({ type: 'callsRefused', waitId: second!, beside: [third!] });
    expect(run.incidents).toEqual(['tooManyCalls', 'tooManyCalls']);
    expect(run.waits('call')).toHaveLength(1);
    expect(run.resolve('retry').waits('call')).toHaveLength(2);
  });

  it('that the host could not carry out is an incident', () => {
    const run = tell(call({ called: ALL })).jobFails('c');
    expect(run.incidents).toEqual(['hostFailed']);
    expect(run.resolve('retry').returns('c').ended).toBe(true);
  });

  it('takes nothing but an end for an answer', () => {
    const run = tell(call({ called: ALL }));
    run.happen({ type: 'jobCompleted', waitId: run.waitOn('c').id, variables: { x: 1 } });
    expect(run.incidents).toEqual(['unexpectedEvent']);
    expect(run.variables).toEqual({});
  });
});

describe('what a call hands over', () => {
  const handed = (plan: ReturnType<typeof draw>, variables = {}) =>
    tell(plan, { variables, parameters: { terms: { x: 1 } } }).waits('call')[0]?.variables;

  it('is all that is visible, from every scope around it', () => {
    const plan = draw(
      ['s -> sub -> e'],
      subProcess('sub', [callActivity('c', { called: ALL })], {
        variables: [{ name: 'b', initial: feel('2') }],
      }),
    );
    expect(handed(plan, { a: 1 })).toEqual({ a: 1, b: 2 });
  });

  it('is nothing that belongs to the case, or to loops: the callee has its own', () => {
    const loop: MultiInstance = {
      type: 'multiInstance',
      sequential: false,
      over: { collection: feel('rooms'), item: 'room' },
      behavior: 'all',
      throws: [],
    };
    const plan = call({ called: ALL, loop });
    expect(handed(plan, { rooms: ['a'], numberOfCopies: 3 })).toEqual({
      rooms: ['a'],
      room: 'a',
      numberOfCopies: 3,
    });
  });

  it('is only what is mapped, where it says so', () => {
    const inputs = [{ target: 'given', source: feel('a + 1') }];
    expect(handed(call({ called: MAPPED, inputs }), { a: 1, secret: 2 })).toEqual({ given: 2 });
    expect(handed(call({ called: MAPPED }), { a: 1 })).toEqual({});
  });

  it('is nothing of its instance that is not mapped', () => {
    const loop: MultiInstance = {
      type: 'multiInstance',
      sequential: false,
      over: { collection: feel('["a"]'), item: 'room' },
      behavior: 'all',
      throws: [],
    };
    expect(handed(call({ called: MAPPED, loop }))).toEqual({});
    const inputs = [{ target: 'order.room', source: feel('room') }];
    expect(handed(call({ called: MAPPED, loop, inputs }))).toEqual({ order: { room: 'a' } });
  });

  it('is its data inputs', () => {
    const own = data({ inputs: ['day'], inputSets: [needs('day')], incoming: [copy('a', 'day')] });
    expect(handed(call({ called: MAPPED, ...own }), { a: 1, secret: 2 })).toEqual({ day: 1 });
  });

  it('is with all also what is mapped', () => {
    const inputs = [{ target: 'given', source: feel('a + 1') }];
    expect(handed(call({ called: ALL, inputs }), { a: 1 })).toEqual({ a: 1, given: 2 });
  });

  it('does not change when variables do', () => {
    const run = tell(call({ called: ALL }), { variables: { a: 1 } });
    run.happen({ type: 'variablesSet', scope: 't1', variables: { a: 2 } });
    expect(run.waits('call')[0]).toMatchObject({ variables: { a: 1 } });
  });
});

describe('what a call hands back', () => {
  const back = (own: NonNullable<Parameters<typeof callActivity>[1]>) =>
    tell(call(own), { variables: { a: 1 } }).returns('c', { a: 2, b: 3 }).variables;

  it.each([
    ['all, merged', { called: ALL }, { a: 2, b: 3 }],
    [
      'only what is mapped',
      { called: MAPPED, outputs: [{ target: 'got', source: feel('b') }] },
      { a: 1, got: 3 },
    ],
    ['nothing, where nothing is mapped', { called: MAPPED }, { a: 1 }],
    ['its data outputs', { called: { ...MAPPED, outputs: ['b'] } }, { a: 1, b: 3 }],
    [
      'only what is mapped, though all comes back',
      { called: ALL, outputs: [{ target: 'got', source: feel('b') }] },
      { a: 1, got: 3 },
    ],
  ])('is %s', (_title, own, variables) => {
    expect(back(own)).toEqual(variables);
  });
});

describe('what comes out of a called instance', () => {
  it('an error, thrown at the border of the call', () => {
    const plan = draw(
      ['s -> c -> e', 'b -> mend'],
      callActivity('c'),
      boundary('b', 'c', error('E1')),
    );
    expect(tell(plan).throwError('c', 'E1').open).toEqual(['mend']);
  });

  it('an escalation, and the call goes on unless it is interrupted', () => {
    const plan = (interrupting: boolean) =>
      draw(
        ['s -> c -> e', 'b -> note'],
        callActivity('c'),
        boundary('b', 'c', escalation('up'), { interrupting }),
      );
    expect(tell(plan(false)).escalate('c', 'up').waiting).toEqual(['c', 'note']);
    expect(tell(plan(true)).escalate('c', 'up').waiting).toEqual(['note']);
  });

  it('nothing once the call is interrupted: the instance is ended by the closing of its wait', () => {
    const plan = draw(
      ['s -> c -> e', 'b -> mend'],
      callActivity('c'),
      boundary('b', 'c', timer('PT1H')),
    );
    const run = tell(plan);
    const waitId = run.waitOn('c', 'call').id;
    const { state } = run.pass(3_600_000);
    expect(run.commands).toContainEqual(
      expect.objectContaining({
        type: 'closeWait',
        because: 'withdrawn',
        wait: expect.objectContaining({ id: waitId }) as unknown,
      }),
    );
    run.happen({ type: 'callCompleted', waitId, variables: { late: 1 } });
    expect(run.state).toEqual(state);
  });
});

describe('what a called instance is told is caught', () => {
  const caught = (plan: ReturnType<typeof draw>, beginning = {}) =>
    tell(plan, beginning).waits('call')[0]?.caught;

  it('on the border, in the scopes around it, and by its own callers', () => {
    const plan = draw(
      ['s -> sub -> e', 'b1 -> m1', 'b2 -> m2', 'on -> do'],
      subProcess('sub', [callActivity('c'), ...nodes('m1'), boundary('b1', 'c', error('E1'))]),
      boundary('b2', 'sub', escalation('up')),
      eventSubProcess('h', [start('on', { definitions: [error('E2')] }), ...nodes('do')]),
    );
    const caughtOutside = { errors: ['E3'], escalations: ['far'] };
    expect(caught(plan, { caughtOutside })).toEqual({
      errors: ['E1', 'E2', 'E3'],
      escalations: ['far', 'up'],
    });
  });

  it('any code, where one catches all', () => {
    const plan = draw(
      ['s -> c -> e', 'b -> mend'],
      callActivity('c'),
      boundary('b', 'c', error(null)),
    );
    expect(caught(plan)).toEqual({ errors: null, escalations: [] });
  });

  it('nothing, where nothing is', () => {
    expect(caught(call({ called: ALL }))).toEqual({ errors: [], escalations: [] });
  });
});
