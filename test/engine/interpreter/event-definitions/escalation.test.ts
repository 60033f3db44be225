import { describe, expect, it } from 'vitest';
import { draw, nodes } from '../../../support/draw.ts';
import {
  boundary,
  callActivity,
  end,
  error,
  escalation,
  eventSubProcess,
  parallel,
  start,
  subProcess,
  throwEvent,
  userTask,
  type Sketch,
} from '../../../support/plan-builder.ts';
import { tell, type Story } from '../../../support/story.ts';

const up = (id: string, code = 'L1'): Sketch => throwEvent(id, { definitions: [escalation(code)] });
const heard = (host: string, code: string | null, interrupting = false, id = 'heard'): Sketch =>
  boundary(id, host, escalation(code), { interrupting });
const handler = (
  id: string,
  code: string | null,
  interrupting: boolean,
  ...inside: readonly Sketch[]
): Sketch =>
  eventSubProcess(id, [
    start(`${id}S`, { definitions: [escalation(code)], interrupting }),
    ...inside,
  ]);
const escalate = (run: Story, elementId: string, code: string): Story =>
  run.happen({
    type: 'escalationThrown',
    waitId: run.waitOn(elementId).id,
    code,
    variables: { n: 1 },
  });

/** BPMN 2.0.2 §10.5.7 and bpmn.md §3.6: like an error searched outward, but nothing has failed. */
describe('an escalation that is thrown', () => {
  const plan = (interrupting: boolean, code: string | null = 'L1') =>
    draw(
      ['s -> sub -> ok', 's2 -> up -> work', 'heard -> boss'],
      subProcess('sub', [up('up'), ...nodes('s2 work')]),
      heard('sub', code, interrupting),
    );

  it('lets the thrower go on where it interrupts nothing', () => {
    const run = tell(plan(false));
    expect(run.open.toSorted()).toEqual(['boss', 'work']);
    expect(run.complete('boss').complete('work').open).toEqual(['ok']);
  });

  it('ends what it leaves where it interrupts: the thrower goes no further', () => {
    const run = tell(plan(true));
    expect(run.open).toEqual(['boss']);
    expect(run.seen).toEqual(expect.arrayContaining(['-up', 'xsub']));
    expect(run.times('work')).toBe(0);
  });

  it('is caught by who catches any code', () => {
    expect(tell(plan(true, null)).open).toEqual(['boss']);
  });

  it.each([['L2'], ['l1']])(
    'passes by who catches another code (%s): nothing stops, it is only known',
    (code) => {
      const run = tell(plan(true, code));
      expect(run.open).toEqual(['work']);
      expect(run.incidents).toEqual([]);
      expect(run.commands.filter(({ type }) => type === 'escalationUncaught')).toEqual([
        { type: 'escalationUncaught', elementId: 'up', code: 'L1' },
      ]);
    },
  );

  it('is no error, and an error is no escalation', () => {
    const run = tell(
      draw(
        ['s -> sub', 's2 -> up -> work', 'b -> mend'],
        subProcess('sub', [up('up', 'X'), ...nodes('s2 work')]),
        boundary('b', 'sub', error('X')),
      ),
    );
    expect(run.open).toEqual(['work']);
    expect(run.throwError('work', 'X').open).toEqual(['mend']);
  });

  it('is caught once, by the nearest', () => {
    const run = tell(
      draw(
        ['s -> outer', 'near -> a', 'far -> b', 's2 -> up -> work'],
        subProcess('outer', [
          subProcess('inner', [up('up'), ...nodes('s2 work')]),
          heard('inner', null, false, 'near'),
          userTask('a'),
        ]),
        heard('outer', 'L1', false, 'far'),
      ),
    );
    expect(run.open.toSorted()).toEqual(['a', 'work']);
    expect(run.times('far')).toBe(0);
  });

  it('is caught by the exact code before any on one level', () => {
    const run = tell(
      draw(
        ['s -> sub', 's2 -> up -> work'],
        subProcess('sub', [up('up'), ...nodes('s2 work')]),
        heard('sub', null, false, 'any'),
        heard('sub', 'L1', false, 'exact'),
      ),
    );
    expect([run.times('any'), run.times('exact')]).toEqual([0, 1]);
  });

  it('by an end event completes it, and the rest of the scope goes on', () => {
    const run = tell(
      draw(
        ['s -> sub -> ok', 's2 -> f -> work', 'f -> up', 'heard -> boss'],
        subProcess('sub', [
          parallel('f'),
          end('up', { definitions: [escalation('L1')] }),
          ...nodes('s2 work'),
        ]),
        heard('sub', 'L1'),
      ),
    );
    expect(run.seen).toContain('-up');
    expect(run.open.toSorted()).toEqual(['boss', 'work']);
    expect(run.complete('work').open.toSorted()).toEqual(['boss', 'ok']);
  });
});

