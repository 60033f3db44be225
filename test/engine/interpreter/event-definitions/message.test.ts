import { describe, expect, it } from 'vitest';
import type { EventDefinition } from '../../../../engine/interpreter/plan.ts';
import { draw, drawWith, nodes } from '../../../support/draw.ts';
import {
  boundary,
  catchEvent,
  end,
  eventSubProcess,
  feel,
  message,
  parallel,
  receiveTask,
  start,
  subProcess,
  throwEvent,
  userTask,
  type Sketch,
} from '../../../support/plan-builder.ts';
import { tell } from '../../../support/story.ts';

const hears = (id: string, definition: EventDefinition = message('m')): Sketch =>
  catchEvent(id, { definitions: [definition] });
const tells = (id: string, definition: EventDefinition = message('m')): Sketch =>
  throwEvent(id, { definitions: [definition] });

/** BPMN 2.0.2 §10.5.5 and bpmn.md §3.6: for one receiver, found by name and key. */
describe('a message that is thrown', () => {
  it.each([
    [
      'an intermediate event',
      ['s -> tell -> e'],
      tells('tell', message('m', undefined, '{ n: n }')),
    ],
    [
      'an end event',
      ['s -> tell'],
      end('tell', { definitions: [message('m', undefined, '{ n: n }')] }),
    ],
  ])('leaves as an effect, and %s goes on', (_what, arrows, thrower) => {
    const run = tell(draw(arrows, thrower), { variables: { n: 1 }, businessKey: 'B-1' });
    expect(run.effects).toEqual([
      {
        id: 'case-1:1:1',
        type: 'publishMessage',
        elementId: 'tell',
        name: 'm',
        correlationKey: 'B-1',
        payload: { n: 1 },
        ttl: 'P1D',
      },
    ]);
    expect(run.seen).toContain('-tell');
    expect(run.state.status).toBe('completed');
  });

  it.each([
    ['its own key', message('m', '"k" + string(n)'), 'k1'],
    ['a key that is a number, as text', message('m', 'n'), '1'],
    ['a key of several parts, as text', message('m', '[unit, n]'), '["a",1]'],
    ['the key of the case', message('m'), 'B-1'],
  ])('goes out under %s', (_what, definition, correlationKey) => {
    const run = tell(draw(['s -> tell -> e'], tells('tell', definition)), {
      variables: { n: 1, unit: 'a' },
      businessKey: 'B-1',
    });
    expect(run.effects).toMatchObject([{ correlationKey }]);
  });

  it('goes out under no key where nothing names one, and empty where nothing is said', () => {
    expect(tell(draw(['s -> tell -> e'], tells('tell'))).effects).toMatchObject([
      { correlationKey: null, payload: {} },
    ]);
  });

  it('goes out under the key the process computes for its case', () => {
    const plan = drawWith({ businessKey: feel('"K-" + no') }, ['s -> tell -> e'], tells('tell'));
    expect(tell(plan, { variables: { no: '7' } }).effects).toMatchObject([
      { correlationKey: 'K-7' },
    ]);
  });

  it.each([
    ['a name', { name: feel('1') }],
    ['a name', { name: feel('missing') }],
    ['a key', { correlationKey: feel('boom(') }],
    ['a payload', { payload: feel('"text"') }],
    ['a payload', { payload: feel('boom(') }],
  ])('without %s it can use stops: nothing has left (%o)', (_what, own) => {
    const run = tell(draw(['s -> tell -> e'], tells('tell', { ...message('m'), ...own })));
    expect(run.incidents).toHaveLength(1);
    expect(run.effects).toEqual([]);
    expect(run.seen).not.toContain('-tell');
  });

  it('is not heard in the step it leaves: the host finds who hears it', () => {
    const run = tell(
      draw(['s -> f -> hear -> e', 'f -> tell -> e2'], parallel('f'), hears('hear'), tells('tell')),
    );
    expect(run.waiting).toEqual(['hear']);
  });

  it('names each time it leaves differently, so that the host can tell them apart', () => {
    const run = tell(
      draw(['s -> t1 -> t2 -> work -> t3 -> e'], tells('t1'), tells('t2'), tells('t3')),
    );
    run.complete('work');
    expect(run.effects.map(({ id }) => id)).toEqual(['case-1:1:1', 'case-1:1:2', 'case-1:2:1']);
  });
});

