import { describe, expect, it } from 'vitest';
import { nationalCalendar } from '../../../engine/calendars/national-calendar.ts';
import { createEvaluate } from '../../../engine/feel/evaluate.ts';
import { advance } from '../../../engine/interpreter/advance.ts';
import type { InstanceState } from '../../../engine/interpreter/state.ts';
import type { Calendar, Instant, Variables } from '../../../engine/interpreter/values.ts';
import { toCivil } from '../../../engine/time/civil-date.ts';
import { nextOccurrences, recurringRule } from '../../../engine/time/sheets/recurring-rule.ts';
import {
  said,
  simulateStory,
  STORIES,
  type StatutoryStory,
} from '../../support/statutory-story.ts';
import { loadTemplate } from './load-template.ts';

/**
 * The statutory dates of domain.md §13.2, on the county's own process: which day a term ends, and
 * on which mornings somebody is told. Each story is a saved scenario with other answers.
 */
const template = await loadTemplate('gangnan-five-step');
const calendar = nationalCalendar();
const evaluate = createEvaluate();

/** What each step of a run said, folded again from its history. */
const story = (told: StatutoryStory) => {
  const { history, trace } = simulateStory(template, told);
  const asked = said(history);
  return {
    visited: new Set(trace.map(({ elementId }) => elementId)),
    /** The day on which each term of an element ends, in the order they were opened. */
    due: (element: string): string[] =>
      asked.flatMap(({ command }) =>
        command.type === 'openWait' &&
        command.wait.kind === 'timer' &&
        command.wait.purpose !== 'ladder' &&
        command.wait.elementId === element &&
        command.wait.due !== null
          ? [lastDayBefore(command.wait.due)]
          : [],
      ),
    /** The day on which a running term ends now, each time it was moved. */
    moved: (element: string): string[] =>
      asked.flatMap(({ command }) =>
        command.type === 'changeWait' &&
        command.wait.kind === 'timer' &&
        command.wait.elementId === element &&
        command.wait.due !== null
          ? [lastDayBefore(command.wait.due)]
          : [],
      ),
    /** The mornings on which somebody was told about an element, once a level. */
    told: (element: string): string[] => [
      ...new Set(
        asked.flatMap(({ at, command }) =>
          command.type === 'notify' &&
          command.reason === 'ladder' &&
          command.about?.elementId === element
            ? [morningOf(at)]
            : [],
        ),
      ),
    ],
  };
};

const dayOf = (at: Instant): string => toCivil(at, calendar.utcOffset).date;
const lastDayBefore = (midnight: Instant): string => dayOf(midnight - 1);
const NINE_O_CLOCK_MS = 9 * 3_600_000;
const morningOf = (at: Instant): string => {
  const sinceMidnight = (at + calendar.utcOffset * 60_000) % 86_400_000;
  return sinceMidnight === NINE_O_CLOCK_MS ? dayOf(at) : `${dayOf(at)} not at nine`;
};

describe('S9: a visiting day on a holiday', () => {
  it('is told of on the last working day that is three days ahead, and held on the next one', () => {
    const rule = recurringRule(template.parameters['terms'] as Variables, 'visit.notice');
    const [notice] = rule ? nextOccurrences(rule, '2026-09-01', calendar, 1) : [];
    expect(notice).toMatchObject({ nominal: '2026-09-25', day: '2026-09-24' });
    const { due, visited } = story(STORIES['s9 on a holiday']);
    expect(due('V_WaitDay')).toEqual(['2026-09-28']);
    expect(due('V_MonthEnd')[0]).toBe('2026-09-30');
    expect(visited).toContain('V_Alert');
  });
});

describe('S16: the wrong unit, over Spring Festival', () => {
  it('may still be returned on the make-up Saturday, the seventh working day', () => {
    const { visited } = story(STORIES['s16 returned on Sat 2026-02-28']);
    expect(visited).toContain('H_ReturnReview');
  });
  it('may not on the Monday after', () => {
    const { visited } = story(STORIES['s16 returned on Mon 2026-03-02']);
    expect(visited).not.toContain('H_ReturnReview');
  });
  it('is assigned by order after two returns', () => {
    expect(story(STORIES['s16 forced after two']).visited).toContain('H_SignFor');
  });
});

