import { describe, expect, it } from 'vitest';
import type { ProjectInput, Step } from '../../activities/ports.ts';
import { rowsOf } from '../../activities/rows.ts';
import type { Command } from '../../engine/interpreter/commands.ts';
import type { TaskWait } from '../../engine/interpreter/state.ts';

/** Found with choices, which close and open in one step: the closing was written last. */
describe('a task that is closed and asked anew in one step', () => {
  const wait = (id: string, assignee: string | null): TaskWait => ({
    ...{ id, tokenId: 't2', elementId: 'signFor', since: 0, rev: 3, kind: 'userTask' },
    task: {
      ...{ name: '签收', outcomes: [], assignee, candidates: ['clerk'], excluded: [] },
      ...{ owner: null, stage: 'open', due: null, priority: 0 },
    },
  });
  const closed = (id: string): Command => ({
    ...{ type: 'closeWait', wait: wait(id, null), because: 'over' },
  });
  const opened = (id: string): Command => ({ type: 'openWait', wait: wait(id, 'p1') });
  const step = (seen: readonly string[], ...commands: readonly Command[]): Step => ({
    ...{ rev: 3, commands, trace: [], checksum: '', act: null },
    event: {
      ...{ type: 'participantsResolved', waitId: 'w1', people: [], at: 5 },
      actor: { kind: 'system', id: 'directory' },
    },
    tasks: seen.map((waitId) => ({
      ...{ waitId, processId: 'p', unrolled: null, provisional: false, sees: [] },
    })),
    scopes: {},
    changed: { status: 'active', suspended: false, lastSeq: 1 },
  });
  const rows = (...steps: readonly Step[]) =>
    rowsOf(
      {
        countyId: 'c',
        instanceId: 'i',
        caseId: 'i',
        planHash: 'h',
        steps,
      } as never as ProjectInput,
      0,
    );

  it('is open, for whom it was given to', () => {
    const { tasks, closedTasks } = rows(step(['w3'], closed('w1'), opened('w3')));
    expect(tasks).toMatchObject([{ wait_id: 'w3', assignee: 'p1', closed_at: null }]);
    expect(closedTasks).toEqual([]);
  });

  it('is closed where that is over at once, by whoever closed it first', () => {
    const { tasks, closedTasks } = rows(
      step([], closed('w1'), opened('w3'), { ...closed('w3'), because: 'withdrawn' } as Command),
    );
    expect(tasks).toEqual([]);
    expect(closedTasks).toMatchObject([{ closed_because: 'over' }]);
  });
});