describe('a message that is waited for', () => {
  it.each([
    ['its own key', message('m', '"k" + string(n)'), 'k1'],
    ['the key of the case', message('m'), 'B-1'],
  ])('is expected under %s', (_what, definition, correlationKey) => {
    const run = tell(draw(['s -> hear -> e'], hears('hear', definition)), {
      variables: { n: 1 },
      businessKey: 'B-1',
    });
    expect(run.waits('message')).toMatchObject([{ name: 'm', correlationKey }]);
  });

  it('keeps the key it began to wait with', () => {
    const run = tell(draw(['s -> hear -> e'], hears('hear', message('m', 'n'))), {
      variables: { n: 1 },
    });
    run.happen({ type: 'variablesSet', scope: 't1', variables: { n: 2 } });
    expect(run.waits('message')).toMatchObject([{ correlationKey: '1' }]);
  });

  it('takes the key of the moment when it listens again', () => {
    const run = tell(
      draw(
        ['s -> work -> e', 'hint -> note'],
        userTask('work'),
        boundary('hint', 'work', message('m', 'n'), { interrupting: false }),
      ),
      { variables: { n: 1 } },
    );
    run.happen({ type: 'variablesSet', scope: 't1', variables: { n: 2 } }).receive('hint');
    expect(run.waits('message')).toMatchObject([{ correlationKey: '2' }]);
  });

  it.each([
    ['a catch event', hears('hear', message('m', 'boom('))],
    ['a receive task', receiveTask('hear', { message: message('m', 'boom(') })],
  ])('can not be waited for without its key: %s', (_what, waiting) => {
    const run = tell(draw(['s -> hear -> e'], waiting));
    expect(run.incidents).toEqual(['expressionFailed']);
    expect(run.waiting).toEqual([]);
  });

  it('brings its payload to the nearest scope that has the name, else to the instance', () => {
    const sub = subProcess('sub', [hears('hear'), ...nodes('s2 look')], {
      variables: [{ name: 'near' }],
    });
    const run = tell(draw(['s -> sub -> e', 's2 -> hear -> look'], sub)).receive('hear', {
      near: 1,
      far: 2,
    });
    expect(run.variables).toEqual({ far: 2 });
    const scope = Object.values(run.state.tokens).find(({ elementId }) => elementId === 'sub');
    expect(scope?.variables).toMatchObject({ near: 1 });
  });

  it('is one for each token that waits', () => {
    const run = tell(
      draw(['s -> f', 'f -> hear #1', 'f -> hear #2', 'hear -> a'], parallel('f'), hears('hear')),
    );
    expect(run.waits('message')).toHaveLength(2);
    expect(run.receive('hear').waiting).toEqual(['hear', 'a']);
  });

  it('of an instance that was stopped in between still comes', () => {
    const run = tell(draw(['s -> hear -> a'], hears('hear'))).happen({ type: 'instanceSuspended' });
    run.receive('hear', { n: 1 });
    expect(run.open).toEqual([]);
    expect(run.happen({ type: 'instanceResumed', timers: 'keep' }).open).toEqual(['a']);
    expect(run.variables).toEqual({ n: 1 });
  });

  it('too large to keep is not kept: the receiver stops with it', () => {
    const run = tell(draw(['s -> hear -> a'], hears('hear'))).receive('hear', {
      text: 'x'.repeat(70_000),
    });
    expect(run.incidents).toEqual(['payloadTooLarge']);
    expect(run.variables).toEqual({});
    expect(run.resolve('retry', { text: 'short' }).open).toEqual(['a']);
  });
});

describe('a message for an event sub-process', () => {
  const handled = (interrupting: boolean) =>
    draw(
      ['s -> work -> e', 'hs -> handle'],
      eventSubProcess('handler', [
        start('hs', { definitions: [message('m')], interrupting }),
        userTask('handle'),
      ]),
    );

  it('ends all else where it interrupts, and is listened for no more', () => {
    const run = tell(handled(true)).receive('hs', { n: 1 });
    expect(run.waiting).toEqual(['handle']);
    expect(run.variables).toEqual({ n: 1 });
    expect(run.complete('handle').state.status).toBe('completed');
  });

  it('runs beside where it does not, each time', () => {
    const run = tell(handled(false)).receive('hs').receive('hs').complete('work');
    expect(run.open).toEqual(['handle', 'handle']);
    expect(run.waits('message')).toEqual([]); // the rest is done: none begins any more
    expect(run.complete('handle').complete('handle').state.status).toBe('completed');
    expect(run.state.waits).toEqual({});
  });
});
