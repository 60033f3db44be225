import { describe, expect, it } from 'vitest';
import { gathered, type Gathering } from '../../../engine/interpreter/gathering.ts';

interface Heard {
  readonly definition: number;
  readonly key: string | null;
}
/** Which occurrences, by their place in the story, completed a gathering. */
const story = (needs: number, ...heard: readonly Heard[]): readonly (readonly number[])[] => {
  let open: readonly Gathering<Heard>[] = [];
  return heard.flatMap((one) => {
    const now = gathered(open, one, needs);
    open = now.open;
    return now.complete ? [now.complete.occurrences.map((each) => heard.indexOf(each))] : [];
  });
};
const on = (definition: number, key: string | null = null): Heard => ({ definition, key });

describe('the occurrences of a parallel multiple start', () => {
  it('are collected by key, in the order they come', () => {
    expect(story(2, on(0, 'A'), on(1, 'B'), on(1, 'A'), on(0, 'B'))).toEqual([
      [0, 2],
      [1, 3],
    ]);
  });

  it('of one definition wait in line for the other', () => {
    expect(story(2, on(0), on(0), on(1), on(1))).toEqual([
      [0, 2],
      [1, 3],
    ]);
  });

  it('without key fit any, and take over its key', () => {
    expect(story(3, on(0), on(1, 'A'), on(2, 'B'), on(2, 'A'))).toEqual([[0, 1, 3]]);
  });
});
