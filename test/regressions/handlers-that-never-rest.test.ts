import { describe, expect, it } from 'vitest';
import {
  conditional,
  end,
  eventSubProcess,
  parallel,
  process,
  scriptTask,
  signal,
  start,
  subProcess,
  terminate,
  throwEvent,
  userTask,
} from '../support/plan-builder.ts';
import { tell } from '../support/story.ts';

describe('a handler that throws the signal it hears', () => {
  const echoing = () => {
    const heard = start('heard', { definitions: [signal('alarm')], interrupting: false });
    const again = throwEvent('again', { definitions: [signal('alarm')] });
    return tell(
      process(
        'p',
        [
          start('s'),
          userTask('work'),
          throwEvent('first', { definitions: [signal('alarm')] }),
          userTask('after'),
          end('e'),
          eventSubProcess('handler', [heard, again, end('handled')]),
        ],
        [
          's -> work',
          'work -> first',
          'first -> after',
          'after -> e',
          'heard -> again',
          'again -> handled',
        ],
      ),
    );
  };

  it('stops at the step limit with an incident that names its place, in a case that can be ended', () => {
    const run = echoing();
    run.complete('work');
    expect(run.incidents).toContain('stepLimit');
    const [incident] = Object.values(run.state.incidents);
    expect(run.plan.nodes[incident?.element ?? '']).toBeDefined();
    expect(run.state.status).toBe('active');
    const reason = { id: 'r', sha256: '' };
    run.happen({ type: 'cancelRequested', outcome: 'terminated', reason });
    expect([run.state.status, Object.keys(run.state.incidents)]).toEqual(['failed', []]);
  }, 60_000);
});

describe('a conditional event sub-process of a scope that terminates', () => {
  it('is not asked again in the same step', () => {
    const run = tell(
      process(
        'p',
        [
          start('s'),
          subProcess('sub', [
            start('is'),
            userTask('work'),
            parallel('fork'),
            scriptTask('set', 'true', 'ready'),
            end('stop', { definitions: [terminate] }),
            userTask('other'),
            end('ie'),
            eventSubProcess('handler', [
              start('when', { definitions: [conditional('ready = true')], interrupting: false }),
              userTask('look'),
              end('looked'),
            ]),
          ]),
          userTask('after'),
          end('e'),
        ],
        [
          's -> sub',
          'sub -> after',
          'after -> e',
          'is -> work',
          'work -> fork',
          'fork -> set',
          'fork -> other',
          'set -> stop',
          'other -> ie',
          'when -> look',
          'look -> looked',
        ],
      ),
      { variables: { ready: false } },
    );
    run.complete('work');
    expect(run.seen).not.toContain('+look');
    expect(run.open).toEqual(['after']);
  });
});
