import { describe, expect, it } from 'vitest';
import type { EventDefinition } from '../../../../engine/interpreter/plan.ts';
import { draw, drawWith, nodes } from '../../../support/draw.ts';
import { feelContext } from '../../../support/feel-context.ts';
import {
  boundary,
  conditional,
  cycle,
  end,
  error,
  escalation,
  eventSubProcess,
  feel,
  message,
  signal,
  start,
  subProcess,
  terminate,
  throwEvent,
  timer,
  userTask,
  type Sketch,
} from '../../../support/plan-builder.ts';
import { tell, type Story } from '../../../support/story.ts';

const HOUR = 3_600_000;
const BESIDE = { interrupting: false };

/** A handler `name` that begins with `name.on` and has one task `name.do`. */
const handler = (
  name: string,
  definition: EventDefinition | readonly EventDefinition[],
  own: Parameters<typeof start>[1] = {},
): Sketch =>
  eventSubProcess(name, [
    start(`${name}.on`, { definitions: [definition].flat(), ...own }),
    userTask(`${name}.do`),
  ]);

const begins = (...names: readonly string[]): readonly string[] =>
  names.map((name) => `${name}.on -> ${name}.do`);

/** `s -> sub -> e` with `work` inside `sub`, and these handlers. */
const guarded = (handlers: readonly Sketch[], arrows: readonly string[] = []) =>
  draw(
    [
      's -> sub -> after',
      's2 -> work -> e2',
      ...begins(...handlers.map(({ id }) => id)),
      ...arrows,
    ],
    subProcess('sub', [...nodes('s2 work e2'), ...handlers]),
  );

describe('an event sub-process that interrupts', () => {
  const stopping = (...more: readonly Sketch[]) =>
    tell(guarded([handler('stop', message('stop')), ...more]));

  it('begins with its start event already heard', () => {
    const run = stopping().receive('stop.on');
    expect(run.seen.slice(-6)).toEqual([
      'xwork',
      '+stop',
      '+stop.on',
      '-stop.on',
      '>stop.on-stop.do',
      '+stop.do',
    ]);
  });

  it('ends all else in its scope; at its end the scope completes normally', () => {
    const run = stopping().receive('stop.on');
    expect(run.open).toEqual(['stop.do']);
    run.complete('stop.do');
    expect(run.of('sub')).toBe('+-');
    expect(run.open).toEqual(['after']);
  });

  it('ends the other handlers too, and closes what they listen to', () => {
    const run = stopping(handler('note', message('note'), BESIDE)).receive('note.on');
    expect(run.open).toEqual(['work', 'note.do']);
    run.receive('stop.on');
    expect(run.of('note')).toBe('+x');
    expect(run.waiting).toEqual(['stop.do']);
  });

  it('happens once: its own event is not heard again', () => {
    const run = stopping();
    const waitId = run.waitOn('stop.on').id;
    const { state } = run.receive('stop.on');
    run.happen({ type: 'messageReceived', waitId, messageId: 'm', payload: {} });
    expect(run.state).toEqual(state);
  });

  it('is not begun when the work is done', () => {
    const run = stopping().complete('work');
    expect(run.waiting).toEqual(['after']);
  });

  it('works on the data of its scope, and leaves it there', () => {
    const plan = draw(
      ['s -> sub -> after', ...begins('stop')],
      subProcess('sub', [...nodes('work'), handler('stop', message('stop'))], {
        variables: [{ name: 'page', initial: feel('1') }],
      }),
    );
    const run = tell(plan).receive('stop.on', { page: 2 });
    expect(feelContext(run, 'stop.do')).toMatchObject({ page: 2 });
    expect(run.complete('stop.do').variables).toEqual({});
  });

  it('of the process ends all else in it, and then the process', () => {
    const plan = draw(['s -> work -> e', ...begins('stop')], handler('stop', message('stop')));
    const run = tell(plan).receive('stop.on');
    expect(run.open).toEqual(['stop.do']);
    expect(run.complete('stop.do').state).toMatchObject({ status: 'completed', waits: {} });
  });

  it('leaves other scopes alone: the one around it, and its siblings', () => {
    const plan = draw(
      ['s -> sub -> after', 's -> other', ...begins('stop')],
      subProcess('sub', [...nodes('work'), handler('stop', message('stop'))]),
    );
    expect(tell(plan).receive('stop.on').open).toEqual(['other', 'stop.do']);
  });

  it('lets the boundary events of its scope hear on', () => {
    const plan = draw(
      ['s -> sub -> after', 'late -> mend', ...begins('stop')],
      subProcess('sub', [...nodes('work'), handler('stop', message('stop'))]),
      boundary('late', 'sub', timer('PT1H')),
    );
    const run = tell(plan).receive('stop.on').pass(HOUR);
    expect(run.of('stop')).toBe('+x');
    expect(run.open).toEqual(['mend']);
  });
});

