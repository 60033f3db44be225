import { describe, expect, it } from 'vitest';
import type { EventDefinition } from '../../../../engine/interpreter/plan.ts';
import { draw, nodes } from '../../../support/draw.ts';
import {
  boundary,
  callActivity,
  conditional,
  cycle,
  error,
  escalation,
  feel,
  manualTask,
  message,
  parallel,
  receiveTask,
  scriptTask,
  serviceTask,
  signal,
  subProcess,
  task,
  timer,
  userTask,
  type Sketch,
} from '../../../support/plan-builder.ts';
import { tell, type Story } from '../../../support/story.ts';

const HOUR = 3_600_000;

/** Every trigger a border may have, and how it comes about while `work` is open. */
const TRIGGERS: readonly (readonly [string, EventDefinition, (run: Story) => Story])[] = [
  ['message', message('m'), (run) => run.receive('border')],
  ['signal', signal('g'), (run) => run.hearSignal('border')],
  ['timer', timer('PT1H'), (run) => run.pass(HOUR)],
  ['conditional', conditional('n > 1'), (run) => set(run, { n: 2 })],
  ['escalation', escalation('X'), (run) => escalate(run, 'X')],
  ['error', error('X'), (run) => run.throwError('work', 'X')],
];
const INTERRUPTS_NOTHING = TRIGGERS.filter(([name]) => name !== 'error');

const set = (run: Story, variables: { readonly [name: string]: number }): Story =>
  run.happen({ type: 'variablesSet', scope: 't1', variables });
const escalate = (run: Story, code: string, on = 'work'): Story =>
  run.happen({ type: 'escalationThrown', waitId: run.waitOn(on).id, code, variables: {} });

const guarded = (
  definition: EventDefinition,
  interrupting = true,
  work: Sketch = serviceTask('work'),
) =>
  draw(
    ['s -> work -> done', 'border -> other'],
    work,
    boundary('border', 'work', definition, { interrupting }),
  );

/** BPMN 2.0.2 §10.5.4, §13.5.3 and bpmn.md §3.6: armed while its activity is active. */
describe('a boundary event that interrupts', () => {
  it.each(TRIGGERS)('ends its activity, then takes its flow: %s', (_name, definition, occur) => {
    const run = tell(guarded(definition));
    occur(run);
    expect(run.open).toEqual(['other']);
    expect(run.waiting).toEqual(['other']); // nothing of the activity waits any more
    expect(run.seen.slice(-6)).toEqual([
      '+work',
      'xwork',
      '+border',
      '-border',
      '>border-other',
      '+other',
    ]);
    expect(run.complete('other').state.status).toBe('completed');
  });

  it.each(TRIGGERS)('is gone with its activity: %s', (_name, definition) => {
    const run = tell(guarded(definition));
    const late = run.state.waits;
    run.job('work');
    expect(run.waiting).toEqual(['done']);
    const { rev } = run.state;
    for (const waitId of Object.keys(late)) {
      run.happen({ type: 'messageReceived', waitId, messageId: 'm', payload: { n: 1 } });
      run.happen({ type: 'signalReceived', waitId, payload: {} });
      run.happen({ type: 'timerFired', waitId });
    }
    expect(run.state.rev).toBe(rev);
    expect(set(run, { n: 2 }).pass(2 * HOUR).open).toEqual(['done']);
    expect(run.times('border')).toBe(0);
  });

  it.each([
    ['a person', userTask('work')],
    ['a person offline', manualTask('work')],
    ['a job', serviceTask('work')],
    ['a message', receiveTask('work')],
    ['a called process', callActivity('work')],
    ['a sub-process', subProcess('work', nodes('inner'))],
  ])('withdraws what its activity waits for: %s', (_what, work) => {
    const run = tell(guarded(message('stop'), true, work));
    const waitId = run.waitOn(work.inside ? 'inner' : 'work').id;
    run.receive('border');
    expect(run.open).toEqual(['other']);
    const { rev } = run.state;
    for (const type of ['userTaskCompleted', 'jobCompleted', 'callCompleted'] as const)
      run.happen({ type, waitId, variables: { late: true } });
    expect(run.state.rev).toBe(rev); // late answers change nothing
  });

  it('ends what is inside, newest first, before what is around it', () => {
    const run = tell(
      draw(
        ['s -> work -> e', 's2 -> f -> a', 'f -> b', 'border -> other'],
        subProcess('work', [parallel('f'), ...nodes('s2 a'), subProcess('b', nodes('deep'))]),
        boundary('border', 'work', message('stop')),
      ),
    ).receive('border');
    expect(run.seen.filter((word) => word.startsWith('x'))).toEqual(['xdeep', 'xb', 'xa', 'xwork']);
  });

  it('is one of two due at the same instant: the older, and the other one is too late', () => {
    const run = tell(
      draw(
        ['s -> work -> e', 'b1 -> first', 'b2 -> second'],
        serviceTask('work'),
        boundary('b1', 'work', timer('PT1H')),
        boundary('b2', 'work', timer('PT1H')),
      ),
    ).pass(HOUR);
    expect(run.open).toEqual(['first']);
    expect(run.times('b2')).toBe(0);
  });

  it('takes every flow that leaves it', () => {
    const run = tell(
      draw(
        ['s -> work', 'border -> a', 'border -> b'],
        serviceTask('work'),
        boundary('border', 'work', message('m')),
      ),
    ).receive('border');
    expect(run.open).toEqual(['a', 'b']);
  });

  it('may lead back to its own activity, which then begins anew, armed anew', () => {
    const run = tell(
      draw(
        ['s -> work -> e', 'border -> work'],
        userTask('work'),
        boundary('border', 'work', timer('PT1H')),
      ),
    ).pass(2 * HOUR);
    expect(run.times('work')).toBe(3);
    expect(run.waiting.toSorted()).toEqual(['border', 'work']);
    expect(run.complete('work').state.status).toBe('completed');
  });

  it('happens in the same step where its condition holds at the beginning', () => {
    const run = tell(guarded(conditional('n > 1')), { variables: { n: 5 } });
    expect(run.open).toEqual(['other']);
    expect(run.state.rev).toBe(1);
  });

  it('happens at once for a day that has passed', () => {
    const past: EventDefinition = {
      type: 'timer',
      timer: { type: 'date', at: feel('"2020-01-01"') },
    };
    const run = tell(guarded(past)).pass(0);
    expect(run.open).toEqual(['other']);
  });
});

