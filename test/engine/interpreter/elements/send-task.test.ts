import { describe, expect, it } from 'vitest';
import { draw } from '../../../support/draw.ts';
import { feel, message, sendTask } from '../../../support/plan-builder.ts';
import { tell } from '../../../support/story.ts';

const JOB = { type: 'mail', retries: 1, timeout: 'PT1M', headers: [] };
type Own = NonNullable<Parameters<typeof sendTask>[1]>;
const send = (own: Own, variables = {}) =>
  tell(draw(['s -> t -> e'], sendTask('t', own)), { variables, businessKey: 'k' });

describe('a send task', () => {
  it('publishes its message under the key of the case, and goes on', () => {
    const run = send({ message: message('told') });
    expect(run.effects).toMatchObject([
      {
        type: 'publishMessage',
        elementId: 't',
        name: 'told',
        correlationKey: 'k',
        payload: {},
        ttl: 'P1D',
      },
    ]);
    expect(run.ended).toBe(true);
  });

  it('publishes under a key of its own, with its payload', () => {
    const run = send({ message: message('told', 'number', '{ n: number }') }, { number: '7' });
    expect(run.effects).toMatchObject([{ correlationKey: '7', payload: { n: '7' } }]);
  });

  it('shows it in the trace before it completes', () => {
    const seen = send({ message: message('told') }).trace.filter(
      ({ elementId }) => elementId === 't',
    );
    expect(seen.map(({ type }) => type)).toEqual([
      'elementActivated',
      'messagePublished',
      'elementCompleted',
    ]);
  });

  it('that can not tell its key or payload stops and sends nothing; a retry sends', () => {
    const run = send({ message: message('told', undefined, 'boom(') });
    expect(run.incidents).toEqual(['expressionFailed']);
    expect(run.effects).toEqual([]);
  });
});

describe('a send task with a connector', () => {
  it('lets the host send first, and publishes then', () => {
    const run = send({ message: message('told'), job: JOB });
    expect(run.effects).toEqual([]);
    expect(run.waits('job')).toMatchObject([{ type: 'mail' }]);
    expect(run.job('t', { sent: true }).effects).toMatchObject([{ name: 'told' }]);
    expect(run.variables).toEqual({ sent: true });
  });

  it('is a notice where it has no message', () => {
    const [only] = [
      draw(['s -> t -> e'], { kind: 'sendTask', id: 't', own: { job: JOB, message: undefined } }),
    ];
    const run = tell(only).job('t');
    expect(run.effects).toEqual([]);
    expect(run.ended).toBe(true);
  });

  it('publishes nothing where the host has failed', () => {
    const run = send({ message: message('told'), job: JOB }).jobFails('t');
    expect(run.incidents).toEqual(['hostFailed']);
    expect(run.effects).toEqual([]);
  });

  it('whose message can not be told stops before the host sends, so that nothing is sent twice', () => {
    const run = send({ message: message('told', 'key + ('), job: JOB });
    expect(run.incidents).toEqual(['expressionFailed']);
    expect(run.waits('job')).toEqual([]);
  });

  it('keeps what came back in its result variable', () => {
    const run = send({ message: message('told'), job: JOB, resultVariable: 'r' });
    expect(run.job('t', { id: 5 }).variables).toEqual({ r: { id: 5 } });
  });

  it('maps what came back', () => {
    const outputs = [{ target: 'receipt', source: feel('id') }];
    expect(
      send({ message: message('told'), job: JOB, outputs }).job('t', { id: 5 }).variables,
    ).toEqual({ receipt: 5 });
  });
});
