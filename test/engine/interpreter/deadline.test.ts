import { describe, expect, it } from 'vitest';
import type { TimerPlan } from '../../../engine/interpreter/timer-plan.ts';
import { boundary, end, feel, process, start, task, userTask } from '../../support/plan-builder.ts';
import { CALENDAR, MONDAY, tell } from '../../support/story.ts';

const DAY = 86_400_000;
const MIDNIGHT = MONDAY - 9 * 3_600_000; // the beginning of that Monday
const NINE = 9 * 3_600_000;

const deadline: TimerPlan = { type: 'county', key: 'reply', catchUp: 'one' };
const PARAMETERS = {
  terms: { reply: { value: 10, unit: 'workingDays', anchor: 'activation', ladder: 'reply' } },
  ladders: {
    reply: {
      levels: [
        { offset: { n: -5, unit: 'workingDays' }, to: ['unitHandler@u1'], act: 'remind' },
        { offset: { n: -1, unit: 'workingDays' }, to: ['unitHandler@u1'], act: 'remind' },
        { offset: { n: 1, unit: 'workingDays' }, to: ['governmentOffice'], act: 'urge' },
      ],
    },
  },
};

const plan = (own: TimerPlan = deadline) =>
  process(
    'p',
    [start('s'), userTask('reply', { deadline: own }), end('e')],
    ['s -> reply', 'reply -> e'],
  );

describe('the deadline of a task', () => {
  it('is the last instant of the due day, the first day not counted', () => {
    const run = tell(plan(), { parameters: PARAMETERS });
    const due = MIDNIGHT + 15 * DAY; // ten working days after Monday: Monday in two weeks, 24:00
    expect(run.waits('userTask')[0]?.task.due).toBe(due);
    expect(run.waits('timer')).toMatchObject([
      { purpose: 'due', due },
      { purpose: 'ladder', due: MIDNIGHT + 7 * DAY + NINE, left: 2 },
    ]);
  });

  it('interrupts nothing: rungs tell people, at nine of a working day, each once', () => {
    const run = tell(plan(), { parameters: PARAMETERS }).passDays(30);
    expect(run.open).toEqual(['reply']);
    expect(run.effects).toMatchObject([
      { reason: 'ladder', to: ['unitHandler@u1'], ladder: { key: 'reply', level: 0 } },
      { reason: 'ladder', to: ['unitHandler@u1'], ladder: { key: 'reply', level: 1 } },
      { reason: 'ladder', to: ['governmentOffice'], ladder: { key: 'reply', level: 2 } },
    ]);
    expect(run.events.slice(1).map(({ at }) => at)).toEqual([
      MIDNIGHT + 7 * DAY + NINE,
      MIDNIGHT + 11 * DAY + NINE,
      MIDNIGHT + 15 * DAY,
      MIDNIGHT + 15 * DAY + NINE,
    ]);
    run.complete('reply');
    expect(run.ended).toBe(true);
  });

  it('leaves out rungs whose time had passed before the task was opened', () => {
    const short: TimerPlan = { ...deadline, value: feel('3') };
    const run = tell(plan(short), { parameters: PARAMETERS });
    expect(run.waits('timer')[1]).toMatchObject({ purpose: 'ladder', left: 1 });
  });

  it('falls back to the ladder for tasks, and to none', () => {
    const bare: TimerPlan = {
      type: 'county',
      value: feel('5'),
      unit: 'workingDays',
      catchUp: 'one',
    };
    expect(tell(plan(bare), { parameters: PARAMETERS }).waits('timer')).toHaveLength(1);
    const ladders = { task: PARAMETERS.ladders.reply };
    expect(tell(plan(bare), { parameters: { ladders } }).waits('timer')).toHaveLength(2);
  });

  it('by a class climbs the ladder of the term that was chosen', () => {
    const terms = {
      byClass: { by: 'class', keys: { URGENT: 'quick', default: 'reply' } },
      quick: { value: 10, unit: 'workingDays', ladder: 'task' },
      reply: PARAMETERS.terms.reply,
    };
    const [first, ...others] = PARAMETERS.ladders.reply.levels;
    const ladders = { reply: { levels: others }, task: { levels: [first!] } };
    const climbed = (urgency: string) =>
      tell(plan({ type: 'county', key: 'byClass', catchUp: 'one' }), {
        parameters: { terms, ladders },
        variables: { class: urgency },
      })
        .passDays(30)
        .effects.map((one) => (one.type === 'notify' ? one.ladder?.key : one));
    expect(climbed('STANDARD')).toEqual(['reply', 'reply']);
    expect(climbed('URGENT')).toEqual(['task']);
  });

  it('moves when it is extended, and its ladder with it', () => {
    const run = tell(plan(), { parameters: PARAMETERS });
    const due = MIDNIGHT + 29 * DAY;
    run.happen({ type: 'taskChanged', tokenId: run.waitOn('reply').tokenId, change: { due } });
    expect(run.waits('userTask')[0]?.task.due).toBe(due);
    expect(run.waits('timer')).toMatchObject([
      { purpose: 'due', due },
      { purpose: 'ladder', due: MIDNIGHT + 21 * DAY + NINE, left: 2 },
    ]);
    expect(run.trace.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['taskChanged', 'dueChanged']),
    );
  });

  it('extended after it had passed runs again, with the rungs not yet climbed', () => {
    const run = tell(plan(), { parameters: PARAMETERS }).passDays(14.75);
    expect(run.waits('timer')).toMatchObject([{ purpose: 'ladder', left: 0 }]);
    const due = MIDNIGHT + 22 * DAY;
    run.happen({ type: 'taskChanged', tokenId: run.waitOn('reply').tokenId, change: { due } });
    expect(run.waits('timer')).toMatchObject([
      { purpose: 'due', due },
      { purpose: 'ladder', due: MIDNIGHT + 22 * DAY + NINE, left: 0 },
    ]);
  });

  it('moves when the calendar does, without sending a notice twice', () => {
    const run = tell(plan(), { parameters: PARAMETERS }).passDays(8);
    expect(run.effects).toHaveLength(1);
    const off = ['2026-03-11', '2026-03-12'];
    run.happen({ type: 'calendarChanged', calendar: { ...CALENDAR, version: 'test-2', off } });
    expect(run.waits('timer')).toMatchObject([
      { purpose: 'due', due: MIDNIGHT + 17 * DAY, calendarVersion: 'test-2' },
      { purpose: 'ladder', left: 1 },
    ]);
    run.passDays(30);
    expect(run.effects).toHaveLength(3);
  });

  it('of an unknown term stops the task', () => {
    expect(tell(plan({ ...deadline, key: 'nothing' })).incidents).toEqual(['timerInvalid']);
  });
});