describe('a boundary event that interrupts nothing', () => {
  it.each(INTERRUPTS_NOTHING)(
    'sends a token beside its activity: %s',
    (_name, definition, occur) => {
      const run = tell(guarded(definition, false));
      occur(run);
      expect(run.open).toEqual(['other']);
      expect(run.waiting).toContain('work');
      expect(run.seen).not.toContain('xwork');
      run.job('work');
      expect(run.open).toEqual(['other', 'done']);
      expect(run.complete('other').complete('done').state.status).toBe('completed');
    },
  );

  it.each([
    ['message', message('m'), (run: Story) => run.receive('border')],
    ['signal', signal('g'), (run: Story) => run.hearSignal('border')],
    ['cycle', cycle('R5/PT1H'), (run: Story) => run.pass(HOUR)],
    ['escalation', escalation('X'), (run: Story) => escalate(run, 'X')],
    ['conditional', conditional('n > 1'), (run: Story) => set(set(run, { n: 0 }), { n: 2 })],
  ] as const)('happens as often as it is triggered: %s', (_name, definition, occur) => {
    const run = tell(guarded(definition, false));
    for (const _time of [1, 2, 3]) occur(run);
    expect(run.open).toEqual(['other', 'other', 'other']);
  });

  it('happens once where it is a single span of time', () => {
    expect(
      tell(guarded(timer('PT1H'), false))
        .pass(10 * HOUR)
        .times('border'),
    ).toBe(1);
  });

  it('keeps the instance going after its activity is done', () => {
    const run = tell(guarded(message('m'), false))
      .receive('border')
      .job('work')
      .complete('done');
    expect(run.state.status).toBe('active');
    expect(run.complete('other').state.status).toBe('completed');
  });

  it('leaves the siblings on the border armed', () => {
    const run = tell(
      draw(
        ['s -> work', 'hint -> a', 'stop -> b'],
        serviceTask('work'),
        boundary('hint', 'work', message('hint'), { interrupting: false }),
        boundary('stop', 'work', message('stop')),
      ),
    )
      .receive('hint')
      .receive('stop');
    expect(run.open).toEqual(['a', 'b']);
    expect(run.waiting).toEqual(['a', 'b']);
  });
});

