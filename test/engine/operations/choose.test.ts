import { describe, expect, it } from 'vitest';
import type { Actor } from '../../../engine/interpreter/values.ts';
import { operate } from '../../../engine/operations/operate.ts';
import type { Operation } from '../../../engine/operations/operation.ts';
import { draw, nodes } from '../../support/draw.ts';
import { adHoc, feel } from '../../support/plan-builder.ts';
import { tell } from '../../support/story.ts';

const liaison: Actor = { kind: 'person', id: 'p1' };
const assignment = {
  role: 'liaisonOfficer',
  notSameAs: [],
  strategy: 'claim',
  onEmpty: 'incident',
  onSelf: 'allow',
} as const;

/** `s -> do -> e`: people choose between `a` and `b`. */
const choosing = (own: Parameters<typeof adHoc>[2] = {}) => {
  const plan = draw(
    ['s -> do -> e'],
    adHoc('do', nodes('a b'), { activation: 'manual', assignment, ...own }),
  );
  const run = tell(plan);
  const { tokenId: task, rev } = run.waitOn('do', 'choice');
  const asked = (
    operation: Operation,
    { actor = liaison, principals = ['liaisonOfficer'], taskRev = rev } = {},
  ): unknown => {
    const answer = operate(operation, {
      plan,
      state: run.state,
      actor,
      now: 0,
      principals,
      taskRev,
    });
    return answer.ok ? answer.events : answer.refusal.code;
  };
  const choose = (...elements: string[]): Operation => ({ verb: 'choose', task, elements });
  return { run, task, asked, choose };
};

describe('a choice of what begins', () => {
  it('begins what was offered, one or several, one of them twice', () => {
    const { asked, choose, run } = choosing();
    const waitId = run.waitOn('do', 'choice').id;
    expect(asked(choose('b', 'a', 'b'))).toEqual([
      { type: 'elementsChosen', waitId, elements: ['b', 'a', 'b'] },
    ]);
  });

  it('of nothing ends it, unless a condition does', () => {
    expect(choosing().asked(choosing().choose())).toMatchObject([{ elements: [] }]);
    const decided = choosing({ completion: feel('done') });
    expect(decided.asked(decided.choose())).toBe('endedByCondition');
  });

  it('is refused for what is not offered', () => {
    const { asked, choose } = choosing();
    expect(asked(choose('a', 'e'))).toBe('elementNotOffered');
  });

  it('is one at a time where one follows another', () => {
    const { asked, choose } = choosing({ ordering: 'sequential' });
    expect(asked(choose('a', 'b'))).toBe('oneAfterAnother');
    expect(asked(choose('b'))).toMatchObject([{ elements: ['b'] }]);
  });

  it('is for who is asked, and for the holder alone while somebody holds it', () => {
    const { asked, choose, task, run } = choosing();
    expect(asked(choose('a'), { principals: ['unitHandler@x'] })).toBe('notCandidate');
    run.happen({ type: 'taskChanged', tokenId: task, change: { assignee: 'p2' } });
    const { rev: taskRev } = run.waitOn('do', 'choice');
    expect(asked(choose('a'), { taskRev })).toBe('alreadyClaimed');
    const holder: Actor = { kind: 'person', id: 'p2' };
    expect(asked(choose('a'), { taskRev, actor: holder })).toMatchObject([{ elements: ['a'] }]);
  });

  it('is refused once a colleague has chosen, together or one after another', () => {
    const together = choosing();
    together.run.choose('do', 'a');
    expect(together.asked(together.choose('b'))).toBe('taskChanged');
    const sequence = choosing({ ordering: 'sequential' });
    sequence.run.choose('do', 'a');
    expect(sequence.asked(sequence.choose('b'))).toBe('taskChanged');
  });

  it('is not what a task asks for, nor is an answer what a choice asks for', () => {
    const { asked, choose, task, run } = choosing();
    expect(asked({ verb: 'complete', task, variables: {} })).toBe('choiceWanted');
    run.choose('do', 'a');
    const { tokenId, rev: taskRev } = run.waitOn('a');
    expect(asked({ ...choose('a'), task: tokenId } as Operation, { taskRev })).toBe(
      'nothingToChoose',
    );
  });

  it('can be claimed, handed over and urged as a task can', () => {
    const { asked, task } = choosing();
    const text = { id: 'c1', sha256: 'f'.repeat(64) };
    expect(asked({ verb: 'claim', task })).toMatchObject([{ change: { assignee: 'p1' } }]);
    expect(asked({ verb: 'transfer', task, to: 'p7', reason: text })).toMatchObject([
      { change: { assignee: 'p7' } },
    ]);
    expect(asked({ verb: 'urge', task, to: [], text })).toMatchObject([{ to: ['liaisonOfficer'] }]);
  });
});
