import { describe, expect, it } from 'vitest';
import { draw, nodes } from '../../../support/draw.ts';
import {
  catchEvent,
  exclusive,
  link,
  parallel,
  scriptTask,
  subProcess,
  throwEvent,
  type Sketch,
} from '../../../support/plan-builder.ts';
import { tell } from '../../../support/story.ts';

const off = (id: string): Sketch => throwEvent(id, { definitions: [link('on')] });
const on = catchEvent('on', { definitions: [link()] });

/** BPMN 2.0.2 §10.5.5 and bpmn.md §3.6: a flow that is not drawn. */
describe('a link', () => {
  it('jumps from its throw to its catch, both seen, no flow between', () => {
    expect(tell(draw(['s -> off', 'on -> a'], off('off'), on)).seen.slice(3)).toEqual([
      '>s-off',
      '+off',
      '-off',
      '+on',
      '-on',
      '>on-a',
      '+a',
    ]);
  });

  it('waits for nothing: it is there when a token comes, and not before', () => {
    const run = tell(draw(['s -> work -> off', 'on -> a'], off('off'), on));
    expect(run.waiting).toEqual(['work']);
    expect(run.complete('work').open).toEqual(['a']);
  });

  it('may be thrown in several places, each token on its own', () => {
    const run = tell(
      draw(['s -> f -> off1', 'f -> off2', 'on -> a'], parallel('f'), off('off1'), off('off2'), on),
    );
    expect(run.open).toEqual(['a', 'a']);
    expect(run.times('on')).toBe(2);
  });

  it('may lead back: a loop', () => {
    const run = tell(
      draw(
        ['s -> m -> count -> x', 'x -> off : n < 3', 'x -> e : default', 'on -> m'],
        exclusive('m'),
        exclusive('x'),
        scriptTask('count', 'n + 1', 'n'),
        off('off'),
        on,
      ),
      { variables: { n: 0 } },
    );
    expect(run.times('count')).toBe(3);
    expect(run.state.status).toBe('completed');
  });

  it('stays in its container', () => {
    const run = tell(
      draw(
        ['s -> sub -> next', 's2 -> off', 'on -> a'],
        subProcess('sub', [off('off'), on, ...nodes('s2 a')]),
      ),
    );
    expect(run.open).toEqual(['a']);
    expect(run.complete('a').open).toEqual(['next']);
  });
});