describe('what a boundary event brings', () => {
  it('goes around the activity, not into what is its own', () => {
    const work = serviceTask('work', { inputs: [{ target: 'word', source: feel('"mine"') }] });
    const run = tell(guarded(message('m'), true, work)).receive('border', { word: 'theirs' });
    expect(run.variables).toEqual({ word: 'theirs' });
  });

  it('is mapped where the event says so', () => {
    const run = tell(
      draw(
        ['s -> work', 'border -> other'],
        serviceTask('work'),
        boundary('border', 'work', message('m'), {
          outputs: [{ target: 'reason', source: feel('word') }],
        }),
      ),
    ).receive('border', { word: 'late', noise: 1 });
    expect(run.variables).toEqual({ reason: 'late' });
  });

  it('that can not be mapped stops it, with its activity ended and its flow not taken', () => {
    const run = tell(
      draw(
        ['s -> work', 'border -> other'],
        serviceTask('work'),
        boundary('border', 'work', message('m'), {
          outputs: [{ target: 'reason', source: feel('boom(') }],
        }),
      ),
    ).receive('border');
    expect(run.incidents).toEqual(['expressionFailed']);
    expect(Object.values(run.state.incidents)[0]).toMatchObject({ element: 'border' });
    expect(run.open).toEqual([]);
    expect(run.resolve('end').state.status).toBe('completed');
  });
});

describe('the border of an activity that does not run as usual', () => {
  it('is not armed while the activity has not begun', () => {
    const run = tell(
      draw(
        ['s -> work', 'border -> other'],
        userTask('work', { startQuantity: 2 }),
        boundary('border', 'work', timer('PT1H')),
      ),
    );
    expect(run.waiting).toEqual([]);
    expect(run.pass(2 * HOUR).open).toEqual([]);
  });

  it('stays armed while the activity is stopped by an incident', () => {
    const run = tell(guarded(message('m'))).jobFails('work');
    expect(run.incidents).toEqual(['hostFailed']);
    run.receive('border');
    expect(run.incidents).toEqual([]); // it went with its token
    expect(run.open).toEqual(['other']);
  });

  it('sends its token while the activity is stopped, and the incident remains', () => {
    const run = tell(guarded(message('m'), false))
      .jobFails('work')
      .receive('border');
    expect(run.incidents).toEqual(['hostFailed']);
    expect(run.open).toEqual(['other']);
    expect(run.resolve('retry').waiting).toContain('work');
  });

  it('that can not be armed stops the activity before its work', () => {
    const unknown: EventDefinition = {
      type: 'timer',
      timer: { type: 'duration', length: feel('patience') },
    };
    const run = tell(
      draw(
        ['s -> work -> done', 'first -> other', 'border -> other'],
        serviceTask('work'),
        boundary('first', 'work', message('m'), { interrupting: false }),
        boundary('border', 'work', unknown),
      ),
    );
    expect(run.incidents).toEqual(['timerInvalid']);
    expect(run.waits('job')).toEqual([]);
    run.resolve('retry', { patience: 'PT1H' });
    expect(run.waits('message')).toHaveLength(1); // armed once, not twice
    expect(run.waits('job')).toHaveLength(1);
    expect(run.pass(HOUR).open).toEqual(['other']);
  });

  it('is armed once for all runs of a looped activity, and ends them all', () => {
    const loop = {
      type: 'multiInstance',
      sequential: false,
      over: { cardinality: feel('3') },
      behavior: 'all',
      throws: [],
    } as const;
    const run = tell(guarded(message('m'), true, userTask('work', { loop })));
    expect(run.waits('message')).toHaveLength(1);
    expect(run.open).toEqual(['work', 'work', 'work']);
    expect(run.complete('work').receive('border').open).toEqual(['other']);
    expect(run.seen.filter((word) => word === 'xwork')).toHaveLength(3); // two runs and the body
  });

  it('hears nothing after an activity that is done at once', () => {
    const run = tell(
      draw(
        ['s -> quick -> e', 'border -> other'],
        task('quick'),
        boundary('border', 'quick', timer('PT1H')),
      ),
    );
    expect(run.state.status).toBe('completed');
    expect(run.state.waits).toEqual({});
  });

  it('hears a condition that the activity itself makes true, only while it is active', () => {
    const run = tell(
      draw(
        ['s -> work -> done', 'border -> other'],
        scriptTask('work', '5', 'n'),
        boundary('border', 'work', conditional('n > 1')),
      ),
    );
    expect(run.open).toEqual(['done']);
  });
});
