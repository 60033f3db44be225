import { describe, expect, it } from 'vitest';
import { draw } from '../../../support/draw.ts';
import { feel, message, receiveTask } from '../../../support/plan-builder.ts';
import { tell } from '../../../support/story.ts';

type Own = NonNullable<Parameters<typeof receiveTask>[1]>;
const waits = (own: Own, variables = {}) =>
  tell(draw(['s -> t -> e'], receiveTask('t', own)), { variables, businessKey: 'k' });

describe('a receive task', () => {
  it('waits for its message under the key of the case, or its own', () => {
    expect(waits({ message: message('go') }).waits('message')).toMatchObject([
      { name: 'go', correlationKey: 'k' },
    ]);
    expect(
      waits({ message: message('go', 'number') }, { number: '7' }).waits('message'),
    ).toMatchObject([{ correlationKey: '7' }]);
  });

  it('takes the payload, all of it or as it is mapped', () => {
    expect(waits({}).receive('t', { x: 1, y: 2 }).variables).toEqual({ x: 1, y: 2 });
    const outputs = [{ target: 'got', source: feel('x') }];
    expect(waits({ outputs }).receive('t', { x: 1, y: 2 }).variables).toEqual({ got: 1 });
  });

  it('keeps the payload as a whole in its result variable', () => {
    expect(waits({ resultVariable: 'r' }).receive('t', { x: 1 }).variables).toEqual({
      r: { x: 1 },
    });
  });

  it('hears one message, and no second', () => {
    const run = waits({});
    const waitId = run.waitOn('t').id;
    const { state } = run.receive('t', { x: 1 });
    run.happen({ type: 'messageReceived', waitId, messageId: 'late', payload: { x: 2 } });
    expect(run.state).toEqual(state);
  });

  it('whose key can not be told stops, and a retry listens', () => {
    const run = waits({ message: message('go', 'if n > 1 then "a" else boom(') });
    expect(run.incidents).toEqual(['expressionFailed']);
    expect(run.waits('message')).toEqual([]);
    expect(run.resolve('end').ended).toBe(true);
  });

  it('takes nothing but a message for an answer', () => {
    const run = waits({});
    run.happen({ type: 'jobCompleted', waitId: run.waitOn('t').id, variables: {} });
    expect(run.incidents).toEqual(['unexpectedEvent']);
    expect(run.resolve('retry').receive('t').ended).toBe(true);
  });
});

describe('a receive task that begins a process', () => {
  const plan = draw(
    ['t -> hold', 'other -> e'],
    receiveTask('t', { instantiate: true }),
    receiveTask('other', { instantiate: true }),
  );

  it('is completed by the message that begins it; the others stay untouched', () => {
    const run = tell(plan, { trigger: { elementId: 't', payload: { x: 1 } } });
    expect(run.of('t')).toBe('+-');
    expect(run.times('other')).toBe(0);
    expect(run.variables).toEqual({ x: 1 });
    expect(run.waiting).toEqual(['hold']);
  });
});