describe('anchors', () => {
  const fromDispatch: TimerPlan = {
    type: 'county',
    value: feel('3'),
    unit: 'calendarDays',
    anchor: feel('dispatched'),
    catchUp: 'one',
  };
  const waiting = process(
    'p',
    [
      start('s'),
      userTask('work'),
      boundary('late', 'work', { type: 'timer', timer: fromDispatch }, { interrupting: false }),
      task('note'),
    ],
    ['s -> work', 'late -> note'],
  );

  it('not recorded yet keep a timer waiting; recorded they start it', () => {
    const run = tell(waiting).passDays(20);
    expect(run.seen).not.toContain('+note');
    run.happen({ type: 'anchorRecorded', name: 'dispatched' });
    expect(run.waits('timer')[0]).toMatchObject({ due: MIDNIGHT + 24 * DAY });
    run.passDays(4);
    expect(run.seen).toContain('+note');
  });

  it('are recorded by the element that completes', () => {
    const run = tell(
      process(
        'p',
        [start('s'), userTask('send', { anchor: 'dispatched' }), userTask('next')],
        ['s -> send', 'send -> next'],
      ),
    ).pass(DAY);
    run.complete('send');
    expect(run.state.anchors).toEqual({ caseStart: MONDAY, dispatched: MONDAY + DAY });
  });

  it('by a class runs as the class says now: its task and its rungs follow', () => {
    const terms = {
      byClass: {
        by: 'class',
        keys: { COMPLEX: 'long', default: 'short' },
      },
      short: { value: 10, unit: 'workingDays', anchor: 'dispatched' },
      long: { value: 20, unit: 'workingDays', anchor: 'dispatched' },
    };
    const parameters = { ...PARAMETERS, terms };
    const run = tell(plan({ type: 'county', key: 'byClass', ladder: 'reply', catchUp: 'one' }), {
      parameters,
      variables: { class: 'STANDARD' },
    });
    run.happen({ type: 'anchorRecorded', name: 'dispatched' });
    const due = () => run.waits('userTask')[0]?.task.due;
    expect(due()).toBe(MIDNIGHT + 15 * DAY);

    run.happen({ type: 'variablesSet', scope: 't1', variables: { class: 'COMPLEX' } });
    expect(due()).toBe(MIDNIGHT + 29 * DAY);
    expect(run.waits('timer')).toMatchObject([
      { purpose: 'due', due: MIDNIGHT + 29 * DAY },
      { purpose: 'ladder', due: MIDNIGHT + 21 * DAY + NINE },
    ]);
    run.happen({ type: 'variablesSet', scope: 't1', variables: { other: true } });
    expect(run.trace.filter(({ type }) => type === 'dueChanged')).toHaveLength(2);

    run.passDays(7).happen({ type: 'anchorRecorded', name: 'dispatched' }); // to another unit
    expect(due()).toBe(MIDNIGHT + 36 * DAY);
  });
});
