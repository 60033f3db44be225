import { describe, expect, it } from 'vitest';
import { adHoc, end, feel, process, start, userTask } from '../support/plan-builder.ts';
import { tell } from '../support/story.ts';

/** Found by random paths: what still ran lived on, in a scope that was gone. */
describe('a manual ad-hoc sub-process that its performers end', () => {
  const chosen = (own: Parameters<typeof adHoc>[2]) =>
    tell(
      process(
        'p',
        [
          start('begin'),
          adHoc('work', [userTask('a'), userTask('b')], { activation: 'manual', ...own }),
          end('finish'),
        ],
        ['begin -> work', 'work -> finish'],
      ),
    );
  const choose = (run: ReturnType<typeof chosen>, ...elements: string[]) =>
    run.happen({ type: 'elementsChosen', waitId: run.waitOn('work', 'choice').id, elements });

  it('ends what still runs', () => {
    const run = chosen({});
    choose(run, 'a');
    choose(run);
    expect(run.state.status).toBe('completed');
    expect(run.seen).toContain('xa');
  });

  it('awaits what still runs where it must not be canceled', () => {
    const run = chosen({ cancelRemaining: false });
    choose(run, 'a');
    choose(run);
    expect(run.open).toEqual(['a']);
    expect(run.waits('choice')).toEqual([]);
    expect(run.complete('a').state.status).toBe('completed');
  });

  it('offers nothing any more once its condition holds, while what runs is awaited', () => {
    const run = chosen({ cancelRemaining: false, completion: feel('true') });
    choose(run, 'a', 'b');
    run.complete('a');
    expect(run.open).toEqual(['b']);
    expect(run.waits('choice')).toEqual([]);
    expect(run.complete('b').state.status).toBe('completed');
  });

  it('is not ended by nobody choosing while its condition decides', () => {
    const run = chosen({ completion: feel('true') });
    choose(run);
    expect(run.waits('choice')).toHaveLength(1);
    choose(run, 'a');
    expect(run.complete('a').state.status).toBe('completed');
  });

  it('never has two running where one follows the other', () => {
    const run = chosen({ ordering: 'sequential' });
    choose(run, 'a', 'b');
    expect(run.open).toEqual(['a']);
    expect(run.waits('choice')).toEqual([]);
    run.complete('a');
    choose(run, 'b');
    expect(run.open).toEqual(['b']);
  });

  it('begins nothing that was not offered', () => {
    const run = chosen({});
    choose(run, 'finish', 'b');
    expect(run.open).toEqual(['b']);
  });
});
