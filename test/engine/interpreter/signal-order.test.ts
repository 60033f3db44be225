import { describe, expect, it } from 'vitest';
import {
  boundary,
  catchEvent,
  end,
  eventSubProcess,
  message,
  parallel,
  process,
  signal,
  start,
  subProcess,
  timer,
  userTask,
} from '../../support/plan-builder.ts';
import { tell, type Story } from '../../support/story.ts';

/** Two that only listen, then a task a signal interrupts. */
const three = () =>
  process(
    'p',
    [
      start('s'),
      parallel('fork'),
      catchEvent('c1', { definitions: [signal('called')] }),
      catchEvent('c2', { definitions: [signal('called')] }),
      userTask('work'),
      boundary('stop', 'work', signal('called')),
      end('e'),
    ],
    ['s -> fork', 'fork -> c1', 'fork -> c2', 'fork -> work', 'c1 -> e', 'c2 -> e', 'stop -> e'],
  );
const hearAll = (run: Story, ...elements: readonly string[]): Story => {
  const [waitId = '', ...beside] = elements.map((id) => run.waitOn(id, 'signal').id);
  return run.happen({ type: 'signalReceived', waitId, beside, payload: {} });
};
const completed = (run: Story): readonly string[] =>
  run.seen.filter((word) => /^-(c1|c2|stop)$|^xwork$/.test(word));

describe('a signal for several listeners of one instance', () => {
  it('is heard first by what it interrupts, then by age, in one step', () => {
    const run = tell(three());
    const { rev } = run.state;
    hearAll(run, 'c2', 'stop', 'c1');
    expect(completed(run)).toEqual(['xwork', '-stop', '-c1', '-c2']);
    expect(run.state).toMatchObject({ status: 'completed', rev: rev + 1 });
  });

  it('reaches only those it was thrown to', () => {
    const run = hearAll(tell(three()), 'c2', 'stop');
    expect(run.waiting).toEqual(['c1']);
  });

  it('reaches who is left when the first one is gone, and changes nothing when all are', () => {
    const run = tell(three());
    const ids = ['c1', 'c2'].map((id) => run.waitOn(id, 'signal').id);
    const [waitId = '', other = ''] = ids;
    run.hearSignal('c1');
    run.happen({ type: 'signalReceived', waitId, beside: [other], payload: {} });
    expect(completed(run)).toEqual(['-c1', '-c2']);
    const { rev } = run.state;
    run.happen({ type: 'signalReceived', waitId, beside: [other], payload: {} });
    expect(run.state.rev).toBe(rev);
  });

  it('is heard by all of them when the case is resumed', () => {
    const run = tell(three()).happen({ type: 'instanceSuspended' });
    hearAll(run, 'c1', 'c2', 'stop');
    expect(run.waiting).toHaveLength(4);
    run.happen({ type: 'instanceResumed', timers: 'keep' });
    expect(run.state.status).toBe('completed');
  });
});

describe('an event sub-process and the boundary of its own sub-process', () => {
  const guarded = (definition: ReturnType<typeof signal>, interrupting: boolean) =>
    process(
      'p',
      [
        start('s'),
        subProcess('sub', [
          start('ss'),
          userTask('work'),
          eventSubProcess('handler', [
            start('hs', { definitions: [definition], interrupting }),
            userTask('handle'),
          ]),
        ]),
        boundary('border', 'sub', definition),
        end('e'),
      ],
      ['s -> sub', 'ss -> work', 'hs -> handle', 'border -> e'],
    );

  it.each([true, false])('have one message between them: the handler it goes to (%s)', (ends) => {
    const run = tell(guarded(message('called'), ends));
    run.receive('border', { n: 1 });
    expect(run.open).toEqual(ends ? ['handle'] : ['work', 'handle']);
    expect(run.waitOn('border', 'message')).toMatchObject({ rev: run.state.rev }); // free again
  });

  it('have the same instant of a clock between them, repeatedly', () => {
    const run = tell(guarded(timer('PT1H'), true)).pass(3_600_000);
    expect(run.open).toEqual(['handle']);
    expect(run.waits('timer')).toEqual([]);
  });

  it('are two where they listen for different keys', () => {
    const plan = guarded(message('called', '"a"'), true);
    const border = plan.nodes['border'];
    const other = {
      ...plan,
      nodes: { ...plan.nodes, border: { ...border, definitions: [message('called', '"b"')] } },
    };
    const run = tell(other as typeof plan).receive('border');
    expect(run.state.status).toBe('completed');
  });

  it('hear one signal once, though it was thrown to both', () => {
    const run = hearAll(tell(guarded(signal('called'), false)), 'border', 'hs');
    expect(run.open).toEqual(['work', 'handle']);
  });
});
