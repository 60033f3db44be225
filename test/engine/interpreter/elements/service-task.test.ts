import { describe, expect, it } from 'vitest';
import { draw } from '../../../support/draw.ts';
import { boundary, error, feel, message, serviceTask } from '../../../support/plan-builder.ts';
import { tell } from '../../../support/story.ts';

const notify = serviceTask('t', {
  job: {
    type: 'notify',
    retries: 3,
    timeout: 'PT1M',
    headers: [{ target: 'to', source: feel('"unit-" + id') }],
  },
  inputs: [{ target: 'id', source: feel('number') }],
  outputs: [{ target: 'answer', source: feel('result') }],
});
const asked = (variables = { number: '7' }) => tell(draw(['s -> t -> e'], notify), { variables });

describe('a service task', () => {
  it('hands a job its mapped inputs and headers', () => {
    expect(asked().waits('job')).toMatchObject([
      { type: 'notify', inputs: { id: '7', to: 'unit-7' }, attempt: 1 },
    ]);
  });

  it('hands out nothing that is not mapped', () => {
    const run = tell(draw(['s -> t -> e'], serviceTask('t')), { variables: { secret: 1 } });
    expect(run.waits('job')).toMatchObject([{ inputs: {} }]);
  });

  it('maps what comes back; without outputs all of it is merged', () => {
    expect(asked().job('t', { result: 'ok', noise: 1 }).variables).toEqual({
      number: '7',
      answer: 'ok',
    });
    const plain = tell(draw(['s -> t -> e'], serviceTask('t')), { variables: { a: 1 } });
    expect(plain.job('t', { a: 2, b: 3 }).variables).toEqual({ a: 2, b: 3 });
  });

  it('keeps what comes back as a whole in its result variable', () => {
    const run = tell(draw(['s -> t -> e'], serviceTask('t', { resultVariable: 'r' })));
    expect(run.job('t', { a: 1, b: 2 }).variables).toEqual({ r: { a: 1, b: 2 } });
  });

  it('maps out of its result variable', () => {
    const outputs = [{ target: 'got', source: feel('r.a') }];
    const run = tell(draw(['s -> t -> e'], serviceTask('t', { resultVariable: 'r', outputs })));
    expect(run.job('t', { a: 1 }).variables).toEqual({ got: 1 });
  });

  it('whose retries are spent is an incident; a retry asks again, and says how often', () => {
    const run = asked().jobFails('t', 'timeout');
    expect(run.incidents).toEqual(['hostFailed']);
    expect(run.resolve('retry').waits('job')).toMatchObject([{ attempt: 2 }]);
    expect(run.jobFails('t').resolve('retry').job('t', { result: 1 }).ended).toBe(true);
  });

  it('takes variables set by a retry into its job', () => {
    const run = asked().jobFails('t').resolve('retry', { number: '8' });
    expect(run.waits('job')).toMatchObject([{ inputs: { to: 'unit-7' } }]);
    expect(run.variables).toEqual({ number: '8' });
  });

  it('whose headers can not be told stops before it asks anybody', () => {
    const run = tell(
      draw(
        ['s -> t -> e'],
        serviceTask('t', {
          job: {
            type: 'x',
            retries: 1,
            timeout: 'PT1M',
            headers: [{ target: 'to', source: feel('boom(') }],
          },
        }),
      ),
    );
    expect(run.incidents).toEqual(['expressionFailed']);
    expect(run.waits('job')).toEqual([]);
  });

  it('ends with a BPMN error by its code, which brings its variables', () => {
    const plan = draw(['s -> t -> e', 'b -> mend'], notify, boundary('b', 't', error('E1')));
    const run = tell(plan, { variables: { number: '7' } }).throwError('t', 'E1', { why: 'full' });
    expect(run.open).toEqual(['mend']);
    expect(run.variables).toMatchObject({ why: 'full' });
  });

  it('given up by an operator throws an error in its place', () => {
    const plan = draw(
      ['s -> t -> e', 'b -> mend'],
      serviceTask('t'),
      boundary('b', 't', error('E1')),
    );
    expect(tell(plan).jobFails('t').resolve('throw', {}, 'E1').open).toEqual(['mend']);
    expect(tell(plan).jobFails('t').resolve('throw', {}, 'E2').incidents).toEqual([
      'errorUncaught',
    ]);
  });

  it('keeps its boundary events armed while it is stuck', () => {
    const plan = draw(
      ['s -> t -> e', 'b -> mend'],
      serviceTask('t'),
      boundary('b', 't', message('stop')),
    );
    const run = tell(plan).jobFails('t');
    expect(run.waiting).toEqual(['b']);
    expect(run.receive('b').open).toEqual(['mend']);
  });

  it.each([
    { type: 'userTaskCompleted', variables: {} },
    { type: 'messageReceived', messageId: 'm', payload: {} },
    { type: 'callCompleted', variables: {} },
    { type: 'timerFired' },
  ] as const)('takes no $type for an answer', (event) => {
    const run = asked();
    run.happen({ ...event, waitId: run.waitOn('t').id });
    expect(run.incidents).toEqual(['unexpectedEvent']);
    expect(run.resolve('retry').job('t', { result: 1 }).ended).toBe(true);
  });
});
