import { describe, expect, it } from 'vitest';
import { data, needs } from '../../support/data-builder.ts';
import { draw, drawWith, nodes } from '../../support/draw.ts';
import { feelContext } from '../../support/feel-context.ts';
import {
  boundary,
  catchEvent,
  eventSubProcess,
  feel,
  message,
  receiveTask,
  scriptTask,
  signal,
  start,
  timer,
  userTask,
} from '../../support/plan-builder.ts';
import { MONDAY, tell } from '../../support/story.ts';

const HOUR = 3_600_000;
const begun = (elementId: string, payload = {}) => ({ trigger: { elementId, payload } });

describe('a process begun by nobody in particular', () => {
  it('begins with its none start event, and the process is seen first', () => {
    expect(tell(draw(['s -> a'])).seen).toEqual(['+p', '+s', '-s', '>s-a', '+a']);
  });

  it('begins with the first of several, and awaits none of the others', () => {
    const run = tell(draw(['s -> a -> e', 's2 -> b -> e']));
    expect(run.open).toEqual(['a']);
    expect(run.complete('a').ended).toBe(true);
  });

  it('begins with the one that is named', () => {
    expect(tell(draw(['s -> a', 's2 -> b']), begun('s2')).open).toEqual(['b']);
  });

  it('without a start event begins all that nothing leads to, but what undoes, handles or is begun by an event', () => {
    const run = tell(
      draw(
        ['a -> c', 'b -> c'],
        userTask('undo', { isForCompensation: true }),
        eventSubProcess('h', [start('on', { definitions: [message('m')] })]),
      ),
    );
    expect(run.open).toEqual(['a', 'b']);
  });

  it('beside a start event begins the activities nothing leads to', () => {
    const run = tell(draw(['s -> a', 'b -> e'], catchEvent('c', { definitions: [timer('PT1H')] })));
    expect(run.open).toEqual(expect.arrayContaining(['a', 'b']));
    expect(run.times('c')).toBe(0);
  });

  it('leaves alone what a message begins', () => {
    const run = tell(draw(['s -> a', 'r -> b'], receiveTask('r', { instantiate: true })));
    expect(run.waiting).toEqual(['a']);
  });
});

describe('a process begun by an event', () => {
  const told = start('m', { definitions: [message('told')] });
  const plan = draw(['s -> a', 'm -> b'], told);

  it('begins behind that start event alone, with what it brought', () => {
    const run = tell(plan, begun('m', { x: 1 }));
    expect(run.seen).toEqual(['+p', '+m', '-m', '>m-b', '+b']);
    expect(run.variables).toEqual({ x: 1 });
  });

  it('is not begun by it where it is begun by nobody in particular', () => {
    expect(tell(plan).open).toEqual(['a']);
  });

  it('maps what it brought where outputs are drawn', () => {
    const mapped = start('m', {
      definitions: [message('told')],
      outputs: [{ target: 'got', source: feel('x + 1') }],
    });
    expect(tell(draw(['m -> b'], mapped), begun('m', { x: 1 })).variables).toEqual({ got: 2 });
  });

  it('of several definitions begins by any one', () => {
    const either = start('m', { definitions: [message('told'), signal('red')] });
    const run = tell(draw(['m -> b'], either), {
      trigger: { elementId: 'm', definition: 1, payload: { x: 1 } },
    });
    expect(run.open).toEqual(['b']);
  });

  it('of all its definitions has what each of them brought, in order', () => {
    const both = start('m', {
      definitions: [message('told'), message('asked')],
      parallelMultiple: true,
    });
    const heard = [
      { definition: 0, payload: { a: 1, x: 1 } },
      { definition: 1, payload: { b: 2, x: 2 } },
    ];
    const run = tell(draw(['m -> b'], both), { trigger: { elementId: 'm', payload: {}, heard } });
    expect(run.variables).toEqual({ a: 1, b: 2, x: 2 });
  });

  it('goes by the key of its message, where it has none of its own', () => {
    const trigger = { elementId: 'm', payload: { n: '7' }, key: 'of-message' };
    expect(tell(plan, { trigger }).state.businessKey).toBe('of-message');
    const keyed = drawWith({ businessKey: feel('"K" + n') }, ['m -> b'], told);
    expect(tell(keyed, { trigger }).state.businessKey).toBe('K7');
    expect(tell(keyed, { trigger, businessKey: 'given' }).state.businessKey).toBe('given');
  });
});

