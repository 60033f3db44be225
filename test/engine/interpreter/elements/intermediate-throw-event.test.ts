import { describe, expect, it } from 'vitest';
import type { EventDefinition } from '../../../../engine/interpreter/plan.ts';
import { draw, nodes } from '../../../support/draw.ts';
import {
  boundary,
  compensate,
  end,
  error,
  escalation,
  message,
  scriptTask,
  serviceTask,
  signal,
  subProcess,
  throwEvent,
  type Sketch,
} from '../../../support/plan-builder.ts';
import { tell } from '../../../support/story.ts';

const throws = (...definitions: readonly EventDefinition[]): Sketch =>
  throwEvent('out', { definitions });
const ends = (...definitions: readonly EventDefinition[]): Sketch => end('out', { definitions });

/** BPMN 2.0.2 §13.5.2, §13.5.6: what happens when a token comes, in the order drawn. */
describe('an event that throws', () => {
  it.each([
    ['in the flow, nothing', ['s -> out -> e'], throws()],
    ['at the end, nothing', ['s -> out'], ends()],
  ])('is passed where it throws: %s', (_what, arrows, thrower) => {
    const run = tell(draw(arrows, thrower));
    expect(run.seen).toEqual(expect.arrayContaining(['+out', '-out']));
    expect(run.effects).toEqual([]);
    expect(run.state.status).toBe('completed');
  });

  it.each([
    ['in the flow', ['s -> out -> a'], throws],
    ['at the end', ['s -> out'], ends],
  ] as const)('throws all it holds, in the order drawn: %s', (_what, arrows, thrower) => {
    const run = tell(
      draw(arrows, thrower(signal('g'), message('m'), escalation('X'), signal('h'))),
    );
    expect(run.effects.map((effect) => ('name' in effect ? effect.name : effect.type))).toEqual([
      'g',
      'm',
      'h',
    ]);
    expect(run.commands.filter(({ type }) => type === 'escalationUncaught')).toHaveLength(1);
    expect(run.seen).toContain('-out');
  });

  it('has thrown nothing where one of them can not be thrown', () => {
    const run = tell(
      draw(['s -> out -> a'], throws(message('m'), message('n', undefined, 'boom('))),
    );
    expect(run.incidents).toEqual(['expressionFailed']);
    expect(run.effects).toEqual([]);
  });

  it('throws all of them, once, when its incident is mended', () => {
    const run = tell(
      draw(['s -> out -> a'], throws(message('m'), message('n', 'key'), signal('g'))),
    );
    const late = tell(
      draw(
        ['s -> out -> a'],
        throws(message('m'), message('n', undefined, 'if ready then {} else "no"')),
      ),
      { variables: { ready: false } },
    );
    expect(run.effects).toHaveLength(3);
    expect(late.effects).toEqual([]);
    late.resolve('retry', { ready: true });
    expect(late.effects.map((effect) => 'name' in effect && effect.name)).toEqual(['m', 'n']);
    expect(late.open).toEqual(['a']);
  });

  it('throws its error last, whatever stands before it', () => {
    const run = tell(
      draw(
        ['s -> sub', 's2 -> out', 'b -> mend'],
        subProcess('sub', [ends(error('E1'), message('m'), signal('g')), ...nodes('s2')]),
        boundary('b', 'sub', error('E1')),
      ),
    );
    expect(run.effects.map(({ type }) => type)).toEqual(['publishMessage', 'throwSignal']);
    expect(run.open).toEqual(['mend']);
  });

  it('stops with its error where nobody catches it: the others have not left', () => {
    const run = tell(draw(['s -> out'], ends(message('m'), error('E1'))));
    expect(run.incidents).toEqual(['errorUncaught']);
    expect(run.effects).toEqual([]);
  });

  it('ends with what an escalation ends: nothing behind it is taken', () => {
    const run = tell(
      draw(
        ['s -> sub', 's2 -> out -> never', 'b -> boss'],
        subProcess('sub', [throws(message('m'), escalation('X')), ...nodes('s2 never')]),
        boundary('b', 'sub', escalation('X')),
      ),
    );
    expect(run.effects.map(({ type }) => type)).toEqual(['publishMessage']);
    expect(run.open).toEqual(['boss']);
  });

  it('takes every flow that leaves it', () => {
    expect(tell(draw(['s -> out -> a', 'out -> b'], throws(signal('g')))).open).toEqual(['a', 'b']);
  });
});

/** bpmn.md §3.6.1 seen from the thrower; what is undone, and how, stands with the handlers. */
describe('an event that throws a compensation', () => {
  const undo = (id: string, of: string): readonly Sketch[] => [
    boundary(`${id}B`, of, compensate()),
    serviceTask(id, { isForCompensation: true }),
  ];
  const plan = (thrower: Sketch) =>
    draw(
      ['s -> one -> two -> out -> after'],
      scriptTask('one', '1', 'x'),
      scriptTask('two', '2', 'y'),
      ...undo('undoOne', 'one'),
      ...undo('undoTwo', 'two'),
      thrower,
    );
  const handled = (definition: EventDefinition) => {
    const built = plan(throws(definition));
    const linked = Object.entries({ one: 'undoOne', two: 'undoTwo' }).map(([id, compensatedBy]) => [
      id,
      { ...built.nodes[id], compensatedBy },
    ]);
    return { ...built, nodes: { ...built.nodes, ...Object.fromEntries(linked) } } as typeof built;
  };

  it('waits for the last handler: newest first, one at a time', () => {
    const run = tell(handled(compensate()));
    expect(run.waiting).toContain('undoTwo');
    expect(run.waiting).not.toContain('undoOne');
    run.job('undoTwo');
    expect(run.waiting).toContain('undoOne');
    expect(run.times('after')).toBe(0);
    expect(run.job('undoOne').open).toEqual(['after']);
    expect(run.complete('after').state.status).toBe('completed');
  });

  it('goes on at once where it does not wait; the handlers keep the scope open', () => {
    const run = tell(handled(compensate(null, false)));
    expect(run.open).toEqual(['after']);
    run.complete('after');
    expect(run.state.status).toBe('active');
    expect(run.job('undoTwo').job('undoOne').state.status).toBe('completed');
  });

  it('undoes one activity where it names it', () => {
    const run = tell(handled(compensate('one')));
    expect(run.waits('job').map(({ elementId }) => elementId)).toEqual(['undoOne']);
    expect(run.job('undoOne').open).toEqual(['after']);
    expect(run.times('undoTwo')).toBe(0);
  });

  it('passes where there is nothing to undo', () => {
    expect(tell(draw(['s -> out -> after'], throws(compensate()))).open).toEqual(['after']);
  });

  it('throws what else it holds when the undoing is over', () => {
    const built = handled(compensate());
    const out = { ...built.nodes['out'], definitions: [compensate(), escalation('X')] };
    const run = tell({ ...built, nodes: { ...built.nodes, out } } as typeof built);
    const known = (): number =>
      run.commands.filter(({ type }) => type === 'escalationUncaught').length;
    expect(known()).toBe(0);
    run.job('undoTwo').job('undoOne');
    expect(known()).toBe(1);
    expect(run.open).toEqual(['after']);
  });
});
