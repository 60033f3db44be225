import { describe, expect, it } from 'vitest';
import type { Approval } from '../../../engine/interpreter/human-plan.ts';
import { end, feel, process, start, userTask } from '../../support/plan-builder.ts';
import { tell, type Story } from '../../support/story.ts';

const signing = (approval: Partial<Approval>, sequential = false) =>
  process(
    'p',
    [
      start('s'),
      userTask('sign', {
        outcomes: ['AGREE', 'REFUSE', 'ABSTAIN'],
        assignment: {
          role: 'deputy',
          notSameAs: [],
          strategy: 'all',
          onEmpty: 'incident',
          onSelf: 'allow',
        },
        loop: {
          type: 'multiInstance',
          sequential,
          over: 'participants',
          behavior: 'all',
          throws: [],
          approval: {
            mode: 'all',
            compare: 'ge',
            abstain: 'count',
            onReject: 'immediate',
            dedupe: 'none',
            resultVariable: 'outcome',
            ...approval,
          },
        },
      }),
      end('e'),
    ],
    ['s -> sign', 'sign -> e'],
  );

const asked = (
  approval: Partial<Approval>,
  people: readonly string[],
  sequential = false,
): Story => {
  const run = tell(signing(approval, sequential));
  const waitId = run.waitOn('sign', 'participants').id;
  return run.happen({ type: 'participantsResolved', waitId, people });
};

const vote = (run: Story, ...outcomes: readonly string[]): Story => {
  for (const outcome of outcomes) {
    const [wait] = run.waits('userTask');
    run.complete('sign', { outcome }, wait?.task.assignee ?? '');
  }
  return run;
};

const PEOPLE = ['ann', 'bo', 'cy', 'di'];

describe('participants', () => {
  it('are asked of the directory, and each gets a task of their own', () => {
    const run = tell(signing({}));
    expect(run.waits('participants')[0]?.wanted).toEqual({
      strategy: 'all',
      candidates: ['deputy'],
      excluded: [],
    });
    run.happen({
      type: 'participantsResolved',
      waitId: run.waitOn('sign').id,
      people: ['ann', 'bo'],
    });
    expect(run.waits('userTask').map(({ task }) => task.assignee)).toEqual(['ann', 'bo']);
  });

  it('that nobody is stop the case, until somebody is', () => {
    const run = asked({}, []);
    expect(run.incidents).toEqual(['nobodyAssigned']);
    run.resolve('retry');
    expect(run.waits('participants')).toHaveLength(1);
  });
});

describe('会签 all', () => {
  it('passes when all agree, and names who decided how', () => {
    const run = vote(asked({}, ['ann', 'bo']), 'AGREE', 'AGREE');
    expect(run.variables).toEqual({
      outcome: 'AGREE',
      decisions: [
        { person: 'ann', outcome: 'AGREE' },
        { person: 'bo', outcome: 'AGREE' },
      ],
    });
    expect(run.ended).toBe(true);
  });

  it('fails with the first refusal, and withdraws the rest', () => {
    const run = vote(asked({}, PEOPLE), 'AGREE', 'REFUSE');
    expect(run.variables['outcome']).toBe('REFUSE');
    expect(run.seen.filter((word) => word === 'xsign')).toHaveLength(2);
  });

  it('hears everybody first where refusals are collected', () => {
    const run = vote(asked({ onReject: 'collect' }, ['ann', 'bo']), 'REFUSE');
    expect(run.ended).toBe(false);
    expect(vote(run, 'AGREE').variables['outcome']).toBe('REFUSE');
  });
});

describe('或签 any', () => {
  it('is decided by the first decision, either way', () => {
    expect(vote(asked({ mode: 'any' }, PEOPLE), 'AGREE').variables['outcome']).toBe('AGREE');
    expect(vote(asked({ mode: 'any' }, PEOPLE), 'REFUSE').variables['outcome']).toBe('REFUSE');
  });

  it('is refused when everybody abstains', () => {
    const run = vote(asked({ mode: 'any' }, ['ann', 'bo']), 'ABSTAIN', 'ABSTAIN');
    expect(run.variables['outcome']).toBe('REFUSE');
  });
});