describe('the variables a process begins with', () => {
  it('are those it is given, in the order of names, as the writing of the process', () => {
    const run = tell(draw(['s -> a']), { variables: { b: 1, a: 2 } });
    expect(run.trace.slice(0, 3)).toMatchObject([
      { type: 'elementActivated', elementId: 'p', seq: 1 },
      { type: 'variableSet', elementId: 'p', name: 'a', seq: 2 },
      { type: 'variableSet', elementId: 'p', name: 'b', seq: 3 },
    ]);
  });

  it('are those it declares, unless they are given', () => {
    const variables = [{ name: 'n', initial: feel('1') }, { name: 'm' }];
    const plan = drawWith({ variables }, ['s -> a']);
    expect(tell(plan).variables).toEqual({ n: 1, m: null });
    expect(tell(plan, { variables: { n: 5 } }).variables).toEqual({ n: 5, m: null });
  });

  it('may be computed from what is given', () => {
    const plan = drawWith({ variables: [{ name: 'n', initial: feel('given + 1') }] }, ['s -> a']);
    expect(tell(plan, { variables: { given: 1 } }).variables).toEqual({ given: 1, n: 2 });
  });
});

describe('the handlers of a process', () => {
  const late = eventSubProcess('h', [start('on', { definitions: [timer('PT1H')] }), ...nodes('x')]);

  it('listen before anything in it begins, and their time runs from then', () => {
    const run = tell(draw(['s -> a', 'on -> x'], late));
    expect(run.waits('timer')).toMatchObject([{ elementId: 'on', due: MONDAY + HOUR }]);
    expect(run.pass(HOUR).open).toEqual(['x']);
  });

  it('do not listen while the process waits for its inputs', () => {
    const plan = {
      ...draw(['s -> a', 'on -> x'], late),
      ...data({ inputs: ['n'], inputSets: [needs('n')] }),
    };
    const run = tell(plan).pass(2 * HOUR);
    expect(run.waiting).toEqual([]);
    run.happen({ type: 'variablesSet', scope: 't1', variables: { n: 1 } });
    expect(run.waits('timer')).toMatchObject([{ due: MONDAY + 3 * HOUR }]);
  });
});

describe('a process that waits for its inputs', () => {
  const plan = {
    ...draw(['s -> a', 'm -> b'], start('m', { definitions: [message('told')] })),
    ...data({ inputs: ['n'], inputSets: [needs('n')] }),
  };

  it('is not seen until it begins', () => {
    const run = tell(plan);
    expect(run.seen).toEqual([]);
    run.happen({ type: 'variablesSet', scope: 't1', variables: { n: 1 } });
    expect(run.seen.slice(0, 2)).toEqual(['+p', '+s']);
  });

  it('begins then by what had triggered it, with what that brought', () => {
    const run = tell(plan, begun('m', { x: 1 }));
    expect(run.variables).toEqual({});
    run.happen({ type: 'variablesSet', scope: 't1', variables: { n: 1 } });
    expect(run.open).toEqual(['b']);
    expect(run.variables).toEqual({ n: 1, x: 1 });
  });

  it('may be canceled meanwhile', () => {
    expect(tell(plan).cancel().state).toMatchObject({ status: 'canceled', waits: {} });
  });
});

describe('what a step knows at the start', () => {
  it('is its time and who began it', () => {
    const run = tell(draw(['s -> a']), { startedBy: 'ann' });
    expect(run.state).toMatchObject({ now: MONDAY, rev: 1, startedBy: { id: 'ann' } });
    expect(run.state.anchors).toEqual({ caseStart: MONDAY });
  });

  it('is not a variable: what begins it sees only what it is given', () => {
    const run = tell(draw(['s -> t -> a'], scriptTask('t', 'businessKey', 'seen')), {
      businessKey: 'k',
    });
    expect(run.variables).toEqual({ seen: null });
    expect(feelContext(run, 'a')).not.toHaveProperty('startedBy');
  });
});

describe('a boundary event', () => {
  it('begins nothing at the start of its process', () => {
    const run = tell(draw(['a -> e', 'b -> x'], userTask('a'), boundary('b', 'a', timer('PT1H'))));
    expect(run.visited).toEqual(['a']);
  });
});