describe('an event sub-process that interrupts nothing', () => {
  const noting = (...more: readonly Sketch[]) =>
    tell(guarded([handler('note', message('note'), BESIDE), ...more]));

  it('runs beside its scope, any number of times', () => {
    const run = noting().receive('note.on').receive('note.on');
    expect(run.open).toEqual(['work', 'note.do', 'note.do']);
  });

  it('keeps its scope open until it is done', () => {
    const run = noting().receive('note.on').complete('work');
    expect(run.of('sub')).toBe('+');
    expect(run.complete('note.do').of('sub')).toBe('+-');
  });

  it('is not begun anew when only handlers are left: the scope is completing', () => {
    const run = noting().receive('note.on').complete('work');
    expect(run.waiting).toEqual(['note.do']);
  });

  it('of the process is not begun anew either when only handlers are left', () => {
    const plan = draw(
      ['s -> work -> e', ...begins('note')],
      handler('note', message('note'), BESIDE),
    );
    const run = tell(plan).receive('note.on').complete('work');
    expect(run.waiting).toEqual(['note.do']);
    expect(run.complete('note.do').ended).toBe(true);
  });

  it('can not be interrupted any more by another when only handlers are left', () => {
    const run = noting(handler('stop', message('stop')))
      .receive('note.on')
      .complete('work');
    expect(run.waiting).toEqual(['note.do']);
  });

  it('is begun as long as anything else is left, a token at a join too', () => {
    const run = tell(
      draw(
        ['s -> sub', 'a -> t', ...begins('note')],
        subProcess('sub', [
          ...nodes('a'),
          userTask('t', { startQuantity: 2 }),
          handler('note', message('note'), BESIDE),
        ]),
      ),
    )
      .receive('note.on')
      .complete('a');
    expect(run.receive('note.on').open).toEqual(['note.do', 'note.do']);
  });

  it('ends with its scope when that is interrupted', () => {
    const plan = draw(
      ['s -> sub', 'late -> mend', ...begins('note')],
      subProcess('sub', [...nodes('work'), handler('note', message('note'), BESIDE)]),
      boundary('late', 'sub', timer('PT1H')),
    );
    const run = tell(plan).receive('note.on').pass(HOUR);
    expect(run.of('note')).toBe('+x');
    expect(run.waiting).toEqual(['mend']);
  });

  it('has variables of its own, each time anew', () => {
    const note = eventSubProcess('note', [
      start('note.on', { definitions: [message('note')], ...BESIDE }),
      userTask('note.do'),
    ]);
    const own = { ...note, variables: [{ name: 'mine', initial: feel('1') }] };
    const run = tell(guarded([own]))
      .receive('note.on', { told: 'x' })
      .receive('note.on');
    run.complete('note.do', { mine: 5 });
    expect(feelContext(run, 'note.do')).toMatchObject({ mine: 1, told: 'x' });
    expect(run.variables).toEqual({ told: 'x' });
  });
});

describe('what triggers an event sub-process', () => {
  const hears = (definition: EventDefinition, own = {}) =>
    tell(guarded([handler('h', definition, own)]));

  it('a timer runs from the beginning of its scope', () => {
    const run = tell(
      draw(
        ['s -> wait -> sub', ...begins('h')],
        subProcess('sub', [...nodes('work'), handler('h', timer('PT1H'))]),
      ),
    ).pass(5 * HOUR);
    run.complete('wait');
    expect(run.pass(HOUR - 1).open).toEqual(['work']);
    expect(run.pass(1).open).toEqual(['h.do']);
  });

  it('a cycle that interrupts nothing begins it as often as it says', () => {
    expect(
      hears(cycle('R3/PT1H'), BESIDE)
        .pass(9 * HOUR)
        .times('h'),
    ).toBe(3);
  });

  it('a signal reaches it, interrupting or not', () => {
    expect(hears(signal('red')).hearSignal('h.on').open).toEqual(['h.do']);
    expect(hears(signal('red'), BESIDE).hearSignal('h.on').open).toEqual(['work', 'h.do']);
  });

  it('a condition begins it when it turns true, again only after it was false', () => {
    const set = (run: Story, late: boolean): Story =>
      run.happen({ type: 'variablesSet', scope: 't1', variables: { late } });
    const run = hears(conditional('late'), BESIDE);
    set(set(run, true), true);
    expect(run.times('h')).toBe(1);
    expect(set(set(run, false), true).times('h')).toBe(2);
    expect(set(hears(conditional('late')), true).open).toEqual(['h.do']);
  });

  it('an error of its scope begins it, by its code or by any', () => {
    for (const code of ['E1', null])
      expect(hears(error(code)).throwError('work', 'E1').open).toEqual(['h.do']);
    expect(hears(error('E2')).throwError('work', 'E1').incidents).toEqual(['errorUncaught']);
  });

  it('an escalation begins it, and the thrower goes on unless it interrupts', () => {
    expect(hears(escalation('up'), BESIDE).escalate('work', 'up').open).toEqual(['work', 'h.do']);
    expect(hears(escalation('up')).escalate('work', 'up').open).toEqual(['h.do']);
  });

  it('any of several, or all of them', () => {
    const both = [message('m'), timer('PT1H')];
    expect(tell(guarded([handler('h', both)])).pass(HOUR).open).toEqual(['h.do']);
    const all = tell(guarded([handler('h', both, { parallelMultiple: true })])).pass(HOUR);
    expect(all.open).toEqual(['work']);
    expect(all.receive('h.on').open).toEqual(['h.do']);
  });

  it('what cannot be armed stops its scope before anything in it begins', () => {
    const late = { type: 'timer', timer: { type: 'duration', length: feel('term') } } as const;
    const run = hears(late);
    expect(run.incidents).toEqual(['timerInvalid']);
    expect(run.open).toEqual([]);
    expect(run.resolve('retry', { term: 'PT1H' }).open).toEqual(['work']);
    expect(run.waits('timer')).toHaveLength(1);
  });
});