describe('an escalation of who does the work', () => {
  const plan = (interrupting: boolean) =>
    draw(['s -> work -> ok', 'heard -> boss'], userTask('work'), heard('work', 'L1', interrupting));

  it('leaves the task open, and may come again', () => {
    const run = tell(plan(false));
    escalate(escalate(run, 'work', 'L1'), 'work', 'L1');
    expect(run.open).toEqual(['work', 'boss', 'boss']);
    expect(run.variables).toEqual({ n: 1 });
  });

  it('takes the task away where it interrupts', () => {
    expect(escalate(tell(plan(true)), 'work', 'L1').open).toEqual(['boss']);
  });

  it('that nobody catches changes nothing but what is known', () => {
    const run = escalate(tell(plan(true)), 'work', 'L9');
    expect(run.open).toEqual(['work']);
    expect(run.last.commands).toEqual([
      { type: 'escalationUncaught', elementId: 'work', code: 'L9' },
    ]);
  });
});

describe('an event sub-process for escalations', () => {
  const plan = (interrupting: boolean) =>
    draw(
      ['s -> sub -> next', 's2 -> up -> work', 'hS -> boss', 'heard -> far'],
      subProcess('sub', [
        up('up'),
        ...nodes('s2 work'),
        handler('h', 'L1', interrupting, userTask('boss')),
      ]),
      heard('sub', 'L1', true),
    );

  it('has it before the border of its scope', () => {
    const run = tell(plan(false));
    expect(run.open.toSorted()).toEqual(['boss', 'work']);
    expect(run.times('heard')).toBe(0);
  });

  it('ends all else where it interrupts, and then its scope completes', () => {
    const run = tell(plan(true));
    expect(run.open).toEqual(['boss']);
    expect(run.complete('boss').open).toEqual(['next']);
  });

  it('throws outward what it escalates itself', () => {
    const run = tell(
      draw(
        ['s -> sub -> next', 's2 -> up -> work', 'hS -> again -> boss', 'heard -> far'],
        subProcess('sub', [
          up('up'),
          ...nodes('s2 work'),
          handler('h', 'L1', false, up('again'), userTask('boss')),
        ]),
        heard('sub', 'L1'),
      ),
    );
    expect(run.times('h')).toBe(1);
    expect(run.open.toSorted()).toEqual(['boss', 'far', 'work']);
  });
});

describe('an escalation across a call', () => {
  it('leaves the called instance by effect where its caller catches it, and it goes on', () => {
    const plan = draw(['s -> up -> work'], up('up'));
    const run = tell(plan, { caughtOutside: { errors: [], escalations: ['L1'] } });
    expect(run.effects).toMatchObject([{ type: 'escalate', code: 'L1', elementId: 'up' }]);
    expect(run.open).toEqual(['work']);
    expect(tell(plan, { caughtOutside: { errors: null, escalations: ['L2'] } }).effects).toEqual(
      [],
    );
  });

  it('arrives at the border of the call, which goes on', () => {
    const run = escalate(
      tell(draw(['s -> call', 'heard -> boss'], callActivity('call'), heard('call', 'L1'))),
      'call',
      'L1',
    );
    expect(run.open).toEqual(['boss']);
    expect(run.waits('call')).toHaveLength(1);
  });

  it('cancels the called instance where the border interrupts', () => {
    const run = escalate(
      tell(draw(['s -> call', 'heard -> boss'], callActivity('call'), heard('call', 'L1', true))),
      'call',
      'L1',
    );
    expect(run.open).toEqual(['boss']);
    expect(run.last.commands).toContainEqual(
      expect.objectContaining({ type: 'closeWait', because: 'withdrawn' }),
    );
  });
});