describe('比例会签 ratio', () => {
  const half = { mode: 'ratio', threshold: feel('0.5') } as const;

  it('passes as soon as enough have agreed', () => {
    const run = vote(asked(half, PEOPLE), 'AGREE');
    expect(run.ended).toBe(false);
    expect(vote(run, 'AGREE').variables['outcome']).toBe('AGREE');
  });

  it('passes as soon as enough of those who are left have agreed', () => {
    const run = vote(asked(half, ['ann', 'bo', 'cy']), 'AGREE');
    expect(run.ended).toBe(false);
    const [waitId = ''] = run.waits('userTask').map(({ id }) => id);
    run.happen({ type: 'jobFailed', waitId, message: 'gone' }).resolve('end');
    expect(run.variables['outcome']).toBe('AGREE');
    expect(run.ended).toBe(true);
  });

  it('fails as soon as not enough can agree any more', () => {
    const run = vote(asked(half, PEOPLE), 'REFUSE', 'REFUSE');
    expect(run.ended).toBe(false); // two of four are still half
    expect(vote(run, 'REFUSE').variables['outcome']).toBe('REFUSE');
    const more = { ...half, compare: 'gt' } as const;
    expect(vote(asked(more, PEOPLE), 'REFUSE', 'REFUSE').variables['outcome']).toBe('REFUSE');
  });

  it('counts who abstains among the whole, unless told not to', () => {
    const two = ['ann', 'bo', 'cy'];
    const counted = vote(asked(half, two), 'ABSTAIN', 'AGREE', 'ABSTAIN');
    expect(counted.variables['outcome']).toBe('REFUSE');
    const excluded = vote(asked({ ...half, abstain: 'exclude' }, two), 'ABSTAIN', 'AGREE');
    expect(excluded.variables['outcome']).toBe('AGREE');
  });
});

describe('票签 vote', () => {
  it('weighs the votes', () => {
    const weights = feel('{ ann: 5, bo: 1, cy: 1, di: 1 }');
    const run = asked({ mode: 'vote', threshold: feel('0.5'), weights }, PEOPLE);
    expect(vote(run, 'AGREE').variables['outcome']).toBe('AGREE');
  });

  it('whose weight can not be told is not lost: the retry counts it, as the vote of who gave it', () => {
    const run = asked({ mode: 'vote', threshold: feel('0.5'), weights: feel('weights') }, PEOPLE);
    expect(vote(run, 'AGREE').incidents).toEqual(['expressionType']);
    run.resolve('retry', { weights: { ann: 5, bo: 1, cy: 1, di: 1 } });
    expect(run.variables).toMatchObject({
      outcome: 'AGREE',
      decisions: [{ person: 'ann', outcome: 'AGREE' }],
    });
  });
});

describe('顺序会签 sequential', () => {
  it('asks one after another and stops at a refusal', () => {
    const run = asked({ mode: 'sequential' }, ['ann', 'bo', 'cy'], true);
    expect(run.waits('userTask').map(({ task }) => task.assignee)).toEqual(['ann']);
    vote(run, 'AGREE');
    expect(run.waits('userTask').map(({ task }) => task.assignee)).toEqual(['bo']);
    expect(vote(run, 'REFUSE').variables['outcome']).toBe('REFUSE');
    expect(run.ended).toBe(true);
  });
});

describe('自动去重 dedupe', () => {
  const again = (dedupe: Approval['dedupe']): Story => {
    const plan = signing({ dedupe });
    const first = userTask('first', { outcomes: ['AGREE', 'REFUSE'] });
    const sign = { kind: 'userTask' as const, id: 'sign', own: { ...plan.nodes['sign'] } };
    const run = tell(
      process(
        'p',
        [start('s'), first, sign, end('e')],
        ['s -> first', 'first -> sign', 'sign -> e'],
      ),
    ).complete('first', { outcome: 'AGREE' }, 'ann');
    const waitId = run.waitOn('sign', 'participants').id;
    return run.happen({ type: 'participantsResolved', waitId, people: ['ann', 'bo'] });
  };

  it('takes an earlier approval of the same person for the vote', () => {
    for (const dedupe of ['all', 'consecutive'] as const) {
      const run = again(dedupe);
      expect(run.waits('userTask').map(({ task }) => task.assignee)).toEqual(['bo']);
      expect(vote(run, 'AGREE').variables['decisions']).toEqual([
        { person: 'ann', outcome: 'AGREE' },
        { person: 'bo', outcome: 'AGREE' },
      ]);
    }
  });

  it('asks everybody where it is off', () => {
    expect(again('none').waits('userTask')).toHaveLength(2);
  });
});
