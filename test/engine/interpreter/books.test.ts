import { describe, expect, it } from 'vitest';
import { advance } from '../../../engine/interpreter/advance.ts';
import { bytesHeld, countInside, inside } from '../../../engine/interpreter/books.ts';
import type { Happened } from '../../../engine/interpreter/events.ts';
import { byNumber } from '../../../engine/interpreter/ids.ts';
import type { InstanceState } from '../../../engine/interpreter/state.ts';
import { draw, nodes } from '../../support/draw.ts';
import {
  boundary,
  feel,
  message,
  parallel,
  scriptTask,
  subProcess,
  userTask,
} from '../../support/plan-builder.ts';
import { MONDAY, tell } from '../../support/story.ts';

/** The same, added up from the tokens. */
const recount = ({ tokens }: InstanceState) => {
  const all = Object.values(tokens).sort(byNumber);
  const text = all.flatMap(({ variables }) => Object.values(variables ?? {}));
  return {
    bytes: text.reduce<number>((sum, value) => sum + JSON.stringify(value).length, 0),
    inside: Object.fromEntries(
      all.map(({ id }) => [id, all.filter(({ scope }) => scope === id).map((one) => one.id)]),
    ),
  };
};
const asked = (state: InstanceState) => ({
  bytes: bytesHeld(state),
  inside: Object.fromEntries(
    Object.keys(state.tokens).map((id) => [id, inside(state, id).map((one) => one.id)]),
  ),
});

describe('what is kept beside the tokens', () => {
  const loop = {
    type: 'multiInstance',
    sequential: false,
    over: { collection: feel('[1, 2, 3]'), item: 'n' },
    behavior: 'all',
    throws: [],
  } as const;
  const plan = draw(
    ['s -> f -> sub -> after -> e', 's2 -> mark -> a -> b -> e2', 'f -> other', 'stop -> late'],
    parallel('f'),
    subProcess('sub', [scriptTask('mark', 'n * 10', 'mine'), ...nodes('s2 a b e2')], {
      loop,
      variables: [{ name: 'mine' }],
    }),
    userTask('other'),
    boundary('stop', 'other', message('m')),
  );

  it('is always what the tokens say, whatever a step has done to them', () => {
    const run = tell(plan, { variables: { text: 'x' } });
    let { state } = run;
    const step = (happened: Happened): void => {
      expect(asked(state)).toEqual(recount(state)); // from here on they are kept, not added up
      const event = { at: MONDAY, actor: { kind: 'system', id: 'x' } as const, ...happened };
      ({ state } = advance(plan, state, event, run.evaluate));
      expect(asked(state)).toEqual(recount(state));
    };
    const next = (elementId: string): string =>
      Object.values(state.waits).find((wait) => wait.elementId === elementId)?.id ?? '';

    step({ type: 'userTaskCompleted', waitId: next('a'), variables: { mine: 'long', text: 'yy' } });
    step({
      type: 'messageReceived',
      waitId: next('stop'),
      messageId: 'm1',
      payload: { more: [1] },
    });
    for (const id of ['a', 'a', 'b', 'b', 'b'])
      step({ type: 'userTaskCompleted', waitId: next(id), variables: { text: 'zzz', mine: null } });
    expect(
      Object.values(state.waits)
        .map(({ elementId }) => elementId)
        .sort(),
    ).toEqual(['after', 'late']);
    expect(countInside(state, state.rootId)).toBe(2);
  });
});
