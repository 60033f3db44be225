import { describe, expect, it } from 'vitest';
import { end, feel, process, start, userTask } from '../../support/plan-builder.ts';
import { tell, type Story } from '../../support/story.ts';

const reason = { id: 'c1', sha256: 'f'.repeat(64) };
const levels = [
  {
    offset: { n: 0, unit: 'workingDays' },
    to: ['unitLeader@leadUnit'],
    act: 'mediate',
    zh: '协调',
  },
  {
    offset: { n: 5, unit: 'workingDays' },
    to: ['holder', 'holder:leader', 'office'],
    act: 'order',
  },
];
const units = { manual: true, newRound: ['dispatched'], levels };
const assignment = {
  expression: feel('["unitHandler@u1"]'),
  strategy: 'claim',
  notSameAs: [],
  onEmpty: 'incident',
  onSelf: 'allow',
} as const;

const begun = (own: object = {}): Story =>
  tell(
    process(
      'p',
      [start('s'), userTask('a', { assignment, ...own }), userTask('b', { assignment }), end('e')],
      ['s -> a', 's -> b', 'a -> e', 'b -> e'],
    ),
    { variables: { leadUnit: 'u1' }, parameters: { ladders: { units } } },
  );
const climb = (run: Story, level: number, ladder = 'units'): Story =>
  run.happen({ type: 'ladderClimbed', ladder, level, reason });

describe('a ladder people start', () => {
  it('tells whom its next level names, with the reason, and remembers who started it and when', () => {
    const run = climb(begun(), 0);
    expect(run.effects).toMatchObject([
      {
        type: 'notify',
        reason: 'ladder',
        to: ['unitLeader@u1'],
        headsOf: [],
        about: null,
        text: reason,
        ladder: { key: 'units', level: 0, act: 'mediate', zh: '协调', en: null },
      },
    ]);
    expect(run.state.climbed).toEqual({ units: { levels: 1, at: run.now, by: 'test' } });
    expect(run.open).toEqual(['a', 'b']);
  });

  it('tells whoever has an open task of the case, and his head, where a level says so', () => {
    const run = climb(climb(begun(), 0), 1);
    expect(run.effects.at(-1)).toMatchObject({
      to: ['office', 'unitHandler@u1'],
      headsOf: ['unitHandler@u1'],
    });
  });

  it('tells each level once; another is not started before its turn', () => {
    const run = climb(climb(climb(begun(), 1), 0), 0);
    expect(run.effects).toHaveLength(1);
    expect(climb(climb(run, 1), 2).effects).toHaveLength(2);
    expect(climb(run, 0, 'nowhere').effects).toHaveLength(2);
  });

  it('begins with its first level again after an event that begins a round', () => {
    const run = climb(begun(), 0);
    run.now += 1;
    run.happen({ type: 'anchorRecorded', name: 'other' });
    expect(climb(run, 0).effects).toHaveLength(1);
    run.happen({ type: 'anchorRecorded', name: 'dispatched' });
    expect(climb(run, 0).effects).toHaveLength(2);
    expect(run.state.climbed).toMatchObject({ units: { levels: 1 } });
  });

  it('is not climbed by a term that names it', () => {
    const deadline = {
      type: 'county',
      value: feel('1'),
      unit: 'workingDays',
      ladder: 'units',
      catchUp: 'one',
    } as const;
    expect(begun({ deadline }).passDays(30).effects).toEqual([]);
  });
});
