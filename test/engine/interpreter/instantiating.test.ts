import { describe, expect, it } from 'vitest';
import { awaitedWith } from '../../../engine/interpreter/instantiating.ts';
import { draw } from '../../support/draw.ts';
import { catchEvent, eventBased, feel, message, start } from '../../support/plan-builder.ts';

const heard = (id: string, conversation?: string) =>
  catchEvent(id, {
    definitions: [
      {
        ...message(id),
        ...(conversation ? { conversation: { key: conversation, of: feel('number') } } : {}),
      },
    ],
  });
const both = ['one -> a -> x', 'one -> b -> y', 'two -> c -> z', 'two -> d -> w'];

/** Who else may have begun the instance that awaits this event. */
describe('the events an event may be awaited with', () => {
  it('are the others behind its parallel gateway', () => {
    const plan = draw(
      both.slice(0, 2),
      eventBased('one', { instantiate: true, parallel: true }),
      heard('a'),
      heard('b'),
    );
    expect([awaitedWith(plan, 'a'), awaitedWith(plan, 'b')]).toEqual([['b'], ['a']]);
  });

  it('are none behind an exclusive gateway, and none of a plain start', () => {
    const plan = draw(
      [...both.slice(0, 2), 's -> q'],
      eventBased('one', { instantiate: true, parallel: false }),
      heard('a'),
      heard('b'),
      start('s'),
    );
    expect(['a', 's', 'unknown'].map((id) => awaitedWith(plan, id))).toEqual([[], [], []]);
  });

  it('are those behind another gateway of the same conversation', () => {
    const plan = draw(
      both,
      eventBased('one', { instantiate: true, parallel: false }),
      eventBased('two', { instantiate: true, parallel: true }),
      heard('a', 'order'),
      heard('b', 'order'),
      heard('c', 'order'),
      heard('d'),
    );
    expect(awaitedWith(plan, 'a')).toEqual(['c', 'd']);
    expect(awaitedWith(plan, 'c')).toEqual(['d', 'a', 'b']);
  });
});
