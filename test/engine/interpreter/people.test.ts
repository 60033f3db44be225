import { describe, expect, it } from 'vitest';
import type { Assignment } from '../../../engine/interpreter/human-plan.ts';
import { end, feel, process, start, userTask } from '../../support/plan-builder.ts';
import { tell } from '../../support/story.ts';

const NOBODY: Assignment = {
  notSameAs: [],
  strategy: 'claim',
  onEmpty: 'incident',
  onSelf: 'allow',
};

const pair = (second: Partial<Assignment>) =>
  process(
    'p',
    [
      start('s'),
      userTask('first'),
      userTask('second', { assignment: { ...NOBODY, ...second } }),
      end('e'),
    ],
    ['s -> first', 'first -> second', 'second -> e'],
  );

/** The second task's row after `ann` has done the first. */
const row = (second: Partial<Assignment>, variables = {}) => {
  const run = tell(pair(second), { variables }).complete('first', {}, 'ann');
  return { run, task: run.waits('userTask')[0]?.task };
};

describe('whom a task asks for', () => {
  it('without an assignment nobody in particular', () => {
    const run = tell(pair({}));
    expect(run.waits('userTask')[0]?.task).toMatchObject({ assignee: null, candidates: [] });
  });

  it('a role, everywhere or in a unit; a unit may be several', () => {
    expect(row({ role: 'auditor' }).task?.candidates).toEqual(['auditor']);
    const scoped = { role: 'unitHandler', unit: feel('unit') };
    expect(row(scoped, { unit: 'u1' }).task?.candidates).toEqual(['unitHandler@u1']);
    expect(row(scoped, { unit: ['u1', 'u2'] }).task?.candidates).toEqual([
      'unitHandler@u1',
      'unitHandler@u2',
    ]);
  });

  it('one person holds the task at once; several may claim it', () => {
    const named = { user: feel('who') };
    expect(row(named, { who: 'bo' }).task).toMatchObject({ assignee: 'bo', candidates: ['bo'] });
    expect(row(named, { who: ['bo', 'cy'] }).task).toMatchObject({
      assignee: null,
      candidates: ['bo', 'cy'],
    });
    expect(row({ expression: feel('[{ person: "bo" }, "role@u1"]') }).task?.candidates).toEqual([
      'bo',
      'role@u1',
    ]);
  });

  it('whoever did another element last', () => {
    expect(row({ sameAs: 'first' }).task).toMatchObject({ assignee: 'ann', candidates: ['ann'] });
  });

  it('nobody where a name is null, alone or in a list', () => {
    expect(row({ expression: feel('["bo", null]') }).task?.candidates).toEqual(['bo']);
    expect(row({ role: 'judge', unit: feel('null') }).run.incidents).toEqual(['nobodyAssigned']);
    expect(row({ user: feel('7') }).run.incidents).toEqual(['expressionType']);
  });

  it('leaves a barred person out of a list, but never a role for the sake of one of its holders', () => {
    const listed = { expression: feel('["ann", "bo", "judge@u1"]'), notSameAs: ['first'] };
    expect(row(listed).task?.candidates).toEqual(['bo', 'judge@u1']);
  });

  it('not whoever did an element that must be done by another hand', () => {
    expect(row({ role: 'judge', notSameAs: ['first'] }).task).toMatchObject({
      candidates: ['judge'],
      excluded: ['ann'],
    });
    expect(row({ user: feel('who'), notSameAs: ['first'] }, { who: 'ann' }).run.incidents).toEqual([
      'nobodyAssigned',
    ]);
  });

  it("nobody: an incident, the starter, the unit's leader, or the task is skipped", () => {
    const empty = { user: feel('null') };
    expect(row(empty).run.incidents).toEqual(['nobodyAssigned']);
    expect(row({ ...empty, onEmpty: 'starter' }).task?.assignee).toBe('starter');
    expect(row({ ...empty, onEmpty: 'leader', unit: feel('"u1"') }).task?.candidates).toEqual([
      'unitLeader@u1',
    ]);
    expect(row({ ...empty, onEmpty: 'skip' }).run.ended).toBe(true);
  });

  it('the starter alone, who may not judge himself: skipped, or his leader', () => {
    const self = { user: feel('"starter"') };
    expect(row(self).task?.assignee).toBe('starter');
    expect(row({ ...self, onSelf: 'skip' }).run.ended).toBe(true);
    expect(row({ ...self, onSelf: 'leader', unit: feel('"u1"') }).task?.candidates).toEqual([
      'unitLeader@u1',
    ]);
  });

  it('where one must be picked, the directory is asked first', () => {
    const { run } = row({ role: 'judge', strategy: 'leastLoaded' });
    expect(run.waits('participants')[0]?.wanted).toMatchObject({
      strategy: 'leastLoaded',
      candidates: ['judge'],
    });
    const waitId = run.waitOn('second').id;
    run.happen({ type: 'participantsResolved', waitId, people: ['bo', 'cy'] });
    expect(run.waits('userTask')[0]?.task).toMatchObject({
      assignee: 'bo',
      candidates: ['bo', 'cy'],
    });
  });

  it('asks again when the host reports that nobody holds the role', () => {
    const { run } = row({ role: 'judge' });
    run.happen({ type: 'participantsResolved', waitId: run.waitOn('second').id, people: [] });
    expect(run.incidents).toEqual(['nobodyAssigned']);
    expect(run.open).toEqual([]);
    run.resolve('retry');
    expect(run.open).toEqual(['second']);
  });

  it('carries its priority', () => {
    expect(
      row({ role: 'judge', priority: feel('if urgent then 5 else 1') }, { urgent: true }).task,
    ).toMatchObject({ priority: 5 });
    expect(row({ role: 'judge', priority: feel('"high"') }).run.incidents).toEqual([
      'expressionType',
    ]);
  });
});

describe('what has been handled', () => {
  it('remembers hand, outcome and where the task came from', () => {
    const run = tell(pair({ role: 'judge' }))
      .complete('first', { outcome: 'OK' }, 'ann')
      .complete('second', {}, 'bo');
    expect(run.state.handled).toMatchObject([
      { elementId: 'first', actor: { id: 'ann' }, outcome: 'OK', scope: 't1', rev: 2 },
      { elementId: 'second', actor: { id: 'bo' }, rev: 3 },
    ]);
    expect(run.state.handled[1]?.after).toBe(run.state.handled[0]?.tokenId);
  });
});