describe('S17: a reply due on National Day', () => {
  const { due, told } = story(STORIES['s17 due on National Day']);

  it('is due on the first working day after it', () => {
    expect(due('H_Do')).toEqual(['2025-10-09']);
    expect(due('H_ReplyDue')).toEqual(['2025-10-09']);
  });
  it('is reminded of four times, then urged, criticized, and put before the council', () => {
    expect(told('H_Do')).toEqual([
      ...['2025-09-09', '2025-09-11', '2025-09-25', '2025-09-30'],
      ...['2025-10-10', '2025-10-15', '2025-11-05'],
    ]);
  });
});

describe('S18: the calendar of the next year is published late', () => {
  const known: Calendar = {
    ...calendar,
    version: 'before',
    off: calendar.off.filter((day) => day < '2026-01-01'),
    makeup: calendar.makeup.filter((day) => day < '2026-01-01'),
    through: '2025-12-31',
  };

  it('moves the due day once, and says so once', () => {
    const plan = template.model.plans.find(({ processId }) => processId === 'suggestion-handling')!;
    const at = Date.UTC(2025, 7, 15, 1);
    const actor = { kind: 'system', id: 'test' } as const;
    const begun = advance(
      plan,
      null,
      {
        type: 'processStarted',
        at,
        actor,
        instanceId: 'i',
        businessKey: null,
        variables: { handlingClass: 'COMPLEX' },
        calendar: known,
        parameters: template.parameters,
        caughtOutside: { errors: [], escalations: [] },
      },
      evaluate,
    ).state;
    const opened = {
      id: 'w999',
      tokenId: begun.rootId,
      elementId: 'H_ReplyDue',
      since: at,
      rev: 1,
      kind: 'timer',
      purpose: 'event',
      plan: { type: 'county', key: 'reply.complex', catchUp: 'one' },
      due: Date.UTC(2026, 1, 16, 16),
      unrolled: Date.UTC(2026, 1, 15, 16),
      left: 0,
      calendarVersion: 'before',
      provisional: true,
    } as const;
    const before: InstanceState = {
      ...begun,
      anchors: { ...begun.anchors, dispatched: at },
      waits: { ...begun.waits, w999: opened },
    };
    const published = { type: 'calendarChanged', at: at + 1, actor, calendar } as const;
    const after = advance(plan, before, published, evaluate);
    expect(after.state.waits['w999']).toMatchObject({
      due: Date.UTC(2026, 1, 24, 16), // 24:00 of 2026-02-24
      provisional: false,
    });
    const moved = after.trace.filter(({ type }) => type === 'dueChanged');
    expect(
      moved.map(({ elementId }) => elementId).filter((id) => id === plan.processId),
    ).toHaveLength(1);
    const again = advance(plan, after.state, { ...published, at: at + 2 }, evaluate);
    expect(again.trace.filter(({ type }) => type === 'dueChanged')).toEqual([]);
  });
});

describe('S19: an empty co-opinion, and an extension', () => {
  it('asks for the opinion again within five working days', () => {
    const { due } = story(STORIES['s19 empty co-opinion']);
    expect(due('H_Joint')).toEqual(['2026-05-07']);
    expect(due('H_JointRedo')).toEqual(['2026-05-13']); // counts the make-up Saturday 05-09
  });
  it('is asked for by the tenth working day before, and moves the due day', () => {
    const { due, moved, visited } = story(STORIES['s19 extension asked on 2026-06-22']);
    expect(moved('H_ReplyDue')).toEqual(['2026-10-08']); // no urging letter for the old term
    expect(due('H_Do')).toEqual(['2026-07-07', '2026-10-08', '2026-10-08']);
    expect(visited).toContain('H_ExtGov');
    const late = story(STORIES['s19 extension asked on 2026-06-24']);
    expect(late.visited).not.toContain('H_ExtGov');
  });
});

describe('S20: dissatisfied twice', () => {
  it('redoes it in a month, off the Sunday, and then mediates instead of a third round', () => {
    const { due, visited } = story(STORIES['s20 dissatisfied twice']);
    expect(due('H_Redo')).toEqual(['2025-11-24']);
    expect(visited).toContain('H_Mediate');
    expect(visited).toContain('H_Expert');
  });
});

describe('S21: a silent deputy', () => {
  it('is reminded twice, and is outside the count at the end of the term', () => {
    const { due, told, visited } = story(STORIES['s21 silent deputy']);
    expect(due('H_NoResponse')).toEqual(['2025-11-05']);
    expect(told('H_Evaluate').slice(0, 2)).toEqual(['2025-10-22', '2025-10-29']);
    expect(visited).toContain('H_NoResponse');
  });
});
