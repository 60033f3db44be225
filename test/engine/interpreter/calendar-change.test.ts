import { describe, expect, it } from 'vitest';
import { nationalCalendar } from '../../../engine/calendars/national-calendar.ts';
import { createEvaluate } from '../../../engine/feel/evaluate.ts';
import { advance, type Advanced } from '../../../engine/interpreter/advance.ts';
import type { EngineEvent } from '../../../engine/interpreter/events.ts';
import type { ProcessPlan } from '../../../engine/interpreter/plan.ts';
import type { InstanceState } from '../../../engine/interpreter/state.ts';
import type { Calendar } from '../../../engine/interpreter/values.ts';
import { plansOf } from '../../support/linear-process.ts';
import { termXml } from '../../support/timer-process.ts';

const [plan] = (await plansOf(termXml('threeDays', 3))) as [ProcessPlan];
const evaluate = createEvaluate();
const actor = { kind: 'system', id: 'test' } as const;
const after = nationalCalendar();
const before: Calendar = {
  ...after,
  version: 'before',
  off: after.off.filter((day) => day < '2026-10-01'), // National Day is not known yet
};
const MONDAY = Date.UTC(2026, 8, 28, 1); // 2026-09-28 09:00
const OLD_DUE = Date.UTC(2026, 9, 1, 16); // 24:00 of Thu 10-01
const NEW_DUE = Date.UTC(2026, 9, 8, 16); // 24:00 of Thu 10-08

const begun = advance(
  plan,
  null,
  {
    type: 'processStarted',
    at: MONDAY,
    actor,
    instanceId: 'i',
    businessKey: null,
    variables: {},
    calendar: before,
    parameters: { terms: {}, ladders: {}, lists: {} },
    caughtOutside: { errors: [], escalations: [] },
  },
  evaluate,
).state;

const tell = (
  state: InstanceState,
  more: Partial<EngineEvent & { readonly type: 'calendarChanged' }> = { tell: 'holders' },
): Advanced =>
  advance(
    plan,
    state,
    { type: 'calendarChanged', at: MONDAY + 1, actor, calendar: after, ...more },
    evaluate,
  );
const noticesOf = ({ commands }: Advanced) => commands.filter(({ type }) => type === 'notify');

describe('a calendar that moves the term of a task', () => {
  it('moves it once, and tells whoever may take the task, once, from when to when', () => {
    const moved = tell(begun);
    expect(moved.trace.filter(({ type }) => type === 'dueChanged')).toHaveLength(1);
    expect(noticesOf(moved)).toMatchObject([
      { reason: 'dueChanged', to: ['clerk'], moved: { from: OLD_DUE, to: NEW_DUE } },
    ]);
    expect(noticesOf(tell(moved.state))).toEqual([]);
  });

  it('tells its holder alone where somebody has taken it', () => {
    const [task] = Object.values(begun.waits).filter(({ kind }) => kind === 'userTask');
    const change = { assignee: 'bo' };
    const tokenId = task?.tokenId ?? '';
    const claimed = advance(
      plan,
      begun,
      { type: 'taskChanged', at: MONDAY, actor, tokenId, change },
      evaluate,
    ).state;
    expect(noticesOf(tell(claimed))).toMatchObject([{ to: ['bo'] }]);
  });

  it('tells nobody where the log of an older host does not ask for it', () => {
    const { state, commands } = tell(begun, {});
    expect(Object.values(state.waits)).toContainEqual(expect.objectContaining({ due: NEW_DUE }));
    expect(commands.filter(({ type }) => type === 'notify')).toEqual([]);
  });

  it('and tells nobody where nothing moves', () => {
    const same = tell(begun, { tell: 'holders', calendar: { ...before, version: 'again' } });
    expect(noticesOf(same)).toEqual([]);
  });
});