describe('what an event sub-process throws', () => {
  const throwing = (definition: EventDefinition, ...beside: readonly Sketch[]) =>
    eventSubProcess('h', [
      start('h.on', { definitions: [message('go')], ...BESIDE }),
      end('h.end', { definitions: [definition] }),
      ...beside,
    ]);
  const plan = (definition: EventDefinition, caught: EventDefinition, border = {}) =>
    draw(
      ['s -> sub -> after', 'h.on -> h.end', 'b -> mend', ...begins('sibling')],
      subProcess('sub', [...nodes('work'), throwing(definition), handler('sibling', caught)]),
      boundary('b', 'sub', caught, border),
    );

  it('goes past its siblings to the border of its scope: an error', () => {
    const run = tell(plan(error('E1'), error('E1'))).receive('h.on');
    expect(run.times('sibling')).toBe(0);
    expect(run.of('sub')).toBe('+x');
    expect(run.open).toEqual(['mend']);
  });

  it('goes past its siblings to the border of its scope: an escalation', () => {
    const run = tell(plan(escalation('up'), escalation('up'), BESIDE)).receive('h.on');
    expect(run.times('sibling')).toBe(0);
    expect(run.open).toEqual(['work', 'mend']);
  });

  it('may be caught inside it, by a handler of its own', () => {
    const inner = eventSubProcess('inner', [
      start('inner.on', { definitions: [error('E1')] }),
      userTask('inner.do'),
    ]);
    const run = tell(
      draw(
        ['s -> sub', 'h.on -> h.end', ...begins('inner')],
        subProcess('sub', [...nodes('work'), throwing(error('E1'), inner)]),
      ),
    ).receive('h.on');
    expect(run.open).toEqual(['work', 'inner.do']);
  });

  it('ends itself alone where it terminates', () => {
    const run = tell(
      draw(
        ['s -> sub -> after', 'h.on -> hold', 'h.on -> h.end'],
        subProcess('sub', [...nodes('work'), throwing(terminate, ...nodes('hold'))]),
      ),
    ).receive('h.on');
    expect(run.of('h')).toBe('+-');
    expect(run.open).toEqual(['work']);
  });

  it('that nobody catches holds it, and not its scope', () => {
    const run = tell(
      draw(
        ['s -> sub -> after', 'h.on -> h.end'],
        subProcess('sub', [...nodes('work'), throwing(error('E1'))]),
      ),
    ).receive('h.on');
    expect(run.incidents).toEqual(['errorUncaught']);
    expect(run.complete('work').of('sub')).toBe('+');
    expect(run.resolve('end').open).toEqual(['after']);
  });
});

describe('an event sub-process of a repeated scope', () => {
  const each = (loop: Parameters<typeof subProcess>[2]) =>
    tell(
      draw(
        ['s -> sub -> after', ...begins('stop')],
        subProcess('sub', [...nodes('work'), handler('stop', message('stop'))], loop),
      ),
    );

  it('belongs to one instance and ends that one alone', () => {
    const run = each({
      loop: {
        type: 'multiInstance',
        sequential: false,
        over: { cardinality: feel('2') },
        behavior: 'all',
        throws: [],
      },
    });
    expect(run.waits('message')).toHaveLength(2);
    run.receive('stop.on');
    expect(run.open).toEqual(['work', 'stop.do']);
    run.complete('stop.do').complete('work');
    expect(run.open).toEqual(['after']);
  });

  it('is armed anew in each run of a loop, and the loop goes on after it', () => {
    const run = each({ loop: { type: 'standard', testBefore: false, maximum: 2 } });
    run.receive('stop.on').complete('stop.do');
    expect(run.waiting).toEqual(expect.arrayContaining(['stop.on', 'work']));
    expect(run.complete('work').open).toEqual(['after']);
  });
});

describe('an event sub-process and the trigger of its own instance', () => {
  it('hears a signal thrown beside it in the same step', () => {
    const run = tell(
      drawWith(
        {},
        ['s -> shout -> work', ...begins('h')],
        throwEvent('shout', { definitions: [signal('red')] }),
        handler('h', signal('red')),
      ),
    );
    expect(run.open).toEqual(['h.do']);
    expect(run.of('shout')).toBe('+x');
  });
});
